/** Tests of pictures. */
package dev.fanout.runtime.picture;
