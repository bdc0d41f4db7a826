package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What a call is called. Names come from the source, never from arguments: those may have a {@code toString} that throws.
 *
 * @param scope the gather, or the name of a handle that belongs to none
 * @param call the call within the gather; null for a handle
 * @param index the position of the element, or {@link #SINGLE}
 */
record TaskName(String scope, @Nullable String call, int index) {
    static final int SINGLE = -1;

    /** Within the gather: {@code feed}, {@code profile#2}. */
    String within() {
        if (call == null) {
            return scope;
        }
        return index == SINGLE ? call : call + "#" + index;
    }

    /** Whether it names a handle, which belongs to no gather. */
    boolean isHandle() {
        return call == null;
    }

    /** For threads and messages: {@code Dashboards.dashboard/feed}. */
    String full() {
        return call == null ? scope : scope + "/" + within();
    }
}
