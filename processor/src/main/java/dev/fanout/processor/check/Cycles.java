package dev.fanout.processor.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Calls that need themselves. */
final class Cycles {

    private Cycles() {}

    /**
     * Reports a cycle: always from the same call on, whichever gather met it, so that it is one problem.
     *
     * @param cycle the calls, each needing the next, and the last the first
     */
    static void report(List<? extends Callee> cycle, Problems problems) {
        List<Callee> rotated = new ArrayList<>(cycle);
        Callee first = Collections.min(rotated, Comparator.comparing(Callee::name));
        Collections.rotate(rotated, -rotated.indexOf(first));
        String path = String.join(
                " -> ",
                Stream.concat(rotated.stream(), Stream.of(first))
                        .map(Callee::name)
                        .toList());
        problems.add(Rule.CYCLE, Position.of(first.method()), first.name(), path);
    }

    /** Gathers that are nested in themselves, which would never end. */
    static void checkNesting(List<CheckedGather> gathers, Problems problems) {
        Map<GatherHead, List<GatherHead>> nested = new HashMap<>();
        gathers.forEach(gather -> nested.put(gather.head(), gather.nested()));
        gathers.forEach(gather -> walk(gather.head(), nested, new LinkedHashSet<>(), problems));
    }

    private static void walk(
            GatherHead gather, Map<GatherHead, List<GatherHead>> nested, Set<GatherHead> path, Problems problems) {
        if (!path.add(gather)) {
            List<GatherHead> all = new ArrayList<>(path);
            report(all.subList(all.indexOf(gather), all.size()), problems);
            return;
        }
        nested.getOrDefault(gather, List.of()).forEach(inner -> walk(inner, nested, path, problems));
        path.remove(gather);
    }
}
