package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The machine behind a {@link Task}: the call, the thread's {@link Runnable} and the holder of the result in one object.
 *
 * <p>{@link TaskState} says what its states mean; the package documentation shows them as a diagram. Its parts are its
 * superclasses, each of which is told of nothing above it: {@link TaskCell} has state and result, {@link OwnedTask} the owner and
 * those who wait for the end, {@link EnclosingTask} what the body has started, {@link StoppableTask} the thread and the requests
 * to stop it. What is left for this class is the way of the body from its launch to its end, and what users call.
 */
final class CallTask<T extends @Nullable Object> extends StoppableTask<T> implements Task<T>, Runnable, Scope, Member {
    private final CallOptions options;

    // until the task ends; afterwards null, so that a handle holds its outcome and nothing else
    private @Nullable Call<T> body;
    private @Nullable Carried carried;

    CallTask(TaskName name, TaskOwner owner, Call<T> body, Carried carried, CallOptions options) {
        super(name, owner);
        ManagedCall<T> managed = ManagedCall.of(this, body, options);
        this.body = managed == null ? body : managed;
        this.carried = carried;
        this.options = managed == null ? options : managed.ofWhole();
    }

    // ---- what it is

    @Override
    CallTask<T> self() {
        return this;
    }

    @Override
    public CallTask<?> call() {
        return this;
    }

    @Override
    public Scope innermostOpen() {
        return this;
    }

    @Override
    CallOptions options() {
        return options;
    }

    @Override
    @Nullable
    Worker worker() {
        return body instanceof ElementCall<?, T> element ? element.worker : null;
    }

    /** Its place by a limit of its own among those that may run at once; null if there is none, or it has ended. */
    @Nullable
    Permit ownPermit() {
        return body instanceof ManagedCall<?> managed ? managed.permit() : null;
    }

    @Override
    public void addTo(List<CallTask<?>> calls) {
        calls.add(this);
    }

    @Override
    public String described(long now) {
        return TaskDescription.described(this, now);
    }

    @Override
    void letGoOfAll() {
        super.letGoOfAll();
        body = null;
        carried = null;
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
        goesInline();
        run();
    }

    /** The current thread, one of a team, runs it next. */
    void goesTo(Worker worker) {
        if (body instanceof ElementCall<?, T> element) { // otherwise it has ended already
            element.worker = worker;
            begunAt = worker.begunAt();
        }
    }

    /** On the thread that the call was given: for its body, or for what is left to do when the body has lost its thread. */
    @Override
    public void run() {
        FanoutRuntime runtime = runtimeOrNull(); // before the task can have ended
        Call<T> call = body;
        if (runtime == null || call == null) {
            return;
        }
        ManagedCall<T> managed = call instanceof ManagedCall<T> ruled ? ruled : null;
        if (isForTheEnd(managed) || !begins(runtime, managed)) {
            return;
        }
        Object around = Current.enter(this);
        runtime.reports().started(this);
        Flight flight = Flights.ofCall(this);
        if (managed != null) {
            managed.begins(flight);
        }
        StageCall<T> staged = !isInline() && call instanceof StageCall<T> asynchronous ? asynchronous : null;
        TaskRun run = new TaskRun(staged == null ? call : staged.client(), !isInline());
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
        end(run, flight, !isInline());
    }

    /** Whether the current thread has come to end a call whose body has lost its own; it has done so then. */
    private boolean isForTheEnd(@Nullable ManagedCall<T> managed) {
        if (managed != null && !managed.claim()) {
            endAfter(managed, true);
            return true;
        }
        StageWait waited = awaitedStage();
        if (waited == null) {
            return false;
        }
        endAfter(waited, true);
        return true;
    }

    private boolean begins(FanoutRuntime runtime, @Nullable ManagedCall<T> managed) {
        if (begunAt == 0 || managed != null) { // which may have waited for its turn
            begunAt = runtime.time().nanoTime();
        }
        return begins();
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
        goesOnWith(Thread.currentThread());
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
        endOpenGroups();
        pass(TaskState::awaiting);
        Thread.interrupted(); // ours has landed by now, and none comes any more
        boolean interrupts = options.isInterruptible();
        Carried context = Objects.requireNonNull(carried);
        insideOrNew().add(new CancelHook(this, runtime(), () -> Stages.cancel(stage, interrupts), context, true));
        Current.leave(around);
        goesOnWith(null);
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
        } while (!endsWith(run.result(next), last, next));
        if (ownThread) {
            Thread.interrupted(); // ours has landed by now, and must not reach what the thread does next
        }
        if (flight != null) {
            flight.ended(next.name());
        }
        if (last.isStopping()) {
            runtime().stragglers().remove(this);
            if (ownThread || isInline()) {
                awaitToldCancelled(); // another thread may be the one that is about to tell it
            }
        }
        tellAll(tell(run.remains(next), worker()));
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
        return state().isFinal();
    }

    // ---- reading

    @Override
    public boolean isDone() {
        Particulars mine = particulars();
        CallTask<?> stray = mine == null ? null : mine.leftBehind;
        return state().isFinal() && (stray == null || stray.state().isFinal());
    }

    @Override
    public boolean isCancelled() {
        return state() == TaskState.CANCELLED;
    }

    @Override
    public Outcome<T> outcome() {
        TaskWait.uncheckedly(this);
        markRead();
        return outcomeNow();
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

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return new TaskFuture<>(this);
    }

    @Override
    public String toString() {
        return "Task[" + name() + ", " + state() + "]";
    }
}
