package dev.fanout.runtime;

import dev.fanout.OnCancel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A call that has to do with more than its body: from its inputs being there, over the body, to what its end comes to. The
 * body and the fallback run as {@link Attempt}s of it, so that the call's own timeout ends the body and not the call.
 */
final class ManagedCall<T extends @Nullable Object> implements Call<T> {
    private final CallTask<T> task;
    private final Call<T> body;
    private final @Nullable Fallback<T> fallback;
    private final CallOptions options;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final List<Throwable> beside = new ArrayList<>(0); // the thread's
    private volatile @Nullable CallTimeout timeout; // written before the call can run
    private final @Nullable Permit permit;
    private volatile boolean entered; // the body may run, and has a permit as long as it does
    private volatile boolean over; // the body does not run any more
    private volatile @Nullable Throwable rejection; // by the executor
    private volatile @Nullable CallTask<T> running; // the attempt that the timeout ends

    private ManagedCall(CallTask<T> task, Call<T> call, CallOptions options) {
        this.task = task;
        this.fallback = call instanceof Fallback<T> with ? with : null;
        Call<T> alone = fallback == null ? call : fallback.call();
        this.body = alone instanceof StageCall<T> staged ? staged.onItsThread() : alone;
        this.options = options;
        this.permit = options.permits().map(all -> new Permit(all, this::begin)).orElse(null);
    }

    /** Null for a call that is its body and nothing else. */
    static <T extends @Nullable Object> @Nullable ManagedCall<T> of(
            CallTask<T> task, Call<T> call, CallOptions options) {
        return options.areManaged() || call instanceof Fallback<?> ? new ManagedCall<>(task, call, options) : null;
    }

    /** What counts for the call as a whole: if there are attempts, they are interrupted, and not what is around them. */
    CallOptions ofWhole() {
        return hasAttempts() ? options.onCancel(OnCancel.SIGNAL) : options;
    }

    private boolean hasAttempts() {
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
        task.whenEnded(ended -> { // and what that means is known: the next one may not be needed any more
            if (!entered || over) {
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
        CallTask<T> attempt = running;
        if (over == null) {
            return;
        }
        if (attempt != null) {
            over.end(attempt);
        } else if (fallback != null) {
            startForFallback();
        } else {
            task.failUnstarted(
                    over.exceptionOfUnbegun(waitsFor())); // if it begins right now, it looks at the clock itself
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
        if (fallback != null
                && end instanceof Outcome.Failure<T> failed
                && failed.exception() instanceof Exception failure) {
            if (permit != null) {
                permit.giveBack();
            }
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
            return hasAttempts() ? ofAttempt(timeout) : new Outcome.Success<>(body.run());
        } finally {
            over = true;
            if (permit != null && task.isSettled()) { // let go before, with its place
                permit.giveBack();
            }
        }
    }

    private Outcome<T> ofAttempt(@Nullable CallTimeout mine) {
        Attempt<T> attempt =
                new Attempt<>(task, body, mine == null ? task.deadline() : mine.deadline(), options.ofAttempt());
        running = attempt.task();
        if (mine != null && mine.hasPassed()) {
            return new Outcome.Failure<>(mine.exceptionOfUnbegun(waitsFor()));
        }
        try {
            attempt.run();
        } finally {
            if (mine != null) {
                mine.disarm();
            }
        }
        if (mine != null && isTimedOut(attempt.task(), mine)) {
            return new Outcome.Failure<>(timedOut(attempt, mine));
        }
        beside.addAll(attempt.remains());
        return attempt.task().outcomeNow();
    }

    /** The deadline decides when it expires; a request that came for another reason was there before. */
    private static boolean isTimedOut(CallTask<?> attempt, CallTimeout mine) {
        CancelReason reason = attempt.reason();
        return mine.hasPassed() && (reason == null || reason == CancelReason.DEADLINE);
    }

    private Throwable timedOut(Attempt<T> attempt, CallTimeout mine) {
        Throwable thrown = attempt.task().failureOrNull();
        if (thrown instanceof VirtualMachineError) {
            beside.addAll(attempt.remains());
            return thrown;
        }
        List<Throwable> provoked = new ArrayList<>(attempt.remains());
        if (thrown != null) {
            provoked.add(0, thrown);
        }
        DeadlineExceededException late = mine.exception();
        Traces.addToCall(late, task, provoked);
        return late;
    }

    private Outcome<T> ofFallback(Fallback<T> fallback, Exception failure) {
        Attempt<T> attempt = new Attempt<>(task, fallback.after(failure), task.deadline(), options.ofAttempt());
        attempt.run(); // ends at once if the call was asked to stop
        beside.addAll(attempt.remains());
        Outcome<T> end = attempt.task().outcomeNow();
        if (end instanceof Outcome.Failure<T> failed) {
            Traces.addToCall(failed.exception(), task, List.of(failure));
        } else if (!end.isSuccess()) {
            beside.add(failure);
        }
        return end;
    }

    /** What the call says that was cancelled in one of its attempts. */
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
