package dev.fanout.processor.plan;

import java.util.List;
import java.util.Set;

/**
 * What other processes may ask a generated class for.
 *
 * @param calls the calls, in order of appearance; never empty
 * @param methodNames the names of all methods that the interface declares or inherits, to which those of our own give way
 * @param suppressions what the method that runs the calls provokes
 */
public record RemotePlan(List<RemoteCallPlan> calls, Set<String> methodNames, Set<Suppression> suppressions) {
    public RemotePlan {
        calls = List.copyOf(calls);
        methodNames = Set.copyOf(methodNames);
        suppressions = Set.copyOf(suppressions);
    }
}
