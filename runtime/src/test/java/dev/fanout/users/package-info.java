/** User code that tests call: its frames are not the runtime's. */
package dev.fanout.users;
