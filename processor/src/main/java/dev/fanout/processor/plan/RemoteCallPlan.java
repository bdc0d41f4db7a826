package dev.fanout.processor.plan;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A call that can be asked for by its name and its types.
 *
 * @param name its name
 * @param overload which of the calls of its name it is, as in {@link CallOptions#overload()}
 * @param result what it returns, erased; {@code void} for nothing
 * @param parameters what it takes, erased
 * @param carried the binary names of other classes that its arguments, its result and what it throws may hold
 * @param serializers what writes those of its values that are not Serializable
 * @param body what runs where it has arrived
 * @param suppressions what a mention of its types provokes
 */
public record RemoteCallPlan(
        String name,
        int overload,
        PlanType result,
        List<PlanType> parameters,
        SortedSet<String> carried,
        List<SerializerPlan> serializers,
        Body body,
        Set<Suppression> suppressions) {
    public RemoteCallPlan {
        parameters = List.copyOf(parameters);
        carried = new TreeSet<>(carried);
        serializers = List.copyOf(serializers);
        suppressions = Set.copyOf(suppressions);
    }
}
