package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The lowest part of a {@link CallTask}: its state, the request to stop it, and its result, each of which any thread may read.
 *
 * <p>The parts are superclasses, not objects that the task has: one object for each call is what makes calls cheap.
 */
abstract class TaskCell<T extends @Nullable Object> {
    private static final VarHandle STATE = Handles.field(MethodHandles.lookup(), "state", TaskState.class);
    private static final VarHandle REQUEST = Handles.field(MethodHandles.lookup(), "request", StopRequest.class);
    private static final VarHandle PARTICULARS =
            Handles.field(MethodHandles.lookup(), "particulars", Particulars.class);

    private static final int YIELDS = 32;

    private volatile TaskState state = TaskState.WAITING;
    private volatile @Nullable StopRequest request; // set once, before the state says that a stop was asked for
    private volatile @Nullable Particulars particulars; // made by whoever needs it first
    private volatile boolean read; // somebody has seen the failure
    private @Nullable Object result; // the value or the failure; written before the final state, read after it

    /** The task that this is a part of. */
    abstract CallTask<T> self();

    // ---- the state

    final TaskState state() {
        return state;
    }

    /** The step from {@code last} to {@code next}; false if somebody else has taken another. */
    final boolean moves(TaskState last, TaskState next) {
        return STATE.compareAndSet(this, last, next);
    }

    /** Leaves a state that is {@linkplain TaskState#isPassing() passing}; by the thread that has entered it. */
    final void passTo(TaskState next) {
        state = next;
    }

    /** Waits until an interrupt that is on its way has landed, and whoever lets the task go has done so. */
    @SuppressWarnings(
            "ThreadPriorityCheck") // the other thread is between two instructions; spinning was measured slower
    final TaskState awaitOthers() {
        TaskState now = state;
        for (int looks = 1; now.isPassing(); looks++) {
            if (looks % YIELDS == 0) {
                LockSupport.parkNanos(this, 20_000); // virtual threads that only yield keep others from their carrier
            } else {
                Thread.yield();
            }
            now = state;
        }
        return now; // the very state that was looked at: the next look may find an interrupt on its way
    }

    /** Takes a step that only its thread takes; returns the state before. */
    final TaskState pass(UnaryOperator<TaskState> step) {
        TaskState last;
        do {
            last = awaitOthers();
        } while (!moves(last, step.apply(last)));
        return last;
    }

    /** The last step, with what was returned or thrown. The state is what makes that visible. */
    final boolean endsWith(@Nullable Object result, TaskState last, TaskState end) {
        this.result = result;
        return moves(last, end);
    }

    final boolean isWaiting() {
        return state == TaskState.WAITING;
    }

    /** Whether the outcome is there: the body has ended, or nobody waits for it any more. */
    public final boolean isSettled() {
        return state.isSettled();
    }

    /** Whether it has no thread, and waits for the stage that its client has returned. */
    final boolean isAwaiting() {
        return state.isAwaiting();
    }

    /** Whether the body runs inside of a shield. */
    final boolean isShielded() {
        return state.isShielded();
    }

    /** Whether the body runs and was asked to stop, also if it is not to notice yet. */
    final boolean isAsked() {
        return state.isAsked();
    }

    final boolean isSuccess() {
        return state == TaskState.SUCCEEDED;
    }

    // ---- the request

    final @Nullable StopRequest request() {
        return request;
    }

    /** The first one counts: the reason why a task is to stop does not change. */
    final StopRequest requestOrNew(CancelReason why) {
        StopRequest mine = request;
        if (mine == null) {
            REQUEST.compareAndSet(this, null, new StopRequest(why));
            mine = Objects.requireNonNull(request);
        }
        return mine;
    }

    final void noteWhetherAsked(boolean asked) {
        StopRequest mine = request;
        if (mine != null) { // there is one wherever somebody has asked
            mine.stands(asked);
        }
    }

    /** Why a stop was asked for, also of a task that had ended by then; null if nobody ever did. */
    final @Nullable CancelReason reason() {
        StopRequest asked = request;
        return asked == null ? null : asked.reason();
    }

    /** Why the body was asked to stop, and is to notice; null as long as it was not, or is inside of a shield. */
    final @Nullable CancelReason stopReason() {
        return state.isStopping() ? reason() : null;
    }

    /** Why the body was asked to stop, also when it has ended since; null if it was not, or is inside of a shield. */
    final @Nullable CancelReason askedToStop() {
        TaskState now = state;
        StopRequest asked = request;
        if (asked == null) {
            return null;
        }
        boolean told = now.isFinal() ? asked.stands() || now == TaskState.CANCELLED : now.isStopping();
        return told
                ? asked.reason()
                : null; // which is also set by a request that comes as the body ends, and does not stand
    }

    /** Why a task that has ended as cancelled did. */
    final CancelReason cancelReason() {
        return Objects.requireNonNull(request).reason();
    }

    /** Whether it has ended as cancelled, and for this reason. */
    final boolean wasCancelledFor(CancelReason why) {
        TaskState now = state;
        return (now == TaskState.CANCELLED || now == TaskState.LET_GO) && reason() == why;
    }

    /** Whether it still ran when a deadline passed. */
    final boolean isLate() {
        StopRequest asked = request;
        return asked != null && asked.isLate();
    }

    /** The task that was cancelled: this one, or the input that it was skipped for. */
    final CallTask<?> cancelled() {
        StopRequest asked = request;
        CallTask<?> input = asked == null ? null : asked.origin();
        return input == null ? self() : input;
    }

    // ---- the result

    /** What the body of a task that has succeeded returned, null included. */
    @SuppressWarnings({"unchecked", "NullAway"})
    final T value() {
        return (T) result;
    }

    /** The failure of a task that has ended with one. */
    final @Nullable Throwable failureOrNull() {
        return state == TaskState.FAILED ? (Throwable) result : null;
    }

    /** The outcome of a task that has ended; looking at it does not count as reading a failure. */
    final Outcome<T> outcomeNow() {
        TaskState end = state;
        if (end == TaskState.SUCCEEDED) {
            return new Outcome.Success<>(value());
        }
        return end == TaskState.FAILED
                ? new Outcome.Failure<>((Throwable) Objects.requireNonNull(result))
                : new Outcome.Cancelled<>(cancelReason());
    }

    /** Somebody looks at how the task ended: if it has failed, the failure is known from now on. */
    final void markRead() {
        if (state == TaskState.FAILED) {
            read = true;
            UnreadFailure watched = unread();
            if (watched != null) {
                watched.read();
            }
        }
    }

    /** Whether somebody has looked at the failure of this task. */
    final boolean wasRead() {
        return read;
    }

    /** A failure of this handle is on the watch list of those that nobody has read. */
    final void watch(@Nullable UnreadFailure failure) {
        particularsOrNew().unread = failure;
        if (read && failure != null) {
            failure.read(); // by somebody who was quicker: the outcome can be read before this
        }
    }

    /** The failure of a handle has become that of a call, whose group answers for it. */
    final void handOn() {
        if (unread() != null) {
            markRead();
        }
    }

    private @Nullable UnreadFailure unread() {
        Particulars mine = particulars;
        return mine == null ? null : mine.unread;
    }

    // ---- what few tasks have

    final @Nullable Particulars particulars() {
        return particulars;
    }

    final Particulars particularsOrNew() {
        Particulars mine = particulars;
        if (mine == null) {
            PARTICULARS.compareAndSet(this, null, new Particulars());
            mine = Objects.requireNonNull(particulars);
        }
        return mine;
    }

    /** No thread was to be had for it; told before it fails. */
    final void markRefused() {
        particularsOrNew().refused = true;
    }

    final boolean isRefused() {
        Particulars mine = particulars;
        return mine != null && mine.refused;
    }

    /** A value that comes after the group's deadline counts; told by the task's thread before its end. */
    final void markEndedByRules() {
        particularsOrNew().endedByRules = true;
    }

    final boolean isEndedByRules() {
        Particulars mine = particulars;
        return mine != null && mine.endedByRules;
    }

    /** It runs elsewhere from now on; on its thread, which waits for it. */
    final void isAway(RemoteTask remote) {
        particularsOrNew().remote = remote;
    }

    /** It runs nowhere else any more. */
    final void isBack() {
        particularsOrNew().remote = null; // which has its arguments, and the task may be kept
    }
}
