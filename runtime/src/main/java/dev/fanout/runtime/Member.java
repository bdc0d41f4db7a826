package dev.fanout.runtime;

import java.util.List;

/** What a group has started: one call, or those of a map. */
sealed interface Member permits CallTask, MappedCalls {

    /** It is in the group now, where its first call has this position. */
    void comesAt(int position);

    /** Adds its calls, ended ones included. */
    void addTo(List<CallTask<?>> calls);

    /** Whether the outcomes of all its calls are there. */
    boolean isSettled();
}
