package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The machine behind a {@link Task}: the call, the thread's {@link Runnable} and the holder of the result in one object.
 *
 * <pre>
 * WAITING --> RUNNING ----------------------------------------> SUCCEEDED | FAILED
 *    |           |-- cancel(false) --> SIGNALLED -------------> SUCCEEDED | FAILED | CANCELLED
 *    |           `-- cancel(true) ---> INTERRUPTING --> INTERRUPTED ----> the same three
 *    `--> CANCELLED before it began | FAILED because an input did, or its thread was refused
 * </pre>
 */
final class CallTask<T extends @Nullable Object> implements Task<T>, Runnable, Owned {
    private static final VarHandle STATE = Handles.field(MethodHandles.lookup(), "state", TaskState.class);
    private static final VarHandle REASON = Handles.field(MethodHandles.lookup(), "reason", CancelReason.class);
    private static final VarHandle HOOKS = Handles.field(MethodHandles.lookup(), "hooks", Hooks.class);

    private final TaskName name;

    /** Where in its group the task stands, the order in which failures are listed; written before the task can end. */
    int position;

    /** Whether its failure ends the group; written before the task can end. */
    boolean required;

    /** Whether it has failed because no thread was to be had; written before it fails. */
    boolean refused;

    /** Whether a value that came after the group's deadline counts; written by the task's thread, read after its end. */
    boolean endedByRules;

    // until the task ends; afterwards null, so that a handle holds its outcome and nothing else
    private @Nullable TaskOwner owner;
    private @Nullable Call<T> body;
    private @Nullable ClassLoader loader;
    private boolean inline; // the runner's
    private volatile @Nullable Thread runner; // written before RUNNING; stays null on a thread that is not ours
    private volatile @Nullable Family family; // made by the runner when the body starts something
    private volatile @Nullable Hooks hooks;

    private volatile TaskState state = TaskState.WAITING;
    private volatile @Nullable CancelReason reason; // set once, before the state says that a stop was asked for
    private @Nullable Object result; // the value or the failure; written before the final state, read after it
    private volatile boolean late; // a deadline passed while the body ran; set by whoever says so, never reset
    private volatile boolean read; // somebody has seen the failure
    private volatile @Nullable UnreadFailure unread; // of a handle that failed

    CallTask(TaskName name, TaskOwner owner, Call<T> body) {
        this.name = name;
        this.owner = owner;
        this.body = body;
        this.loader = Thread.currentThread().getContextClassLoader();
    }

    // ---- the thread of the call

    /** Runs the body on a thread that belongs to somebody else, and is therefore never interrupted by us. */
    void runInline() {
        inline = true;
        run();
    }

    /** Runs the body on a thread of its own. */
    @Override
    public void run() {
        if (!inline) {
            runner = Thread.currentThread();
        }
        if (!STATE.compareAndSet(this, TaskState.WAITING, TaskState.RUNNING)) {
            runner = null; // it ended before it began
            return;
        }
        CallTask<?> around = CurrentTask.get();
        CurrentTask.set(this);
        TaskRun run = TaskRun.of(Objects.requireNonNull(body), loader, !inline);
        try {
            endFamily();
        } catch (Throwable failure) {
            run = run.failedAfterwards(failure);
        }
        CurrentTask.set(around);
        end(run);
    }

    /** What the body has started ends with it. */
    private void endFamily() {
        Family mine = family;
        if (mine != null) {
            CancelReason why = reason;
            mine.cancel(why == null ? CancelReason.NOT_NEEDED : why, true);
            mine.awaitEnd();
        }
    }

    private void end(TaskRun run) {
        if (run.isCallersInterrupt()) {
            REASON.compareAndSet(this, null, CancelReason.CALLER_INTERRUPTED);
            Thread.currentThread().interrupt(); // handed on to whoever waits
        }
        TaskState last;
        TaskState next;
        do {
            last = awaitInterrupt();
            next = run.endAfter(last);
            result = run.result(next);
        } while (!STATE.compareAndSet(this, last, next));
        if (run.ownThread()) {
            Thread.interrupted(); // ours has landed by now, and must not reach what the thread does next
        }
        tellEnd(run.remains(next));
    }

    /** Waits until an interrupt that is on its way has landed. */
    @SuppressWarnings(
            "ThreadPriorityCheck") // the other thread is between two instructions; spinning was measured slower
    private TaskState awaitInterrupt() {
        TaskState now = state;
        while (now == TaskState.INTERRUPTING) {
            Thread.yield();
            now = state;
        }
        return now; // the very state that was looked at: the next look may find an interrupt on its way
    }

    /** Tells everyone about the end of this task, and then of those that end because of it. */
    private void tellEnd(List<Throwable> remains) {
        tellAll(tell(remains));
    }

    static void tellAll(List<CallTask<?>> ended) {
        if (ended.isEmpty()) {
            return;
        }
        Deque<CallTask<?>> untold = new ArrayDeque<>(ended);
        while (!untold.isEmpty()) {
            untold.addAll(untold.pop().tell(List.of()));
        }
    }

    /** Returns the tasks that have ended because this one has, and have told nobody. */
    private List<CallTask<?>> tell(List<Throwable> remains) {
        TaskOwner told = Objects.requireNonNull(owner);
        List<CallTask<?>> ended = List.of();
        try {
            told.settled(this, remains);
        } finally {
            ended = tellHooks();
            owner = null;
            body = null;
            loader = null;
            runner = null;
            family = null;
            told.left(this); // whatever happens: somebody waits for it
        }
        return ended;
    }

    private List<CallTask<?>> tellHooks() {
        List<CallTask<?>> ended = new ArrayList<>(0);
        Hooks hooked = (Hooks) HOOKS.getAndSet(this, Hooks.TOLD);
        for (Hooks rest = Hooks.inOrder(hooked); rest != null; rest = rest.next()) {
            ended.addAll(rest.hook().ended(this));
        }
        return ended;
    }

    // ---- cancellation

    @Override
    public boolean cancel(CancelReason why, boolean interrupt) {
        if (cancelUnstarted(why)) {
            tellEnd(List.of());
            return true;
        }
        return stop(why, interrupt);
    }

    /** Ends a task that has not begun, and tells nobody yet; false if it has begun. */
    boolean cancelUnstarted(CancelReason why) {
        if (state != TaskState.WAITING) {
            return false;
        }
        REASON.compareAndSet(this, null, why);
        return STATE.compareAndSet(this, TaskState.WAITING, TaskState.CANCELLED);
    }

    /** Asks a task that has begun to stop; true if the request stands. */
    boolean stop(CancelReason why, boolean interrupt) {
        while (true) {
            TaskState now = state;
            if (now.isFinal()) {
                return false;
            }
            REASON.compareAndSet(this, null, why);
            late |= why == CancelReason.DEADLINE;
            if (asksToStop(now, interrupt)) {
                return true;
            }
        }
    }

    /** Whether it still ran when a deadline passed. */
    boolean isLate() {
        return late;
    }

    /** True when the request stands; false when the state has moved on and must be looked at again. */
    private boolean asksToStop(TaskState now, boolean interrupt) {
        Thread thread = runner;
        boolean interrupts = interrupt && thread != null;
        boolean asked = interrupts ? now.compareTo(TaskState.INTERRUPTING) >= 0 : now != TaskState.RUNNING;
        if (asked) {
            return true;
        }
        if (!STATE.compareAndSet(this, now, interrupts ? TaskState.INTERRUPTING : TaskState.SIGNALLED)) {
            return false;
        }
        if (interrupts && thread != null) {
            interrupt(thread);
        } else {
            LockSupport.unpark(thread); // a wait of this library looks at the state when it wakes
        }
        Family started = family;
        if (started != null) {
            started.cancel(cancelReason(), interrupt);
        }
        return true;
    }

    /** An interrupt may run code of a factory's threads and of channels; what that throws must not keep the task from ending. */
    private void interrupt(Thread thread) {
        Reports reports = Objects.requireNonNull(owner).reports();
        Throwable thrown = null;
        try {
            thread.interrupt();
        } catch (Throwable failure) {
            thrown = failure;
        }
        state = TaskState.INTERRUPTED;
        if (thrown != null) {
            reports.failureUnread(name(), thrown);
        }
    }

    /** Its deadline has passed, and it finds that out before its owner does: as if it had been told. */
    void expired() {
        cancel(CancelReason.DEADLINE, false);
    }

    @Override
    public boolean cancel(boolean interrupt) {
        return cancel(CancelReason.REQUESTED, interrupt);
    }

    @Override
    public void cancelAndAwait() {
        TaskWait.refuseSelf(this);
        cancel(CancelReason.REQUESTED, true);
        awaitEnd();
    }

    @Override
    public void awaitEnd() {
        TaskWait.uninterruptibly(this);
    }

    /** Why the body was asked to stop; null as long as it was not. */
    @Nullable
    CancelReason stopReason() {
        return state.isStopping() ? reason : null;
    }

    /** Why a stop was asked for, also of a task that had ended by then; null if nobody ever did. */
    @Nullable
    CancelReason reason() {
        return reason;
    }

    /** Why a task that has ended as cancelled did. */
    CancelReason cancelReason() {
        return Objects.requireNonNull(reason);
    }

    /** Ends a task that has not begun like the input that it needs; false if it has begun or ended. Nobody is told yet. */
    boolean skipLike(CallTask<?> input) {
        if (input.state == TaskState.FAILED) {
            return endUnstarted(Objects.requireNonNull((Throwable) input.result));
        }
        REASON.compareAndSet(this, null, input.cancelReason());
        return STATE.compareAndSet(this, TaskState.WAITING, TaskState.CANCELLED);
    }

    /** Ends a task that has not begun with a failure; false if it has begun or ended. */
    boolean failUnstarted(Throwable failure) {
        boolean ends = endUnstarted(failure);
        if (ends) {
            tellEnd(List.of());
        }
        return ends;
    }

    private boolean endUnstarted(Throwable failure) {
        // claimed like a run, so that nobody else ends it meanwhile
        if (!STATE.compareAndSet(this, TaskState.WAITING, TaskState.RUNNING)) {
            return false;
        }
        result = failure;
        TaskState last;
        do {
            last = awaitInterrupt();
        } while (!STATE.compareAndSet(this, last, TaskState.FAILED));
        return true;
    }

    // ---- what the body starts

    /** Until when the body has time. */
    Deadline deadline() {
        TaskOwner mine = owner;
        return mine == null ? Deadline.NONE : mine.deadline();
    }

    /** What ends with this task; made by its thread when the body starts something. */
    Family family(Reports reports) {
        Family mine = family;
        if (mine == null) {
            mine = new Family(this, reports);
            family = mine;
        }
        return mine;
    }

    /** No longer held by the task it was started in. */
    void release(Owned member) {
        Family mine = family;
        if (mine != null) {
            mine.remove(member);
        }
    }

    // ---- the end

    /** Tells {@code hook} when the task ends, at once if it has. */
    void whenEnded(Hooks.Hook hook) {
        while (true) {
            Hooks now = hooks;
            if (now == Hooks.TOLD) {
                tellAll(hook.ended(this));
                return;
            }
            if (HOOKS.compareAndSet(this, now, new Hooks(hook, now))) {
                return;
            }
        }
    }

    /** Takes {@code hook} back: a long-lived task must not collect those who once waited for it. */
    void forget(Hooks.Hook hook) {
        Hooks now;
        do {
            now = hooks;
        } while (now != Hooks.TOLD && !HOOKS.compareAndSet(this, now, Hooks.without(now, hook)));
    }

    /** A failure of this handle is on the watch list of those that nobody has read. */
    void watch(@Nullable UnreadFailure failure) {
        unread = failure;
        if (read && failure != null) {
            failure.read(); // by somebody who was quicker: the outcome can be read before this
        }
    }

    boolean isWaiting() {
        return state == TaskState.WAITING;
    }

    boolean isSuccess() {
        return state == TaskState.SUCCEEDED;
    }

    /** The failure of a task that has ended with one. */
    @Nullable
    Throwable failureOrNull() {
        return state == TaskState.FAILED ? (Throwable) result : null;
    }

    /** Where its body is now; empty if it is not running. */
    StackTraceElement[] stack() {
        Thread thread = runner;
        try {
            return thread == null || state.isFinal() ? new StackTraceElement[0] : thread.getStackTrace();
        } catch (Throwable hostile) { // a factory's threads are users' code
            return new StackTraceElement[0];
        }
    }

    /** The owner as long as the task has not ended. */
    @Nullable
    TaskOwner owner() {
        return owner;
    }

    /** Whether it reports there, which tells one runtime from another. */
    boolean runsOn(Reports reports) {
        TaskOwner mine = owner;
        return mine != null && mine.reports() == reports;
    }

    /** The call that this one was started in, as long as it has not ended. */
    @Nullable
    CallTask<?> around() {
        TaskOwner mine = owner;
        return mine == null ? null : mine.around();
    }

    TaskName taskName() {
        return name;
    }

    // ---- reading

    @Override
    public String name() {
        return name.full();
    }

    @Override
    public boolean isDone() {
        return state.isFinal();
    }

    @Override
    public boolean isCancelled() {
        return state == TaskState.CANCELLED;
    }

    @Override
    public Outcome<T> outcome() {
        TaskWait.uncheckedly(this);
        markRead();
        return outcomeNow();
    }

    /** The outcome of a task that has ended; looking at it does not count as reading a failure. */
    Outcome<T> outcomeNow() {
        TaskState end = state;
        if (end == TaskState.SUCCEEDED) {
            return new Outcome.Success<>(value());
        }
        return end == TaskState.FAILED
                ? new Outcome.Failure<>((Throwable) Objects.requireNonNull(result))
                : new Outcome.Cancelled<>(cancelReason());
    }

    @Override
    public T join() {
        TaskWait.uncheckedly(this);
        return TaskReading.join(this);
    }

    @Override
    public T resultNow() {
        return TaskReading.now(this);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        TaskWait.interruptibly(this);
        return TaskReading.get(this);
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!TaskWait.interruptibly(this, unit.toNanos(timeout))) {
            throw new TimeoutException(name() + " has not ended within " + timeout + " " + unit);
        }
        return TaskReading.get(this);
    }

    /** What the body of a task that has succeeded returned, null included. */
    @SuppressWarnings({"unchecked", "NullAway"})
    T value() {
        return (T) result;
    }

    /** Somebody looks at how the task ended: if it has failed, the failure is known from now on. */
    void markRead() {
        if (state == TaskState.FAILED) {
            read = true;
            UnreadFailure watched = unread;
            if (watched != null) {
                watched.read();
            }
        }
    }

    /** Whether somebody has looked at the failure of this task. */
    boolean wasRead() {
        return read;
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return new TaskFuture<>(this);
    }

    @Override
    public String toString() {
        return "Task[" + name() + ", " + state + "]";
    }
}
