package dev.fanout.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Puts a {@link GatherTrace} on what is thrown, without ever making a cycle, a second trace, or a loss. */
final class Traces {
    private static final int SITES = 16;

    /** A bound for walking graphs of users' exceptions, which may grow while one walks. */
    private static final int NODES = 10_000;

    /** Two gathers may throw the same instance at the same time; failures are rare enough for one lock. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Traces() {}

    /**
     * Attaches the call site and the other failures to {@code thrown}.
     *
     * @param source the call that it came out of; null if it was raised on the caller's own thread
     * @param others what else went wrong
     */
    static void add(Throwable thrown, GroupCore group, @Nullable CallTask<?> source, List<Throwable> others) {
        if (source == null && others.isEmpty()) {
            return; // it was made here, and its own stack is the call site
        }
        GatherTrace site = CallSite.trim(new GatherTrace(group.name()));
        List<Throwable> left;
        ONE_AT_A_TIME.lock();
        try {
            left = attach(thrown, site, source, group.call(), others);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
        left.forEach(failure -> group.report(group.name(), failure));
        group.told(others);
    }

    /** Attaches what went wrong in {@code call} before it came to {@code thrown}; its gather adds the call site. */
    static void addToCall(Throwable thrown, CallTask<?> call, List<Throwable> all) {
        Set<Throwable> known = graph(thrown); // thrown again, or as the cause of another: it is not lost
        List<Throwable> others =
                all.stream().filter(other -> !known.contains(other)).toList();
        if (others.isEmpty()) {
            return;
        }
        GatherTrace trace = new GatherTrace(call.name());
        trace.setStackTrace(new StackTraceElement[0]); // who gathered is not known here
        List<Throwable> left;
        ONE_AT_A_TIME.lock();
        try {
            left = attach(thrown, trace, call, call, others);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
        left.forEach(failure -> call.runtime().reports().failureUnread(call.name(), failure));
    }

    /** Adds the call site of whoever reads the failure of a handle, the first time. */
    static void addReader(Throwable failure, CallTask<?> handle) {
        GatherTrace site = CallSite.trim(new GatherTrace(handle.name()));
        ONE_AT_A_TIME.lock();
        try {
            attach(failure, site, handle, Current.task(), List.of());
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Returns what could not be attached. */
    private static List<Throwable> attach(
            Throwable thrown,
            GatherTrace site,
            @Nullable CallTask<?> source,
            @Nullable CallTask<?> around,
            List<Throwable> others) {
        GatherTrace trace = GatherTrace.of(thrown).orElse(null);
        if (trace == null) {
            trace = site;
            thrown.addSuppressed(trace);
            if (GatherTrace.of(thrown).isEmpty()) {
                return others; // an exception that cannot carry
            }
        } else if (source != null && trace.isExtensibleBy(source)) {
            trace.addSite(site, SITES);
        } else {
            List<Throwable> known = trace.failures(); // of this very gather, if it throws its failure again
            return others.stream()
                    .filter(other -> known.stream().noneMatch(failure -> failure == other))
                    .toList(); // a shared instance
        }
        trace.extensibleBy(around);
        return addFailures(thrown, trace, others);
    }

    private static List<Throwable> addFailures(Throwable thrown, GatherTrace trace, List<Throwable> others) {
        Set<Throwable> known = graph(thrown);
        List<Throwable> left = new ArrayList<>();
        for (Throwable other : others) {
            if (known.contains(other) || graph(other).stream().anyMatch(node -> node == thrown || node == trace)) {
                left.add(other);
            } else {
                trace.addFailure(other);
            }
        }
        return left;
    }

    /** All that is reachable over causes and suppressed exceptions. */
    private static Set<Throwable> graph(Throwable start) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && seen.size() < NODES) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                Throwable cause = SafeReads.causeOf(next);
                if (cause != null) {
                    open.push(cause);
                }
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return seen;
    }
}
