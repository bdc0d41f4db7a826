package dev.fanout.comparison;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** The exceptions that can be found from one, through causes and suppressed ones. */
final class Reachable {
    private Reachable() {}

    static Set<Throwable> from(Throwable start) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (found.add(next)) {
                open.addAll(Set.of(next.getSuppressed()));
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
            }
        }
        return found;
    }

    /** Whether a walk that follows causes and suppressed ones, as loggers do, comes back to where it was. */
    static boolean isCyclic(Throwable start) {
        return isCyclic(start, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isCyclic(Throwable next, Set<Throwable> path) {
        if (!path.add(next)) {
            return true;
        }
        boolean cyclic = next.getCause() != null && isCyclic(next.getCause(), path);
        for (Throwable suppressed : next.getSuppressed()) {
            cyclic |= isCyclic(suppressed, path);
        }
        path.remove(next);
        return cyclic;
    }
}
