package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads that go through the calls of a map, each from one to the next. The team sizes itself: as long as there are calls
 * that nobody has taken, one more thread is on its way. Where calls are short, few threads have taken all before more
 * arrive; where they block, there is soon a thread for each, or as many as the limit allows.
 */
final class Team {
    private static final VarHandle SENT = Handles.field(MethodHandles.lookup(), "sent", int.class);
    private static final VarHandle INSIDE = Handles.field(MethodHandles.lookup(), "inside", int.class);
    private static final int CARRIERS = Runtime.getRuntime().availableProcessors();

    /** So many numbers take more room than processors exchange at once: what all of them read is not next to what they write. */
    private static final int FAR = 32;

    private static final long LATER_NANOS = 1_000_000;

    private final GroupCore group;
    private final MappedCalls<?, ?> calls;
    private final OwnVirtualThreads threads;
    private final @Nullable Permits places;
    private final AtomicIntegerArray next = new AtomicIntegerArray(2 * FAR); // see below
    private volatile int sent; // threads that are at work, or on their way
    private volatile int inside; // threads that are at work
    private volatile boolean doBlock; // more threads were at work than can be without waiting for something

    Team(GroupCore group, MappedCalls<?, ?> calls, OwnVirtualThreads threads, @Nullable Permits places) {
        this.group = group;
        this.calls = calls;
        this.threads = threads;
        this.places = places;
    }

    OwnVirtualThreads threads() {
        return threads;
    }

    TaskName name() {
        return calls.name();
    }

    long nanoTime() {
        return group.runtime().time().nanoTime();
    }

    boolean hasMore() {
        return next() < calls.size() && group.decision() == null;
    }

    /** The first call that nobody has taken. */
    private int next() {
        return next.get(FAR);
    }

    /** The next call is the current thread's, which has just come; null if there is none. */
    @Nullable
    CallTask<?> takeFirst() {
        goesOn();
        CallTask<?> first = take();
        sendHelp();
        return first;
    }

    /** The next call is the current thread's; null if there is none, or it is not wanted any more. */
    @Nullable
    CallTask<?> take() {
        group.expireIfDue();
        if (group.decision() != null) {
            return null;
        }
        int index = next.getAndIncrement(
                FAR); // without a look before, for which two processors would exchange it once more
        return index < calls.size() ? taskOf(index) : null;
    }

    private CallTask<?> taskOf(int index) {
        while (true) {
            try {
                return calls.get(index);
            } catch (OutOfMemoryError full) {
                LockSupport.parkNanos(this, LATER_NANOS); // nobody else would run it, and the group would never end
            }
        }
    }

    /**
     * Sends one thread if none is on its way. If more are at work than there are processors, calls block, and waiting for each
     * other's arrival would make the last ones late: the team doubles. With a limit, one waits for its place, for as long as
     * calls are left: a call that waits for another one of its gather lends its place, and that other one may not have begun.
     */
    void sendHelp() {
        int atWork = inside;
        if (atWork > CARRIERS && !doBlock) {
            doBlock = true;
        }
        int untaken = group.decision() == null ? calls.size() - next() : 0;
        int wanted = Math.min(places == null && atWork > CARRIERS ? atWork : 1, untaken);
        for (int coming = sent - atWork; coming < wanted; coming++) {
            send();
        }
    }

    /** Sends a thread; asked for by somebody who has a share in the group. */
    void send() {
        SENT.getAndAdd(this, 1);
        group.enterOne();
        new Worker(this, places).come();
    }

    /** The current thread is about to do something else than running a call. */
    void pauses() {
        INSIDE.getAndAdd(this, -1);
    }

    void goesOn() {
        INSIDE.getAndAdd(this, 1);
    }

    /** There is no thread for the next call. */
    void refuse(Throwable refusal) {
        CallTask<?> first = take();
        if (first != null) {
            group.refused(first, refusal);
        }
    }

    /** A thread leaves after so many calls. */
    void leave(boolean hasBegun, int ended) {
        if ((int) SENT.getAndAdd(this, -1) == 1) {
            calls.name().lastMapped(doBlock);
        }
        if (hasBegun) {
            pauses(); // now: nobody may take it for one that comes
        }
        group.leave(1 + ended);
    }
}
