package dev.fanout.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * A gather, as a {@link TaskListener} is told about it, with an equal info each time.
 *
 * @param id of this gather alone, as long as the process runs; never 0, and never that of a call
 * @param name the name, as in {@code Dashboards.dashboard}; gathers with the same name may run at the same time
 * @param gather the {@code id} of the gather in whose block it was opened; 0 if in none
 * @param around the {@code id} of the call inside of which it was opened; 0 if that was outside of calls
 * @param timeout how long it has from its opening on, if it sets a deadline; empty if it has the time of what is around it,
 *     or as long as it likes
 */
public record GatherInfo(long id, String name, long gather, long around, Optional<Duration> timeout) {}
