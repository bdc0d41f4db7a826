/** How callers and members talk, over a cluster on one thread. */
@org.jspecify.annotations.NullMarked
package dev.fanout.hazelcast.protocol;
