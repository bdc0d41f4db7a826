package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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

    private static final VarHandle STATE = Handles.field(MethodHandles.lookup(), "state", State.class);

    private final Permits permits;
    private final Runnable itsTurn;
    private volatile State state = State.NEW;
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
        if (isToWait()) {
            permits.ask(this, false);
        }
    }

    /** By the permits, or on the way to them: whether it gets in line now; false if nobody wants it any more. */
    boolean isToWait() {
        return STATE.compareAndSet(this, State.NEW, State.WAITING);
    }

    /** By the permits: the place is there; false if nobody wants it any more. */
    boolean grant() {
        return STATE.compareAndSet(this, State.WAITING, State.HELD)
                || STATE.compareAndSet(this, State.RETURNING, State.HELD);
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
        State before = (State) STATE.getAndSet(this, State.GONE);
        if (before != State.GONE) {
            permits.leave(before == State.HELD);
        }
    }

    /** Whether it was given back, or is not wanted any more. */
    boolean isGone() {
        return state == State.GONE;
    }

    /** Those among which it is one. */
    Permits permits() {
        return permits;
    }

    /** Whether it is in the line. */
    boolean isWaiting() {
        State now = state;
        return now == State.WAITING || now == State.RETURNING;
    }

    /** What a call waits for that is in the line. */
    String described() {
        return "its turn, at most " + permits.limit() + " run at once";
    }

    /** The body is about to wait for something else: others may have the place meanwhile. False if it is not to be had. */
    boolean lend() {
        if (permits.areOfThreads() || !STATE.compareAndSet(this, State.HELD, State.LENT)) {
            return false;
        }
        permits.leave(true);
        return true;
    }

    /** The body goes on. A call that was asked to stop, or whose thread is interrupted, does not wait, and ends without a place. */
    void takeAgain() {
        body = Thread.currentThread();
        if (STATE.compareAndSet(this, State.LENT, State.RETURNING)) {
            permits.ask(this, true);
        }
        while (state == State.RETURNING) {
            if (Thread.currentThread().isInterrupted() || Current.stopReason() != null) {
                giveBack();
                return;
            }
            LockSupport.park(this);
        }
    }
}
