package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a call has ended, as its member says.
 *
 * @param id which one
 * @param outcome how
 */
record Arrived(long id, Outcome<@Nullable Object> outcome) {}
