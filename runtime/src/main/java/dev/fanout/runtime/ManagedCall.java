package dev.fanout.runtime;

import dev.fanout.OnCancel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A call that has to do with more than its body: from its inputs being there, over the body, to what its end comes to. The
 * body and the fallback run as {@link Attempt}s of it, so that the call's own timeout ends the body and not the call.
 */
final class ManagedCall<T extends @Nullable Object> implements Call<T> {

    private enum Phase {
        /** No thread has come to run the call. */
        NEW,
        /** The body runs, or is about to. */
        IN_BODY,
        /** The thread that ran the body does the rest. */
        BACK,
        /** The body was let go when its time was over, and another thread does the rest. */
        LEFT,
        /** That thread has come. */
        TAKEN_OVER
    }

    private final CallTask<T> task;
    private final Call<T> body;
    private final @Nullable Fallback<T> fallback;
    private final CallOptions options;
    private final CallTurn turn;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.NEW);
    private final List<Throwable> beside = new ArrayList<>(0); // the thread's that does the rest
    private volatile @Nullable CallTimeout timeout; // written before the call can run
    private volatile @Nullable CallTask<T> running; // the attempt that the timeout ends
    private @Nullable Attempt<T> left; // that was let go; written before the phase
    private @Nullable Flight flight; // written before the body

    private ManagedCall(CallTask<T> task, Call<T> call, CallOptions options) {
        this.task = task;
        this.fallback = call instanceof Fallback<T> with ? with : null;
        Call<T> alone = fallback == null ? call : fallback.call();
        RemoteExecutor remote = task.runtime().remote(options);
        if (remote != null) {
            this.body = RemoteBody.of(remote, alone, options);
            this.options = options.onCancel(
                    OnCancel.INTERRUPT); // the thread here only waits; the other one is told as it likes
        } else {
            this.body = alone instanceof StageCall<T> staged ? staged.onItsThread() : alone;
            this.options = options;
        }
        this.turn = new CallTurn(task, this.options, fallback != null);
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

    /** Null without a limit, and for a call whose place is still taken by a body that was let go. */
    @Nullable
    Permit permit() {
        return left == null ? turn.permit() : null;
    }

    // ---- before the body

    /** The inputs are there. Throws what keeps the call from getting a thread, if that is known at once. */
    void launch(FanoutRuntime runtime) throws Throwable {
        if (options.timeout().isPresent()) {
            timeout = CallTimeout.start(task, runtime, options.timeout().get(), this::expire);
        }
        turn.launch(runtime);
    }

    /** Whether the current thread is the first that comes to run the call. */
    boolean claim() {
        return phase.compareAndSet(Phase.NEW, Phase.IN_BODY);
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
            turn.startForFallback();
        } else {
            task.failUnstarted(
                    over.exceptionOfUnbegun(turn.waitsFor())); // if it begins right now, it looks at the clock itself
        }
    }

    // ---- on the call's thread

    @Override
    public T run() throws Throwable {
        Outcome<T> end = ofBody();
        return hasHandedOver() ? ofNobody() : rest(end, fallback);
    }

    /** Nobody looks at what this thread brings. */
    @SuppressWarnings("NullAway")
    private T ofNobody() {
        return null;
    }

    /** What there is to do when the body is over. */
    private T rest(Outcome<T> ofBody, @Nullable Fallback<T> fallback) throws Throwable {
        Outcome<T> end = ofBody;
        if (fallback != null
                && end instanceof Outcome.Failure<T> failed
                && failed.exception() instanceof Exception failure) {
            Permit held = permit();
            if (held != null) {
                held.giveBack();
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
        Throwable refused = turn.enter();
        try {
            if (refused != null) {
                return new Outcome.Failure<>(refused);
            }
            return hasAttempts() ? ofAttempt(timeout) : new Outcome.Success<>(body.run());
        } finally {
            turn.leave();
        }
    }

    private Outcome<T> ofAttempt(@Nullable CallTimeout mine) {
        Attempt<T> attempt = new Attempt<>(task, body, mine, options.ofAttempt(), this::bodyIsLetGo);
        running = attempt.task();
        if (mine != null && mine.hasPassed()) {
            return new Outcome.Failure<>(mine.exceptionOfUnbegun(turn.waitsFor()));
        }
        try {
            attempt.run();
        } finally {
            if (mine != null) {
                mine.disarm();
            }
        }
        if (!phase.compareAndSet(Phase.IN_BODY, Phase.BACK)) {
            return attempt.task().outcomeNow();
        }
        takeOver(attempt);
        if (mine != null && attempt.isTimedOut()) {
            return new Outcome.Failure<>(timedOut(attempt, mine));
        }
        beside.addAll(attempt.remains());
        return attempt.task().outcomeNow();
    }

    private void takeOver(Attempt<T> attempt) {
        if (attempt.task().isEndedByRules()) {
            task.markEndedByRules();
        }
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
        Attempt<T> attempt =
                new Attempt<>(task, fallback.after(failure), null, options.ofAttempt(), letGo -> {}); // with the call
        attempt.run(); // ends at once if the call was asked to stop
        takeOver(attempt);
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

    // ---- when the body is let go

    void begins(@Nullable Flight recorded) {
        flight = recorded;
    }

    @Nullable
    Flight flight() {
        return flight;
    }

    /** Its time was over, and it has not ended: the call goes on without it. On the thread that looks for stragglers. */
    private void bodyIsLetGo(Attempt<T> attempt) {
        if (!attempt.isTimedOut()) {
            return; // it will be let go like the call around it
        }
        left = attempt;
        if (phase.compareAndSet(Phase.IN_BODY, Phase.LEFT)) {
            task.resume(this);
        }
    }

    /** Whether the thread of the body has nothing more to do with the call. */
    boolean hasHandedOver() {
        Phase now = phase.get();
        return now == Phase.LEFT || now == Phase.TAKEN_OVER;
    }

    /** Whether the current thread is the one that does the rest of a call whose body was let go. */
    boolean takeOver() {
        return phase.compareAndSet(Phase.LEFT, Phase.TAKEN_OVER);
    }

    /** The body that was let go, and runs on. */
    CallTask<T> leftBehind() {
        return Objects.requireNonNull(left).task();
    }

    /**
     * The rest of a call whose body was let go.
     *
     * @param withFallback whether there is a thread that it can run on
     */
    Call<T> rest(boolean withFallback) {
        Attempt<T> over = Objects.requireNonNull(left);
        return () -> rest(
                new Outcome.Failure<>(timedOut(over, Objects.requireNonNull(timeout))), withFallback ? fallback : null);
    }

    /** What failed beside the outcome of the call. */
    List<Throwable> beside() {
        return beside;
    }
}
