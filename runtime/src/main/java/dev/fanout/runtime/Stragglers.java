package dev.fanout.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a runtime that were asked to stop and have not ended. Those that take too long are reported with their
 * stacks, again and again, and let go where that is wanted. Nothing is scheduled while there are none.
 */
final class Stragglers {
    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** How long a call has, once nothing inside of it straggles any more, to end by itself. */
    private static final Duration ONE_MORE_CHANCE = Duration.ofMillis(100);

    private final FanoutRuntime runtime;
    private final Grace grace;
    private final Optional<Duration> letGoAfter;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CallTask<?>, Watched> calls = new LinkedHashMap<>(); // under the lock, like the two below
    private Time.@Nullable Timer timer;
    private long timerAt;

    Stragglers(FanoutRuntime runtime, Grace grace, Optional<Duration> letGoAfter) {
        this.runtime = runtime;
        this.grace = grace;
        this.letGoAfter = letGoAfter;
    }

    /** From now on until it ends, {@code call} is watched; it was asked to stop right now. */
    void add(CallTask<?> call) {
        Watched watched = new Watched(
                runtime.time().nanoTime(), call.options().letGoAfter().or(() -> letGoAfter));
        lock.lock();
        try {
            if (calls.putIfAbsent(call, watched) == null) {
                schedule(watched.due());
            }
        } finally {
            lock.unlock();
        }
    }

    void remove(CallTask<?> call) {
        lock.lock();
        try {
            if (calls.remove(call) != null && calls.isEmpty()) {
                stopTimer();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock. */
    private void schedule(long at) {
        if (timer != null && timerAt - at <= 0) {
            return;
        }
        stopTimer();
        timerAt = at;
        try {
            timer = runtime.time().schedule(Math.max(0, at - runtime.time().nanoTime()), this::isDue);
        } catch (Throwable refused) { // no thread for the timer: nobody is told, which is no reason to fail
            timer = null;
        }
    }

    /** Under the lock. */
    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** On the timer's thread, which runs no listener: without a thread for it, later. */
    private void isDue() {
        try {
            OwnThreads.daemon("fanout-stragglers", this::look).start();
        } catch (Throwable refused) {
            lock.lock();
            try {
                timer = null;
                schedule(runtime.time().nanoTime() + nanos(ONE_MORE_CHANCE));
            } finally {
                lock.unlock();
            }
        }
    }

    private void look() {
        List<Due> all = due(runtime.time().nanoTime());
        Set<CallTask<?>> free = all.stream()
                .filter(due -> due.release() && !due.call().isBusyInside())
                .map(Due::call)
                .collect(Collectors.toSet()); // before anyone is let go: those around it are to end by themselves
        for (Due due : all) {
            CallTask<?> call = due.call();
            boolean gone = free.contains(call) && letGo(call, due.waited());
            if (!gone && due.report() && !call.isSettled() && !call.isToldOfWhole()) {
                runtime.reports().straggling(call.name(), due.waited(), TaskDescription.reportedStack(call));
            }
        }
    }

    /** A call that only waits for a straggler inside of it is let go after that one, if it does not end by itself then. */
    private boolean letGo(CallTask<?> call, Duration waited) {
        List<StackTraceElement> stack = TaskDescription.reportedStack(call);
        boolean toldOfWhole = call.isToldOfWhole();
        boolean gone = call.letGo();
        if (gone) {
            remove(call);
            if (!toldOfWhole) {
                runtime.reports().letGo(call.name(), waited, stack);
            }
        }
        return gone;
    }

    /** Those that are due, each with its next time set; schedules the next look. */
    private List<Due> due(long now) {
        lock.lock();
        try {
            List<Due> due = new ArrayList<>();
            stopTimer(); // not the one that has brought us here, if calls have come and gone meanwhile
            for (Map.Entry<CallTask<?>, Watched> entry : calls.entrySet()) {
                Watched watched = entry.getValue();
                if (watched.due() - now <= 0) {
                    due.add(watched.next(entry.getKey(), now));
                }
                schedule(watched.due());
            }
            return due;
        } finally {
            lock.unlock();
        }
    }

    /** What is to be done about a call now. */
    private record Due(CallTask<?> call, Duration waited, boolean report, boolean release) {}

    /** A call and its next time; under the lock. */
    private final class Watched {
        private final long since;
        private long report;
        private long release;

        Watched(long since, Optional<Duration> patience) {
            this.since = since;
            this.report = since + nanos(grace.first());
            this.release = since + nanos(patience.orElse(NEVER));
        }

        long due() {
            return report - release < 0 ? report : release;
        }

        /** What of it is due, which will be again after a while. */
        Due next(CallTask<?> call, long now) {
            boolean reports = report - now <= 0;
            boolean releases = release - now <= 0;
            if (reports) {
                report = now + nanos(grace.again());
            }
            if (releases) {
                release = now + nanos(ONE_MORE_CHANCE);
            }
            return new Due(call, Duration.ofNanos(now - since), reports, releases);
        }
    }

    private static long nanos(Duration duration) {
        return Deadline.nanos(duration);
    }

    /** How long a call may go on after it was asked to stop before it is reported, and how long until the next report. */
    record Grace(Duration first, Duration again) {
        static final Grace DEFAULT = new Grace(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }
}
