package dev.fanout.processor.check;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A call that runs in another process.
 *
 * @param call the call
 * @param carried the binary names of the classes that its arguments, its result and what it throws may hold, beside the types that it
 *     declares and what every process takes
 */
public record RemoteCall(Call call, SortedSet<String> carried) {
    public RemoteCall {
        carried = Collections.unmodifiableSortedSet(new TreeSet<>(carried));
    }
}
