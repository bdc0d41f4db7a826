package dev.fanout.runtime;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The place of one call among those that may run at once. It is given back once, whoever comes to do so first. */
final class Permit {

    private enum State {
        /** In the line. */
        WAITING,
        /** Inside. */
        HELD,
        /** Given to others, as long as the body waits for something else. */
        LENT,
        /** Given back for good, or never to be had. */
        GONE
    }

    private final Permits permits;
    private final Runnable itsTurn;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
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
        permits.ask(this, false);
    }

    /** By the permits: the place is there; false if nobody wants it any more. */
    boolean grant() {
        return state.compareAndSet(State.WAITING, State.HELD) || state.compareAndSet(State.LENT, State.HELD);
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

    boolean isWaiting() {
        return state.get() == State.WAITING;
    }

    /**
     * The body of {@code call} is about to wait for something else, on the current thread: lends its place to others meanwhile.
     * Null if it has none.
     */
    static @Nullable Permit lend(@Nullable CallTask<?> call) {
        Permit permit = call == null ? null : call.permit();
        return permit != null && permit.lend() ? permit : null;
    }

    static void takeAgain(@Nullable Permit lent) {
        if (lent != null) {
            lent.takeAgain();
        }
    }

    private boolean lend() {
        body = Thread.currentThread();
        if (!state.compareAndSet(State.HELD, State.LENT)) {
            return false;
        }
        permits.leave(this, true);
        return true;
    }

    /** The body goes on. A call that was asked to stop, or whose thread is interrupted, does not wait, and ends without a place. */
    private void takeAgain() {
        permits.ask(this, true);
        while (state.get() == State.LENT) {
            if (Thread.currentThread().isInterrupted() || Current.stopReason() != null) {
                giveBack();
                return;
            }
            LockSupport.park(this);
        }
    }
}
