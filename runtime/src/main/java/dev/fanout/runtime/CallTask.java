package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The machine behind a {@link Task}: the call, the thread's {@link Runnable} and the holder of the result in one object.
 *
 * {@link TaskState} says what its states mean; the package documentation shows them as a diagram.
 */
final class CallTask<T extends @Nullable Object> implements Task<T>, Runnable, Owned, Scope, Member {
    private static final VarHandle STATE = Handles.field(MethodHandles.lookup(), "state", TaskState.class);
    private static final VarHandle RUNNER = Handles.field(MethodHandles.lookup(), "runner", Thread.class);
    private static final VarHandle REQUEST = Handles.field(MethodHandles.lookup(), "request", StopRequest.class);
    private static final VarHandle HOOKS = Handles.field(MethodHandles.lookup(), "hooks", Hooks.class);
    private static final VarHandle INSIDE = Handles.field(MethodHandles.lookup(), "inside", Inside.class);
    private static final VarHandle PARTICULARS =
            Handles.field(MethodHandles.lookup(), "particulars", Particulars.class);

    private static final int YIELDS = 32;

    private final TaskName name;
    private final CallOptions options;

    private int position; // written before the task can end

    /** When its body began, or was about to; written before its thread is there, or by its thread before it is RUNNING. */
    long begunAt;

    /** Which element it is of, or {@link TaskName#SINGLE}; written before the task can end. */
    int index = TaskName.SINGLE;

    /** Whether its failure ends the group; written before the task can end. */
    boolean required;

    // until the task ends; afterwards null, so that a handle holds its outcome and nothing else
    private @Nullable TaskOwner owner; // given away while LETTING_GO, and otherwise never changed before the end
    private @Nullable Call<T> body;
    private @Nullable Carried carried;
    private boolean inline; // written before RUNNING: the runner is somebody else's thread, and not interrupted by us
    private volatile @Nullable Thread runner; // written before RUNNING
    private volatile @Nullable Inside inside; // made by whoever needs it first
    private volatile @Nullable Hooks hooks;

    private volatile TaskState state = TaskState.WAITING;
    private volatile @Nullable StopRequest request; // set once, before the state says that a stop was asked for
    private @Nullable Object result; // the value or the failure; written before the final state, read after it
    private volatile boolean bodyOver; // and all that it had started: hooks that are registered now would come too late
    private volatile boolean read; // somebody has seen the failure
    private volatile @Nullable Particulars particulars; // made by whoever needs it first

    CallTask(TaskName name, TaskOwner owner, Call<T> body, Carried carried, CallOptions options) {
        this.name = name;
        this.owner = owner;
        ManagedCall<T> managed = ManagedCall.of(this, body, options);
        this.body = managed == null ? body : managed;
        this.carried = carried;
        this.options = managed == null ? options : managed.ofWhole();
    }

    // ---- the thread of the call

    /** Its inputs are there: gives it a thread. Throws what keeps it from that. */
    void launch(FanoutRuntime runtime) throws Throwable {
        Call<T> mine = body;
        if (mine instanceof ManagedCall<T> managed) {
            managed.launch(runtime);
        } else {
            runtime.threads().start(this);
        }
    }

    /** Runs the body on a thread that belongs to somebody else, and is therefore never interrupted by us. */
    void runInline() {
        inline = true;
        run();
    }

    /** The current thread, one of a team, runs it next. */
    void goesTo(Worker worker) {
        if (body instanceof ElementCall<?, T> element) { // otherwise it has ended already
            element.worker = worker;
            begunAt = worker.begunAt();
        }
    }

    /** Who runs it, if that is a team. */
    private @Nullable Worker worker() {
        return body instanceof ElementCall<?, T> element ? element.worker : null;
    }

    /** Runs the body on a thread of its own. */
    @Override
    public void run() {
        TaskOwner mine = owner; // before the task can have ended
        Call<T> call = body;
        if (mine == null || call == null) {
            return;
        }
        ManagedCall<T> managed = call instanceof ManagedCall<T> ruled ? ruled : null;
        if (managed != null && !managed.claim()) {
            endAfter(managed, true);
            return;
        }
        Inside started = inside;
        StageWait waited = started == null ? null : started.stage();
        if (waited != null) {
            endAfter(waited, true);
            return;
        }
        FanoutRuntime runtime = mine.runtime();
        if (begunAt == 0 || managed != null) { // which may have waited for its turn
            begunAt = runtime.time().nanoTime();
        }
        RUNNER.setOpaque(this, Thread.currentThread()); // the state publishes it
        if (!STATE.compareAndSet(this, TaskState.WAITING, TaskState.RUNNING)) {
            RUNNER.setOpaque(this, null); // it ended before it began
            return;
        }
        Object around = Current.enter(this);
        runtime.reports().started(this);
        Flight flight = Flights.ofCall(this);
        if (managed != null) {
            managed.begins(flight);
        }
        StageCall<T> staged = !inline && call instanceof StageCall<T> asynchronous ? asynchronous : null;
        TaskRun run = new TaskRun(staged == null ? call : staged.client(), !inline);
        run.in(Objects.requireNonNull(carried));
        if (staged != null && leavesTo(staged, run, flight, around)) {
            return;
        }
        if (managed != null && managed.hasHandedOver()) {
            Current.leave(around);
            return;
        }
        if (managed != null) {
            run.addBeside(managed.beside());
        }
        endInside(run);
        Current.leave(around);
        end(run, flight, !inline);
    }

    /** The body was let go when its time was over; on the thread that looks for such. */
    void resume(ManagedCall<T> letGo) {
        particularsOrNew().leftBehind = letGo.leftBehind();
        startAgain(() -> endAfter(letGo, false));
    }

    /** Gives the call, which has begun, a thread for its end. */
    private void startAgain(Runnable endHere) {
        try {
            runtime().threads().start(this);
        } catch (Throwable refused) {
            endHere.run(); // a call that never ends would be worse
        }
    }

    private void endAfter(ManagedCall<T> letGo, boolean ownThread) {
        if (!letGo.takeOver()) {
            return;
        }
        runner = Thread.currentThread();
        Object around = Current.enter(this);
        TaskRun run = new TaskRun(letGo.rest(ownThread), true);
        run.in(Objects.requireNonNull(carried));
        run.addBeside(letGo.beside());
        endInside(run);
        Current.leave(around);
        end(run, letGo.flight(), ownThread);
    }

    /** Gives the thread back until the stage is complete that the client has returned; false if there is nothing to wait for. */
    private boolean leavesTo(StageCall<T> body, TaskRun run, @Nullable Flight flight, @Nullable Object around) {
        CompletionStage<?> stage = run.stage(name());
        if (stage == null) {
            return false;
        }
        StageWait wait = new StageWait(this, body, run, flight);
        wait.attachTo(stage);
        if (wait.take()) {
            return false;
        }
        if (inside != null) {
            insideOrNew().endOpenGroups();
        }
        pass(TaskState::awaiting, true);
        Thread.interrupted(); // ours has landed by now, and none comes any more
        boolean interrupts = options.isInterruptible();
        Carried context = Objects.requireNonNull(carried);
        insideOrNew().add(new CancelHook(this, runtime(), () -> Stages.cancel(stage, interrupts), context, true));
        Current.leave(around);
        runner = null;
        insideOrNew().waitsFor(wait);
        return wait.leave() || !wait.take(); // from here on another thread may end the task
    }

    /** The stage is complete, and there is no thread; on the thread of whoever completed it. */
    void resume(StageWait wait) {
        startAgain(() -> endAfter(wait, false));
    }

    private void endAfter(StageWait wait, boolean ownThread) {
        if (wait.take()) {
            endInside(wait.run());
            end(wait.run(), wait.flight(), ownThread);
        }
    }

    /** What the body has started ends with it. */
    private void endInside(TaskRun run) {
        try {
            Inside mine = inside;
            if (mine != null) {
                CancelReason why = reason();
                mine.end(why == null ? CancelReason.NOT_NEEDED : why);
            }
            bodyOver = true;
            Inside hooked = inside; // perhaps made just now: any thread may register a hook
            if (hooked != null) {
                run.addBeside(hooked.endHooks());
            }
        } catch (Throwable failure) {
            run.failBeside(failure);
        }
    }

    private void end(TaskRun run, @Nullable Flight flight, boolean ownThread) {
        if (run.isCallersInterrupt()) {
            requestOrNew(CancelReason.CALLER_INTERRUPTED);
            Thread.currentThread().interrupt(); // handed on to whoever waits
        }
        TaskState last;
        TaskState next;
        do {
            last = awaitOthers();
            next = run.endAfter(last);
            noteWhetherAsked(last.isAsked() || run.isCallersInterrupt());
            result = run.result(next);
        } while (!STATE.compareAndSet(this, last, next));
        if (ownThread) {
            Thread.interrupted(); // ours has landed by now, and must not reach what the thread does next
        }
        if (flight != null) {
            flight.ended(next.name());
        }
        if (last.isStopping()) {
            runtime().stragglers().remove(this);
            if (ownThread || inline) {
                awaitToldCancelled(); // another thread may be the one that is about to tell it
            }
        }
        tellAll(tell(run.remains(next), worker()));
    }

    private void noteWhetherAsked(boolean asked) {
        StopRequest mine = request;
        if (mine != null) { // there is one wherever somebody has asked
            mine.stands(asked);
        }
    }

    private StopRequest requestOrNew(CancelReason why) {
        StopRequest mine = request;
        if (mine == null) {
            REQUEST.compareAndSet(this, null, new StopRequest(why));
            mine = Objects.requireNonNull(request);
        }
        return mine;
    }

    private Particulars particularsOrNew() {
        Particulars mine = particulars;
        if (mine == null) {
            PARTICULARS.compareAndSet(this, null, new Particulars());
            mine = Objects.requireNonNull(particulars);
        }
        return mine;
    }

    /** Waits until an interrupt that is on its way has landed, and whoever lets the task go has done so. */
    @SuppressWarnings(
            "ThreadPriorityCheck") // the other thread is between two instructions; spinning was measured slower
    private TaskState awaitOthers() {
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

    /** Tells everyone about the end of this task, and then of those that end because of it. */
    private void tellEnd(List<Throwable> remains) {
        tellAll(tell(remains, null));
    }

    static void tellAll(List<CallTask<?>> ended) {
        if (ended.isEmpty()) {
            return;
        }
        Deque<CallTask<?>> untold = new ArrayDeque<>(ended);
        while (!untold.isEmpty()) {
            untold.addAll(untold.pop().tell(List.of(), null));
        }
    }

    /**
     * Returns the tasks that have ended because this one has, and have told nobody.
     *
     * @param by the current thread, if it is one of a team that has run the call
     */
    private List<CallTask<?>> tell(List<Throwable> remains, @Nullable Worker by) {
        TaskOwner told = Objects.requireNonNull(owner);
        Worker worker = told.group() == null ? null : by; // which was given up with a call that was let go
        List<CallTask<?>> ended = List.of();
        try {
            told.settled(this, remains);
            StopRequest asked = request;
            if (asked != null && asked.isUnstarted()) {
                told.runtime().reports().cancelled(this);
            }
            told.runtime().reports().ended(this);
        } finally {
            ended = tellHooks(worker);
            letGoOfAll();
            if (worker == null) {
                told.left(this); // whatever happens: somebody waits for it
            } else {
                worker.endedOne();
            }
            giveBackPlace();
        }
        return ended;
    }

    private void letGoOfAll() {
        owner = null;
        body = null;
        carried = null;
        RUNNER.setOpaque(this, null);
        if (inside != null) {
            inside = null;
        }
    }

    private List<CallTask<?>> tellHooks(@Nullable Worker by) {
        if (HOOKS.compareAndSet(this, null, Hooks.TOLD)) {
            return List.of();
        }
        giveBackPlace(); // now: what they do may wait for the call whose turn it is
        if (by != null) {
            by.handOver();
        }
        List<CallTask<?>> ended = new ArrayList<>(0);
        Hooks hooked = (Hooks) HOOKS.getAndSet(this, Hooks.TOLD);
        for (Hooks rest = Hooks.inOrder(hooked); rest != null; rest = rest.next()) {
            ended.addAll(rest.hook().ended(this));
        }
        return ended;
    }

    // ---- cancellation

    @Override
    public boolean cancel(CancelReason why, boolean interrupt, Reached reached) {
        if (cancelUnstarted(why)) {
            reached.unstarted(this);
            return true;
        }
        return stop(why, interrupt, reached);
    }

    /** Ends a task that has not begun, and tells nobody yet; false if it has begun. */
    boolean cancelUnstarted(CancelReason why) {
        if (state != TaskState.WAITING) {
            return false;
        }
        StopRequest mine = requestOrNew(why);
        boolean cancelled = STATE.compareAndSet(this, TaskState.WAITING, TaskState.CANCELLED);
        if (cancelled) {
            mine.markUnstarted();
        }
        return cancelled;
    }

    /** Asks a task that has begun to stop; true if the request stands. */
    boolean stop(CancelReason why, boolean interrupt, Reached reached) {
        TaskOwner mine = owner; // before the task can have ended
        boolean watched = false;
        while (true) {
            TaskState now = state;
            if (mine == null) {
                return false;
            }
            if (now.isSettled()) {
                if (watched) {
                    mine.runtime().stragglers().remove(this);
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
            boolean interrupts = interrupt && thread != null && !inline && options.isInterruptible();
            TaskState next = now.asked(interrupts);
            if (now.isUnasked() && !watched) { // before: once it is to be interrupted its thread waits for that alone
                mine.runtime().stragglers().add(this);
                watched = true;
            }
            if (next == now || STATE.compareAndSet(this, now, next)) {
                if (now.isUnasked()) {
                    reached.running(this);
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
    void tellCancelled() {
        TaskOwner mine = owner; // has been left only if no listener is to be told
        try {
            if (mine != null) {
                mine.runtime().reports().cancelled(this);
            }
        } finally {
            Objects.requireNonNull(request).markTold();
        }
    }

    /** The listener hears that a call was cancelled before it hears that it has ended; it may take its time. */
    private void awaitToldCancelled() {
        StopRequest asked = Objects.requireNonNull(request);
        while (runtime().reports().followsCalls() && !asked.isTold()) {
            LockSupport.parkNanos(this, 50_000); // not a yield: others that share the carrier would not get their turn
        }
    }

    /** What is inside of the call hears of the request, unless a shield holds it back. */
    private void heed(TaskState now, boolean interrupt, Reached reached) {
        Inside mine = inside;
        if (mine != null && now.isStopping()) {
            mine.stop(cancelReason(), interrupt, reached);
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
        state = TaskState.INTERRUPTED;
        if (thrown != null) {
            runtime.reports().failureUnread(name(), thrown);
        }
    }

    /** Its deadline has passed, and it finds that out before its owner does: as if it had been told. */
    void expired() {
        StackRoom.require();
        cancel(CancelReason.DEADLINE, false);
    }

    /**
     * Gives the task up, which was asked to stop and did not: its outcome is that it was cancelled, whoever waits for it goes
     * on, and it belongs to its runtime until it ends. False if it is not to notice the request yet, or has ended, or runs on
     * the thread of whoever waits for it.
     */
    boolean letGo() {
        TaskState now = awaitOthers();
        boolean asked =
                now == TaskState.SIGNALLED || now == TaskState.AWAITING_SIGNALLED || now == TaskState.INTERRUPTED;
        if (!asked || inline || !STATE.compareAndSet(this, now, TaskState.LETTING_GO)) {
            return false;
        }
        TaskOwner before = Objects.requireNonNull(owner);
        Family heir = before.runtime().strays();
        heir.add(this);
        owner = heir;
        Worker worker = worker();
        if (worker != null) {
            worker.giveUp();
        }
        state = TaskState.LET_GO;
        List<CallTask<?>> ended = List.of();
        try {
            before.letGo(this);
        } finally {
            ended = tellHooks(null);
            before.left(this);
            giveBackPlace();
            if (worker != null) {
                worker.replace();
            }
        }
        tellAll(ended);
        return true;
    }

    @Override
    public boolean cancel(boolean interrupt) {
        StackRoom.require();
        return cancel(CancelReason.REQUESTED, interrupt);
    }

    @Override
    public void cancelAndAwait() {
        TaskWait.refuseSelf(this);
        StackRoom.require();
        cancel(CancelReason.REQUESTED, true);
        awaitEnd();
    }

    @Override
    public void awaitEnd() {
        TaskWait.uninterruptibly(this);
    }

    @Override
    public boolean hasEnded() {
        return state.isFinal();
    }

    /** Whether it still ran when a deadline passed. */
    boolean isLate() {
        StopRequest asked = request;
        return asked != null && asked.isLate();
    }

    /** Why the body was asked to stop, and is to notice; null as long as it was not, or is inside of a shield. */
    @Nullable
    CancelReason stopReason() {
        return state.isStopping() ? reason() : null;
    }

    /** Why the body was asked to stop, also when it has ended since; null if it was not, or is inside of a shield. */
    @Nullable
    CancelReason askedToStop() {
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

    /** Why a stop was asked for, also of a task that had ended by then; null if nobody ever did. */
    @Nullable
    CancelReason reason() {
        StopRequest asked = request;
        return asked == null ? null : asked.reason();
    }

    /** Why a task that has ended as cancelled did. */
    CancelReason cancelReason() {
        return Objects.requireNonNull(request).reason();
    }

    /** Ends a task that has not begun like the input that it needs; false if it has begun or ended. Nobody is told yet. */
    boolean skipLike(CallTask<?> input) {
        if (input.state == TaskState.FAILED) {
            boolean ends = endUnstarted(Objects.requireNonNull((Throwable) input.result));
            if (ends) {
                input.handOn();
            }
            return ends;
        }
        boolean ends = cancelUnstarted(input.cancelReason());
        if (ends) {
            Objects.requireNonNull(request).skippedFor(input.cancelled());
        }
        return ends;
    }

    /** The task that was cancelled: this one, or the input that it was skipped for. */
    CallTask<?> cancelled() {
        StopRequest asked = request;
        CallTask<?> input = asked == null ? null : asked.origin();
        return input == null ? this : input;
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
            last = awaitOthers();
            noteWhetherAsked(last.isAsked());
        } while (!STATE.compareAndSet(this, last, TaskState.FAILED));
        if (last.isStopping()) {
            runtime().stragglers().remove(this);
            awaitToldCancelled();
        }
        return true;
    }

    // ---- shields

    boolean isShielded() {
        return state.isShielded();
    }

    /** From now on requests are held back. Returns the state before; on the task's thread. */
    TaskState enterShield() {
        return pass(TaskState::shielded, true);
    }

    /** Requests count again. Returns the state from now on; on the task's thread. */
    TaskState leaveShield() {
        return pass(TaskState::unshielded, false);
    }

    private TaskState pass(UnaryOperator<TaskState> step, boolean before) {
        TaskState last;
        TaskState next;
        do {
            last = awaitOthers();
            next = step.apply(last);
        } while (!STATE.compareAndSet(this, last, next));
        return before ? last : next;
    }

    /** The call around this one that the same thread runs; null if the thread is this one's own. */
    @Nullable
    CallTask<?> aroundOnThisThread() {
        CallTask<?> around = inline ? around() : null;
        return around != null && around.runner == Thread.currentThread() ? around : null;
    }

    @Override
    public boolean isOf(Thread thread) {
        return runner == thread;
    }

    @Override
    public Scope innermostOpen() {
        return this;
    }

    /** What a shield has held back reaches what is inside of the call. */
    void expose() {
        Inside mine = inside;
        if (mine != null) {
            mine.expose();
        }
        Reached reached = new Reached();
        StopRequest asked = request;
        heed(state, asked != null && asked.isUrgent(), reached);
        reached.tell();
    }

    // ---- what the body starts

    /** Until when the body has time; a shield has no deadline. */
    Deadline deadline() {
        TaskOwner mine = owner;
        return mine == null || isShielded() ? Deadline.NONE : mine.deadline();
    }

    private Inside insideOrNew() {
        Inside mine = inside;
        if (mine == null) {
            INSIDE.compareAndSet(this, null, new Inside(this));
            mine = Objects.requireNonNull(inside);
        }
        return mine;
    }

    /** What ends with this task; asked for by its thread when the body starts something. */
    Family family(FanoutRuntime runtime) {
        return insideOrNew().family(runtime);
    }

    /** Runs {@code action} when the task is cancelled, unless it has ended by then. */
    Cancellation.Registration onCancel(Runnable action) {
        TaskOwner mine = owner;
        if (mine == null) {
            return () -> {};
        }
        CancelHook hook = new CancelHook(this, mine.runtime(), action, Carried.capture(mine.runtime()), false);
        insideOrNew().add(hook);
        return hook;
    }

    /** Whether nobody waits for hooks any more that are registered now. */
    boolean isBodyOver() {
        return bodyOver;
    }

    void forget(CancelHook hook) {
        Inside mine = inside;
        if (mine != null) {
            mine.remove(hook);
        }
    }

    /** Whether something that the body has started still runs. */
    boolean isBusyInside() {
        Inside mine = inside;
        return mine != null && mine.isBusy();
    }

    @Override
    public List<Owned> inside() {
        Inside mine = inside;
        return mine == null ? List.of() : mine.unfinished();
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
        particularsOrNew().unread = failure;
        if (read && failure != null) {
            failure.read(); // by somebody who was quicker: the outcome can be read before this
        }
    }

    @Override
    public void comesAt(int position) {
        this.position = position;
    }

    @Override
    public void addTo(List<CallTask<?>> calls) {
        calls.add(this);
    }

    boolean isWaiting() {
        return state == TaskState.WAITING;
    }

    /** Whether the outcome is there: the body has ended, or nobody waits for it any more. */
    @Override
    public boolean isSettled() {
        return state.isSettled();
    }

    /** Whether it has ended as cancelled, and for this reason. */
    boolean wasCancelledFor(CancelReason why) {
        TaskState now = state;
        return (now == TaskState.CANCELLED || now == TaskState.LET_GO) && reason() == why;
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

    /** Whether it has no thread, and waits for the stage that its client has returned. */
    boolean isAwaiting() {
        return state.isAwaiting();
    }

    /** The owner as long as the task has not ended. */
    @Nullable
    TaskOwner owner() {
        return owner;
    }

    boolean runsOn(FanoutRuntime runtime) {
        TaskOwner mine = owner;
        return mine != null && mine.runtime() == runtime;
    }

    /** Where it runs; of a task that has not ended, or has told nobody so. */
    FanoutRuntime runtime() {
        return Objects.requireNonNull(owner).runtime();
    }

    CallOptions options() {
        return options;
    }

    /** What the listener is told about it; of a task that has not told everybody that it has ended. */
    CallInfo info() {
        Particulars mine = particularsOrNew();
        CallInfo known = mine.info;
        return known == null ? mine.knownAs(newInfo()) : known;
    }

    /** What the listener was told about it; null if it never was. */
    @Nullable
    CallInfo toldInfo() {
        Particulars mine = particulars;
        return mine == null ? null : mine.info;
    }

    private CallInfo newInfo() {
        TaskOwner mine = Objects.requireNonNull(owner);
        if (mine instanceof Attempt<?> attempt) {
            return attempt.call().info();
        }
        GroupCore gather = mine.group();
        CallTask<?> around = mine.around();
        long aroundId = around == null ? 0 : around.info().id();
        return new CallInfo(CallInfo.nextId(), name(), gather == null ? 0 : gather.id(), aroundId);
    }

    @Override
    public String described(long now) {
        TaskState state = this.state;
        if (state == TaskState.WAITING) {
            return name() + ", not begun" + describedTurn();
        }
        if (state.isFinal()) {
            return name() + ", ended just now";
        }
        StackTraceElement[] stack = stack();
        return name() + ", running for " + Dump.since(begunAt, now)
                + (state.isAsked() ? ", asked to stop: " + reason() : "")
                + (state.isShielded() ? ", in a shield" : "")
                + (state.isAwaiting() ? ", waiting for its stage" : "")
                + (state.isSettled() ? ", let go" : "")
                + elsewhere().map(place -> ", " + place).orElse("")
                + describedTurn()
                + (stack.length == 0 || elsewhere().isPresent() ? "" : ", at " + StuckCall.place(List.of(stack)));
    }

    @Override
    public CallTask<?> call() {
        return this;
    }

    /** The call that this one is an attempt of; itself if it is none. */
    CallTask<?> whole() {
        return owner instanceof Attempt<?> attempt ? attempt.call() : this;
    }

    /** Whether what there is to tell about it is told of the call that it is an attempt of. */
    boolean isToldOfWhole() {
        return owner instanceof Attempt<?> attempt && attempt.isToldOfCall();
    }

    /** Whether the body runs and was asked to stop, also if it is not to notice yet. */
    boolean isAsked() {
        return state.isAsked();
    }

    /** Its place by a limit of its own among those that may run at once; null if there is none, or it has ended. */
    @Nullable
    Permit ownPermit() {
        return body instanceof ManagedCall<?> managed ? managed.permit() : null;
    }

    /** Its place among the calls of its group that may run at once; null if there is no limit, or it has ended. */
    @Nullable
    Permit place() {
        Worker worker = worker();
        Particulars mine = worker == null ? particulars : null;
        return worker != null ? worker.place() : mine == null ? null : mine.place;
    }

    /** {@code run} as soon as it has its place among those of its group; the place is given on when the outcome is there. */
    Permit inTurn(Permits places, Runnable run) {
        Permit mine = new Permit(places, run);
        particularsOrNew().place = mine;
        if (isSettled()) {
            mine.giveBack(); // it was cancelled before it came here, and nobody else will
        }
        return mine;
    }

    private void giveBackPlace() {
        Particulars mine = particulars;
        Permit held = mine == null ? null : mine.place;
        if (mine != null && held != null) {
            mine.place = null;
            held.giveBack();
        }
    }

    /** That it is in a line for a place; empty if it is not. */
    private String describedTurn() {
        Permit own = ownPermit();
        Permit ofGroup = place();
        Permit line = own != null && own.isWaiting() ? own : ofGroup;
        return line != null && line.isWaiting() ? ", waiting for " + line.described() : "";
    }

    boolean isInline() {
        return inline;
    }

    /** The call that this one was started in, as long as it has not ended. */
    @Nullable
    CallTask<?> around() {
        TaskOwner mine = owner;
        return mine == null ? null : mine.around();
    }

    /** Where in its group it stands, the order in which failures are listed. */
    int position() {
        return position;
    }

    /** The name within its gather: {@code feed}, {@code profile#2}. */
    String nameWithin() {
        return name.within(index);
    }

    TaskName taskName() {
        return name;
    }

    // ---- reading

    @Override
    public String name() {
        return name.full(index);
    }

    @Override
    public boolean isDone() {
        Particulars mine = particulars;
        CallTask<?> stray = mine == null ? null : mine.leftBehind;
        return state.isFinal() && (stray == null || stray.state.isFinal());
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
        TaskWait.interruptibly(this, TaskWait.FOR_EVER);
        return TaskReading.get(this);
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        long nanos = unit.toNanos(timeout);
        if (!TaskWait.interruptibly(this, nanos)) {
            throw new TimeoutException(name() + " has not ended within " + DurationText.of(Duration.ofNanos(nanos)));
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
            UnreadFailure watched = unread();
            if (watched != null) {
                watched.read();
            }
        }
    }

    private @Nullable UnreadFailure unread() {
        Particulars mine = particulars;
        return mine == null ? null : mine.unread;
    }

    /** It runs elsewhere from now on; on its thread, which waits for it. */
    void isAway(RemoteTask remote) {
        particularsOrNew().remote = remote;
    }

    /** It runs nowhere else any more. */
    void isBack() {
        particularsOrNew().remote = null; // which has its arguments, and the task may be kept
    }

    private @Nullable RemoteTask remote() {
        Particulars mine = whole().particulars;
        return mine == null ? null : mine.remote;
    }

    private static Optional<String> memberOf(RemoteTask remote) {
        try {
            return Objects.requireNonNull(remote.member());
        } catch (Throwable hostile) { // an executor is users' code
            return Optional.of("unknown");
        }
    }

    /** Where it is, if its thread only waits for it: {@code on member 10.0.0.7:5701}. */
    Optional<String> elsewhere() {
        return Optional.ofNullable(remote())
                .map(remote -> memberOf(remote).map(name -> "on member " + name).orElse("waiting to be sent"));
    }

    /** What a listener is told of where it is: the stack of its thread, and above that the member that it runs on. */
    List<StackTraceElement> reportedStack() {
        List<StackTraceElement> stack = new ArrayList<>(List.of(stack()));
        Optional.ofNullable(remote())
                .flatMap(CallTask::memberOf)
                .ifPresent(name -> stack.add(0, new StackTraceElement("remote", "member", name, -1)));
        return stack;
    }

    /** No thread was to be had for it; told before it fails. */
    void markRefused() {
        particularsOrNew().refused = true;
    }

    boolean isRefused() {
        Particulars mine = particulars;
        return mine != null && mine.refused;
    }

    /** A value that comes after the group's deadline counts; told by the task's thread before its end. */
    void markEndedByRules() {
        particularsOrNew().endedByRules = true;
    }

    boolean isEndedByRules() {
        Particulars mine = particulars;
        return mine != null && mine.endedByRules;
    }

    /** The failure of a handle has become that of a call, whose group answers for it. */
    private void handOn() {
        if (unread() != null) {
            markRead();
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
