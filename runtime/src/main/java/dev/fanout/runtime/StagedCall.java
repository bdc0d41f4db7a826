package dev.fanout.runtime;

import dev.fanout.OnCancel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A call that has to do with more than its body: from its inputs being there, over the body, to what its end comes to. The
 * body and the fallback run as {@link Stage}s of it, so that the call's own timeout ends the body and not the call.
 */
final class StagedCall<T extends @Nullable Object> implements Call<T> {
    private final CallTask<T> task;
    private final Call<T> body;
    private final @Nullable Fallback<T> fallback;
    private final CallOptions options;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final List<Throwable> beside = new ArrayList<>(0); // the thread's
    private volatile @Nullable CallTimeout timeout; // written before the call can run
    private final @Nullable Permit permit;
    private volatile boolean entered; // the body may run: its permit is given back when it has
    private volatile @Nullable Throwable rejection; // by the executor
    private volatile @Nullable CallTask<T> running; // the stage that the timeout ends

    private StagedCall(CallTask<T> task, Call<T> call, CallOptions options) {
        this.task = task;
        this.fallback = call instanceof Fallback<T> with ? with : null;
        this.body = fallback == null ? call : fallback.call();
        this.options = options;
        this.permit =
                options.permits().map(all -> new Permit(all, this::begin)).orElse(null);
    }

    /** Null for a call that is its body and nothing else. */
    static <T extends @Nullable Object> @Nullable StagedCall<T> of(
            CallTask<T> task, Call<T> call, CallOptions options) {
        return options.areStaged() || call instanceof Fallback<?> ? new StagedCall<>(task, call, options) : null;
    }

    /** What counts for the call as a whole: if there are stages, they are interrupted, and not what is around them. */
    CallOptions ofWhole() {
        return hasStages() ? options.onCancel(OnCancel.SIGNAL) : options;
    }

    private boolean hasStages() {
        return options.timeout().isPresent() || fallback != null;
    }

    @Nullable
    Permit permit() {
        return permit;
    }

    // ---- before the body

    /** The inputs are there. Throws what keeps the call from getting a thread. */
    void launch(FanoutRuntime runtime) throws Throwable {
        if (options.timeout().isPresent()) {
            timeout = CallTimeout.start(task, runtime, options.timeout().get(), this::expire);
        }
        if (permit == null || runtime.threads().areTheCallers()) {
            start(runtime);
            return;
        }
        task.whenEnded(ended -> {
            if (!entered) {
                permit.giveBack();
            }
            return List.of();
        });
        permit.ask();
    }

    /** It is the call's turn; on the thread of whoever made room for it. */
    private void begin() {
        TaskOwner owner = task.owner();
        if (owner == null || !task.isWaiting()) {
            return;
        }
        if (owner.deadline().hasPassed()) {
            task.expired();
            return;
        }
        try {
            start(owner.runtime());
        } catch (Throwable refused) {
            owner.refused(task, refused);
        }
    }

    private void start(FanoutRuntime runtime) throws Throwable {
        NamedExecutor executor = runtime.executor(options);
        if (executor == null) {
            runtime.threads().start(task);
            return;
        }
        try {
            executor.start(task, () -> rejected(executor.dropped(task)));
        } catch (Throwable refused) {
            rejected(refused);
        }
    }

    /** Other than a runtime that has no threads, an executor that takes no more calls is that call's failure, and can be replaced. */
    private void rejected(Throwable refusal) {
        rejection = refusal;
        if (fallback != null && refusal instanceof Exception) {
            startForFallback();
        } else {
            task.failUnstarted(refusal);
        }
    }

    /** Whether the current thread is the first that comes to run the call. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** The time of the call is over. */
    private void expire() {
        CallTimeout over = timeout;
        CallTask<T> stage = running;
        if (over == null) {
            return;
        }
        if (stage != null) {
            over.end(stage);
        } else if (fallback != null) {
            startForFallback();
        } else {
            task.failUnstarted(over.exceptionOfUnbegun(waitsFor())); // if it begins right now, it looks at the clock itself
        }
    }

    private String waitsFor() {
        if (permit != null && permit.isWaiting()) {
            int limit = options.permits().orElseThrow().limit();
            return "its turn, at most " + limit + " run at once";
        }
        return options.executor()
                .map(name -> "a thread of the executor \"" + name + "\"")
                .orElse("its thread");
    }

    /** The body is not entered any more; whoever comes first, this thread or the one that it waited for, looks at the clock. */
    private void startForFallback() {
        TaskOwner owner = task.owner();
        if (owner == null || !task.isWaiting()) {
            return;
        }
        try {
            owner.runtime().threads().start(task);
        } catch (Throwable refused) {
            owner.refused(task, refused);
        }
    }

    // ---- on the call's thread

    @Override
    public T run() throws Throwable {
        Outcome<T> end = ofBody();
        if (fallback != null && end instanceof Outcome.Failure<T> failed && failed.exception() instanceof Exception failure) {
            end = ofFallback(fallback, failure);
        }
        if (end instanceof Outcome.Success<T> success) {
            return success.value();
        }
        throw end instanceof Outcome.Failure<T> failed
                ? failed.exception()
                : cancellation(((Outcome.Cancelled<T>) end).reason());
    }

    private Outcome<T> ofBody() throws Throwable {
        entered = true;
        try {
            Throwable refused = rejection;
            if (refused != null) {
                return new Outcome.Failure<>(refused);
            }
            return hasStages() ? ofStage(timeout) : new Outcome.Success<>(body.run());
        } finally {
            if (permit != null) {
                permit.giveBack();
            }
        }
    }

    private Outcome<T> ofStage(@Nullable CallTimeout mine) {
        Stage<T> stage = new Stage<>(task, body, mine == null ? task.deadline() : mine.deadline(), options.ofStage());
        running = stage.task();
        if (mine != null && mine.hasPassed()) {
            return new Outcome.Failure<>(mine.exceptionOfUnbegun(waitsFor()));
        }
        try {
            stage.run();
        } finally {
            if (mine != null) {
                mine.disarm();
            }
        }
        if (mine != null && isTimedOut(stage.task(), mine)) {
            return new Outcome.Failure<>(timedOut(stage, mine));
        }
        beside.addAll(stage.remains());
        return stage.task().outcomeNow();
    }

    /** The deadline decides when it expires; a request that came for another reason was there before. */
    private static boolean isTimedOut(CallTask<?> stage, CallTimeout mine) {
        CancelReason reason = stage.reason();
        return mine.hasPassed() && (reason == null || reason == CancelReason.DEADLINE);
    }

    private Throwable timedOut(Stage<T> stage, CallTimeout mine) {
        Throwable thrown = stage.task().failureOrNull();
        if (thrown instanceof VirtualMachineError) {
            beside.addAll(stage.remains());
            return thrown;
        }
        List<Throwable> provoked = new ArrayList<>(stage.remains());
        if (thrown != null) {
            provoked.add(0, thrown);
        }
        DeadlineExceededException late = mine.exception();
        Traces.addToCall(late, task, provoked);
        return late;
    }

    private Outcome<T> ofFallback(Fallback<T> fallback, Exception failure) {
        Stage<T> stage = new Stage<>(task, fallback.after(failure), task.deadline(), options.ofStage());
        stage.run(); // ends at once if the call was asked to stop
        beside.addAll(stage.remains());
        Outcome<T> end = stage.task().outcomeNow();
        if (end instanceof Outcome.Failure<T> failed) {
            Traces.addToCall(failed.exception(), task, List.of(failure));
        } else if (!end.isSuccess()) {
            beside.add(failure);
        }
        return end;
    }

    /** What the call says that was cancelled in one of its stages. */
    private Throwable cancellation(CancelReason why) {
        if (why == CancelReason.DEADLINE) {
            task.expired(); // a wait in the body may have found it out before anybody else
        }
        return why == CancelReason.CALLER_INTERRUPTED
                ? new InterruptedException(task.name() + " was interrupted")
                : new CancelledException(task.name(), why);
    }

    /** What failed beside the outcome of the call. */
    List<Throwable> beside() {
        return beside;
    }
}
