/** Tests of the runtime: one class a subject, each on every kind of thread, with the ids of the rows that they cover. */
package dev.fanout.runtime;
