package dev.fanout.runtime;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The place of one call among those that may run at once. It is given back once, whoever comes to do so first. */
final class Permit {

    private enum State {
        /** Nobody has asked for it yet. */
        NEW,
        /** In the line. */
        WAITING,
        /** Inside. */
        HELD,
        /** Given to others, as long as the body waits for something else. */
        LENT,
        /** In the line again: the body is to go on. */
        RETURNING,
        /** Given back for good, or never to be had. */
        GONE
    }

    private final Permits permits;
    private final Runnable itsTurn;
    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
    private volatile @Nullable Thread body; // that waits to come in again

    /**
     * A place that is not asked for yet.
     *
     * @param itsTurn what the call does then; it does not throw
     */
    Permit(Permits permits, Runnable itsTurn) {
        this.permits = permits;
        this.itsTurn = itsTurn;
    }

    /** Gets in line. */
    void ask() {
        if (state.compareAndSet(State.NEW, State.WAITING)) {
            permits.ask(this, false);
        }
    }

    /** By the permits: the place is there; false if nobody wants it any more. */
    boolean grant() {
        return state.compareAndSet(State.WAITING, State.HELD) || state.compareAndSet(State.RETURNING, State.HELD);
    }

    /** By the permits, after the place was granted. */
    void tell() {
        Thread waiting = body;
        if (waiting == null) {
            itsTurn.run();
        } else {
            LockSupport.unpark(waiting);
        }
    }

    /** The call has ended, or will not begin. */
    void giveBack() {
        State before = state.getAndSet(State.GONE);
        if (before != State.GONE) {
            permits.leave(this, before == State.HELD);
        }
    }

    /** Whether it is in the line. */
    boolean isWaiting() {
        State now = state.get();
        return now == State.WAITING || now == State.RETURNING;
    }

    /** What a call waits for that is in the line. */
    String described() {
        return "its turn, at most " + permits.limit() + " run at once";
    }

    /** The body is about to wait for something else: others may have the place meanwhile. False if it is not to be had. */
    boolean lend() {
        if (permits.areOfThreads() || !state.compareAndSet(State.HELD, State.LENT)) {
            return false;
        }
        permits.leave(this, true);
        return true;
    }

    /** The body goes on. A call that was asked to stop, or whose thread is interrupted, does not wait, and ends without a place. */
    void takeAgain() {
        body = Thread.currentThread();
        if (state.compareAndSet(State.LENT, State.RETURNING)) {
            permits.ask(this, true);
        }
        while (state.get() == State.RETURNING) {
            if (Thread.currentThread().isInterrupted() || Current.stopReason() != null) {
                giveBack();
                return;
            }
            LockSupport.park(this);
        }
    }
}
