package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls that start one after the other: the next when the one before has run for a while, or has ended without success. */
final class Hedge {
    private final GroupCore group;
    private final long delayNanos;
    private final Consumer<CallTask<?>> start;
    private final Map<CallTask<?>, Turn> turns = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Turn last; // guarded by lock, as all that a turn knows

    /**
     * A line of calls.
     *
     * @param start what gives a call its thread, or lets it wait for one
     */
    Hedge(GroupCore group, Duration delay, Consumer<CallTask<?>> start) {
        this.group = group;
        this.delayNanos = Math.max(0, Deadline.nanos(delay));
        this.start = start;
    }

    /** The task comes behind all those before. */
    void add(CallTask<?> task) {
        Turn turn = new Turn(task);
        turns.put(task, turn);
        Turn before;
        lock.lock();
        try {
            before = last;
            last = turn;
        } finally {
            lock.unlock();
        }
        task.whenEnded(turn);
        if (before == null) {
            turn.come();
        } else {
            before.follow(turn);
        }
    }

    /** The task has what it waits for, and begins when its turn has come. */
    void ready(CallTask<?> task) {
        Turn turn = turns.remove(task);
        if (turn != null) {
            turn.ready();
        }
    }

    /** The place of one call in the line. */
    private final class Turn implements Hooks.Hook {
        private final CallTask<?> task;
        private @Nullable Turn next;
        private boolean hasCome;
        private boolean isReady;
        private boolean hasBegun;
        private boolean hasEnded;
        private long begunAt;
        private Time.@Nullable Timer timer; // at which it comes

        Turn(CallTask<?> task) {
            this.task = task;
        }

        /** It is its turn. */
        void come() {
            boolean begins;
            lock.lock();
            try {
                begins = !hasCome && isReady;
                hasCome = true;
                disarm();
            } finally {
                lock.unlock();
            }
            if (begins) {
                begin();
            }
        }

        void ready() {
            boolean begins;
            lock.lock();
            try {
                begins = hasCome && !isReady;
                isReady = true;
            } finally {
                lock.unlock();
            }
            if (begins) {
                begin();
            }
        }

        private void begin() {
            Turn follower;
            lock.lock();
            try {
                hasBegun = true;
                begunAt = group.runtime().time().nanoTime();
                follower = next;
            } finally {
                lock.unlock();
            }
            if (follower != null) {
                follower.arm(delayNanos, this);
            }
            start.accept(task);
        }

        /** Another call has come behind this one. */
        void follow(Turn follower) {
            boolean isOver;
            boolean begun;
            long since;
            lock.lock();
            try {
                next = follower;
                isOver = hasEnded;
                begun = hasBegun;
                since = begun ? group.runtime().time().nanoTime() - begunAt : 0;
            } finally {
                lock.unlock();
            }
            if (isOver) {
                follower.come();
            } else if (begun) {
                follower.arm(Math.max(0, delayNanos - since), this);
            }
        }

        /** It comes in so much time, unless the one before ends until then; where calls run inline, that has ended by now. */
        private void arm(long nanos, Turn before) {
            if (group.runtime().threads().areTheCallers()) {
                return;
            }
            Throwable refused = null;
            lock.lock();
            try {
                if (!hasCome && !hasEnded && !before.hasEnded && timer == null) {
                    timer = group.runtime().time().schedule(nanos, this::due);
                }
            } catch (Throwable failure) {
                refused = failure;
            } finally {
                lock.unlock();
            }
            if (refused != null) {
                group.refused(task, refused);
            }
        }

        /** On the timer's thread, which must not run a factory of threads. */
        private void due() {
            OwnThreads.daemon(group.name() + "/hedge", this::come).start();
        }

        private void disarm() {
            if (timer != null) {
                timer.cancel();
                timer = null;
            }
        }

        @Override
        public List<CallTask<?>> ended(CallTask<?> ended) {
            Turn follower;
            lock.lock();
            try {
                hasEnded = true;
                disarm();
                follower = next;
            } finally {
                lock.unlock();
            }
            if (follower != null && !ended.isSuccess()) {
                follower.come();
            }
            return List.of();
        }
    }
}
