package dev.fanout.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The way to the listener, which harms nobody by throwing. */
final class Reports {
    private final TaskListener listener;
    private final boolean followsCalls;
    private final ThreadLocal<Integer> telling =
            new ThreadLocal<>(); // how often a thread is inside of those who are told, or null

    Reports(TaskListener listener) {
        this.listener = Bystander.isOne(listener) ? TaskListener.all(listener, new LogListener()) : listener;
        this.followsCalls = !(listener instanceof LogListener); // which has nothing to say about those that go well
    }

    /** Whether each call is told about, not only what would go unnoticed. */
    boolean followsCalls() {
        return followsCalls;
    }

    private boolean follows(CallTask<?> task) {
        return followsCalls && task.options().isSeen();
    }

    /** Returns what the listener is told about the gather, whose deadline counts from now; null if it is told nothing. */
    @Nullable
    GatherInfo opened(GroupCore group) {
        if (!followsCalls) {
            return null;
        }
        GroupCore outer = group.outer();
        CallTask<?> around = group.around();
        GatherInfo info = new GatherInfo(
                CallInfo.nextId(),
                group.name(),
                outer == null ? 0 : outer.id(),
                around == null ? 0 : around.info().id(),
                group.ownTime());
        tell(() -> listener.gatherOpened(info));
        return info;
    }

    void ended(GroupCore group) {
        GatherInfo info = group.info();
        if (info != null) {
            Optional<CancelReason> why = Optional.ofNullable(group.decision()).map(Decision::reason);
            tell(() -> listener.gatherEnded(info, why));
        }
    }

    /** Makes the calls of a map, which nobody else needs yet. */
    void queued(Member member, Input[] inputs) {
        if (!followsCalls) {
            return;
        }
        List<CallInfo> needed = Arrays.stream(inputs)
                .map(input -> Dependency.task(input).toldInfo())
                .filter(Objects::nonNull)
                .toList();
        List<CallTask<?>> calls = new ArrayList<>();
        member.addTo(calls);
        for (CallTask<?> call : calls) {
            if (follows(call)) {
                tell(() -> listener.queued(call.info(), call.required, needed));
            }
        }
    }

    void started(CallTask<?> task) {
        if (follows(task)) {
            tell(() -> listener.started(task.info()));
        }
    }

    void cancelled(CallTask<?> task) {
        if (follows(task)) {
            tell(() -> listener.cancelled(task.info(), task.cancelReason()));
        }
    }

    void ended(CallTask<?> task) {
        if (follows(task)) {
            tell(() -> listener.ended(task.info(), task.outcomeNow()));
        }
    }

    void straggling(String call, Duration waited, List<StackTraceElement> stack) {
        tell(() -> listener.straggling(call, waited, stack));
    }

    void letGo(String call, Duration waited, List<StackTraceElement> stack) {
        tell(() -> listener.letGo(call, waited, stack));
    }

    void failureUnread(String call, Throwable failure) {
        tell(() -> listener.failureUnread(call, failure));
    }

    /** Reports {@code failure} if {@code handle} is collected before anyone has read it. */
    @Nullable
    UnreadFailure watch(Object handle, String call, Throwable failure) {
        return watch(handle, () -> failureUnread(call, failure));
    }

    /** Reports {@code failure}, with which all of these have ended, if they are collected before anyone has read it in one. */
    void watchAll(List<CallTask<?>> tasks, Throwable failure) {
        String call = tasks.get(0).name();
        AtomicInteger unforgotten = new AtomicInteger(tasks.size());
        Runnable report = () -> {
            if (unforgotten.decrementAndGet() == 0) { // never where one was read, which is not forgotten then
                failureUnread(call, failure);
            }
        };
        tasks.forEach(task -> task.watch(watch(task, report)));
    }

    private static @Nullable UnreadFailure watch(Object handle, Runnable report) {
        try {
            return UnreadFailure.watch(handle, report);
        } catch (Throwable noWatch) { // such as no thread for the watch
            report.run();
            return null;
        }
    }

    /** Whether the current thread is inside of the listener, or of a function that runs because a call has ended. */
    boolean isTelling() {
        return telling.get() != null;
    }

    private void tell(Runnable report) {
        telling(() -> {
            try {
                report.run();
            } catch (Throwable thrown) {
                logQuietly(thrown);
            }
        });
    }

    /** Runs users' code on the thread of a call that has ended, whose end is over when that is. */
    void telling(Runnable users) {
        Integer around = telling.get();
        telling.set(around == null ? 1 : around + 1);
        try {
            users.run();
        } finally {
            if (around == null) {
                telling.remove();
            } else {
                telling.set(around);
            }
        }
    }

    static void logQuietly(Throwable thrown) {
        try {
            LogListener.listenerFailed(thrown);
        } catch (Throwable hopeless) {
            // a logger that throws as well: nobody is left to be told, and a call must not fail because of it
        }
    }
}
