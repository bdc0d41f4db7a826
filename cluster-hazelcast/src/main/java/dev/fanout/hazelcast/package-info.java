/**
 * Calls of generated classes run on the members of a Hazelcast cluster: {@link dev.fanout.hazelcast.HazelcastExecutor} for those who call
 * and for those who serve. Nothing else of Fanout knows Hazelcast.
 */
@NullMarked
package dev.fanout.hazelcast;

import org.jspecify.annotations.NullMarked;
