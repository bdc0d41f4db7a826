package dev.fanout.processor.check;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A call that runs in another process.
 *
 * @param call the call
 * @param carried the binary names of the classes that its arguments, its result and what it throws may hold, beside the types that it
 *     declares and what every process takes
 * @param serializers those that its values need, in the order in which they are asked
 */
public record RemoteCall(Call call, SortedSet<String> carried, List<Serializer> serializers) {
    public RemoteCall {
        serializers = List.copyOf(serializers);
        carried = Collections.unmodifiableSortedSet(new TreeSet<>(carried));
    }
}
