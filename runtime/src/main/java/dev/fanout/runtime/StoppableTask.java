package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The part of a {@link CallTask} that can be asked to stop, by any thread, and given up when it does not. */
abstract class StoppableTask<T extends @Nullable Object> extends EnclosingTask<T> implements Owned {
    private static final VarHandle RUNNER = Handles.field(MethodHandles.lookup(), "runner", Thread.class);

    private boolean inline; // written before RUNNING: the runner is somebody else's thread, and not interrupted by us
    private volatile @Nullable Thread runner; // written before RUNNING

    StoppableTask(TaskName name, TaskOwner owner) {
        super(name, owner);
    }

    /** What is particular about the call. */
    abstract CallOptions options();

    // ---- its thread

    /** The thread that runs it is somebody else's. */
    final void goesInline() {
        inline = true;
    }

    final boolean isInline() {
        return inline;
    }

    /** The current thread is about to run the body; false if the task has ended before it began. */
    final boolean begins() {
        RUNNER.setOpaque(this, Thread.currentThread()); // the state publishes it
        if (moves(TaskState.WAITING, TaskState.RUNNING)) {
            return true;
        }
        RUNNER.setOpaque(this, null);
        return false;
    }

    /** Its thread has left, and this one ends it; null as long as there is none. */
    final void goesOnWith(@Nullable Thread thread) {
        runner = thread;
    }

    /** Whether {@code thread} is the one that runs it. */
    public final boolean isOf(Thread thread) {
        return runner == thread;
    }

    /** The call around this one that the same thread runs; null if the thread is this one's own. */
    final @Nullable CallTask<?> aroundOnThisThread() {
        CallTask<?> around = inline ? around() : null;
        return around != null && around.isOf(Thread.currentThread()) ? around : null;
    }

    /** Where its body is now; empty if it is not running. */
    final StackTraceElement[] stack() {
        Thread thread = runner;
        try {
            return thread == null || state().isFinal() ? new StackTraceElement[0] : thread.getStackTrace();
        } catch (Throwable hostile) { // a factory's threads are users' code
            return new StackTraceElement[0];
        }
    }

    @Override
    void letGoOfAll() {
        super.letGoOfAll();
        RUNNER.setOpaque(this, null);
    }

    // ---- requests

    @Override
    public final boolean cancel(CancelReason why, boolean interrupt, Reached reached) {
        if (cancelUnstarted(why)) {
            reached.unstarted(self());
            return true;
        }
        return stop(why, interrupt, reached);
    }

    /** Ends a task that has not begun, and tells nobody yet; false if it has begun. */
    final boolean cancelUnstarted(CancelReason why) {
        if (!isWaiting()) {
            return false;
        }
        StopRequest mine = requestOrNew(why);
        boolean cancelled = moves(TaskState.WAITING, TaskState.CANCELLED);
        if (cancelled) {
            mine.markUnstarted();
        }
        return cancelled;
    }

    /** Asks a task that has begun to stop; true if the request stands. */
    final boolean stop(CancelReason why, boolean interrupt, Reached reached) {
        TaskOwner mine = owner(); // before the task can have ended
        boolean watched = false;
        while (true) {
            TaskState now = state();
            if (mine == null) {
                return false;
            }
            if (now.isSettled()) {
                if (watched) {
                    mine.runtime().stragglers().remove(self());
                }
                return false;
            }
            StopRequest asked = requestOrNew(why);
            if (why == CancelReason.DEADLINE) {
                asked.makeLate();
            }
            if (interrupt) {
                asked.makeUrgent();
            }
            Thread thread = runner;
            boolean interrupts =
                    interrupt && thread != null && !inline && options().isInterruptible();
            TaskState next = now.asked(interrupts);
            if (now.isUnasked() && !watched) { // before: once it is to be interrupted its thread waits for that alone
                mine.runtime().stragglers().add(self());
                watched = true;
            }
            if (next == now || moves(now, next)) {
                if (now.isUnasked()) {
                    reached.running(self());
                }
                if (next != now) {
                    asked(mine.runtime(), next, thread);
                }
                // also when the call itself knows already: what is inside is told in its own way
                heed(next, interrupt, reached);
                return true;
            }
        }
    }

    /** A request has changed the state to {@code now}. */
    private void asked(FanoutRuntime runtime, TaskState now, @Nullable Thread thread) {
        if (now == TaskState.INTERRUPTING) {
            interrupt(runtime, Objects.requireNonNull(thread));
        } else {
            LockSupport.unpark(thread); // a wait of this library looks at the state when it wakes
        }
    }

    /** Last of all: listeners are users' code, and may take their time. */
    final void tellCancelled() {
        TaskOwner mine = owner(); // has been left only if no listener is to be told
        try {
            if (mine != null) {
                mine.runtime().reports().cancelled(self());
            }
        } finally {
            Objects.requireNonNull(request()).markTold();
        }
    }

    /** The listener hears that a call was cancelled before it hears that it has ended; it may take its time. */
    final void awaitToldCancelled() {
        StopRequest asked = Objects.requireNonNull(request());
        while (runtime().reports().followsCalls() && !asked.isTold()) {
            LockSupport.parkNanos(this, 50_000); // not a yield: others that share the carrier would not get their turn
        }
    }

    /** An interrupt may run code of a factory's threads and of channels; what that throws must not keep the task from ending. */
    private void interrupt(FanoutRuntime runtime, Thread thread) {
        Throwable thrown = null;
        try {
            thread.interrupt();
        } catch (Throwable failure) {
            thrown = failure;
        }
        passTo(TaskState.INTERRUPTED);
        if (thrown != null) {
            runtime.reports().failureUnread(name(), thrown);
        }
    }

    /** Its deadline has passed, and it finds that out before its owner does: as if it had been told. */
    final void expired() {
        StackRoom.require();
        cancel(CancelReason.DEADLINE, false);
    }

    /**
     * Gives the task up, which was asked to stop and did not: its outcome is that it was cancelled, whoever waits for it goes
     * on, and it belongs to its runtime until it ends. False if it is not to notice the request yet, or has ended, or runs on
     * the thread of whoever waits for it.
     */
    final boolean letGo() {
        TaskState now = awaitOthers();
        boolean asked =
                now == TaskState.SIGNALLED || now == TaskState.AWAITING_SIGNALLED || now == TaskState.INTERRUPTED;
        if (!asked || inline || !moves(now, TaskState.LETTING_GO)) {
            return false;
        }
        TaskOwner before = Objects.requireNonNull(owner());
        Family heir = before.runtime().strays();
        heir.add(self());
        belongsTo(heir);
        Worker worker = worker();
        if (worker != null) {
            worker.giveUp();
        }
        passTo(TaskState.LET_GO);
        List<CallTask<?>> ended = List.of();
        try {
            before.letGo(self());
        } finally {
            ended = tellHooks(null);
            before.left(self());
            giveBackPlace();
            if (worker != null) {
                worker.replace();
            }
        }
        tellAll(ended);
        return true;
    }

    // ---- ends without a thread

    /** Ends a task that has not begun like the input that it needs; false if it has begun or ended. Nobody is told yet. */
    final boolean skipLike(CallTask<?> input) {
        Throwable failure = input.failureOrNull();
        if (failure != null) {
            boolean ends = endUnstarted(failure);
            if (ends) {
                input.handOn();
            }
            return ends;
        }
        boolean ends = cancelUnstarted(input.cancelReason());
        if (ends) {
            Objects.requireNonNull(request()).skippedFor(input.cancelled());
        }
        return ends;
    }

    /** Ends a task that has not begun with a failure; false if it has begun or ended. */
    final boolean failUnstarted(Throwable failure) {
        boolean ends = endUnstarted(failure);
        if (ends) {
            tellAll(tell(List.of(), null));
        }
        return ends;
    }

    private boolean endUnstarted(Throwable failure) {
        // claimed like a run, so that nobody else ends it meanwhile
        if (!moves(TaskState.WAITING, TaskState.RUNNING)) {
            return false;
        }
        TaskState last;
        do {
            last = awaitOthers();
            noteWhetherAsked(last.isAsked());
        } while (!endsWith(failure, last, TaskState.FAILED));
        if (last.isStopping()) {
            runtime().stragglers().remove(self());
            awaitToldCancelled();
        }
        return true;
    }

    // ---- shields

    /** From now on requests are held back. Returns the state before; on the task's thread. */
    final TaskState enterShield() {
        return pass(TaskState::shielded);
    }

    /** Requests count again. Returns the state from now on; on the task's thread. */
    final TaskState leaveShield() {
        return pass(TaskState::unshielded).unshielded();
    }
}
