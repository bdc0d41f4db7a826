package dev.fanout.runtime;

import dev.fanout.OnCancel;
import dev.fanout.OnLost;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is particular about one call. A generated class keeps one of them for each of its calls.
 *
 * <pre>{@code
 * private static final CallOptions EXPORT = CallOptions.DEFAULT.timeout(Duration.ofSeconds(30)).onCancel(OnCancel.SIGNAL);
 * ...
 * Task<Report> report = group.start("export", EXPORT, () -> exports.write(channel));
 * }</pre>
 *
 * <p>Immutable: each method returns another one. No method accepts null.
 */
public final class CallOptions {
    /** A call without particulars: cancelled with an interrupt, and waited for as the runtime says. */
    public static final CallOptions DEFAULT =
            new CallOptions(OnCancel.INTERRUPT, null, true, null, null, null, OnLost.FAIL, null);

    /** Of a hook, which is a call to the machine only. */
    static final CallOptions HOOK = DEFAULT.unseen();

    private final OnCancel onCancel;
    private final @Nullable Duration letGoAfter;
    private final boolean seen;
    private final @Nullable Duration timeout;
    private final @Nullable Permits permits;
    private final @Nullable String executor;
    private final OnLost onLost;
    private final @Nullable TaskNames names; // of one call, if they are its own

    private CallOptions(
            OnCancel onCancel,
            @Nullable Duration letGoAfter,
            boolean seen,
            @Nullable Duration timeout,
            @Nullable Permits permits,
            @Nullable String executor,
            OnLost onLost,
            @Nullable TaskNames names) {
        this.onCancel = onCancel;
        this.letGoAfter = letGoAfter;
        this.seen = seen;
        this.timeout = timeout;
        this.permits = permits;
        this.executor = executor;
        this.onLost = onLost;
        this.names = names;
    }

    /**
     * How the call is told to stop. What its body has started in turn is told in its own way.
     *
     * @param how with an interrupt, which is the default, or without
     * @return these options with that
     */
    public CallOptions onCancel(OnCancel how) {
        return new CallOptions(
                Objects.requireNonNull(how, "how"), letGoAfter, seen, timeout, permits, executor, onLost, names);
    }

    /**
     * How long the call is waited for once it was asked to stop; see {@link FanoutRuntime.Builder#letGoAfter}, which is what
     * counts if this is not set.
     *
     * @param patience how long; zero or more
     * @return these options with that
     * @throws IllegalArgumentException if {@code patience} is negative
     */
    public CallOptions letGoAfter(Duration patience) {
        return new CallOptions(onCancel, requirePatience(patience), seen, timeout, permits, executor, onLost, names);
    }

    /**
     * How long the call may take: one budget for all of it, from the moment its inputs are there and its group lets it start,
     * waiting for its thread included. When it is over the call is told to stop, as {@link #onCancel} says, and waited for. What it returns then is
     * dropped: it has failed with a {@link DeadlineExceededException} that names it, to which what it throws is attached.
     *
     * <p>The deadline of what the call runs in stays what it is. Where that comes first, nothing is to be decided here: the
     * call is cancelled by it.
     *
     * @param budget how long; more than zero
     * @return these options with that
     * @throws IllegalArgumentException if {@code budget} is zero or negative
     */
    public CallOptions timeout(Duration budget) {
        if (Objects.requireNonNull(budget, "budget").isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("timeout must be more than zero: " + budget);
        }
        return new CallOptions(onCancel, letGoAfter, seen, budget, permits, executor, onLost, names);
    }

    /**
     * How many calls run at once. Whichever of these options, and of others that were made from them, a call is started with:
     * they share the places. {@link FanoutRuntime#configure} gives places of their own to those who ask, so that each instance of
     * a generated class has its own.
     *
     * <pre>{@code
     * CallOptions atMostFour = CallOptions.DEFAULT.limit(4);     // of all calls that are started with it
     * }</pre>
     *
     * <p>The others wait for their turn in the order in which they came; they have no thread before, and who starts them is not
     * blocked. A body that waits for a gather, a group or a task gives its place to another meanwhile, and waits for a place again
     * before it goes on; one that was asked to stop goes on without. So calls that need each other do not wait for ever. A place is
     * given on when the call has ended, however it did, and what that means for its group is known; a fallback needs none. {@link FanoutRuntime#direct()} knows no limits.
     *
     * @param atOnce how many; at least 1
     * @return these options with that
     * @throws IllegalArgumentException if {@code atOnce} is less than 1
     */
    public CallOptions limit(int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + atOnce);
        }
        return new CallOptions(onCancel, letGoAfter, seen, timeout, new Permits(atOnce), executor, onLost, names);
    }

    /**
     * Where the call runs: on an executor that the {@linkplain FanoutRuntime.Builder#executor runtime was given}, instead of a
     * thread of its own. On a {@linkplain FanoutRuntime.Builder#remote remote} one, a {@link RemoteCall} runs in another process; one
     * that is no {@code RemoteCall} cannot be sent, and has failed.
     *
     * @param executor the name that the runtime has for it
     * @return these options with that
     */
    public CallOptions on(String executor) {
        return new CallOptions(
                onCancel,
                letGoAfter,
                seen,
                timeout,
                permits,
                Objects.requireNonNull(executor, "executor"),
                onLost,
                names);
    }

    /**
     * What becomes of the call if it runs on a {@linkplain FanoutRuntime.Builder#remote remote executor}, and the member that it was
     * sent to is lost.
     *
     * @param how whether it fails, which is the default, or runs again elsewhere
     * @return these options with that
     */
    public CallOptions onLost(OnLost how) {
        return new CallOptions(
                onCancel, letGoAfter, seen, timeout, permits, executor, Objects.requireNonNull(how, "how"), names);
    }

    static Duration requirePatience(Duration patience) {
        if (Objects.requireNonNull(patience, "patience").isNegative()) {
            throw new IllegalArgumentException("letGoAfter must not be negative: " + patience);
        }
        return patience;
    }

    /** The same for what nobody is told about. */
    CallOptions unseen() {
        return new CallOptions(onCancel, letGoAfter, false, timeout, permits, executor, onLost, names);
    }

    /** What is left for one attempt of the call, when the call itself sees to the rest. */
    CallOptions ofAttempt() {
        return new CallOptions(onCancel, letGoAfter, false, null, null, null, OnLost.FAIL, null);
    }

    /** The same for one call of an interface, which shares its places with nobody. */
    CallOptions ofOneCall() {
        Permits own = permits == null ? null : new Permits(permits.limit());
        return new CallOptions(onCancel, letGoAfter, seen, timeout, own, executor, onLost, new TaskNames());
    }

    /** Whether they are those of one call of an interface. */
    boolean areOfOneCall() {
        return names != null;
    }

    /** The name of a call with these options in a gather; of null as a handle, and the scope is the name. */
    TaskName nameOf(String scope, @Nullable String call) {
        if (names != null) {
            return names.of(scope, call);
        }
        return call == null ? TaskName.ofHandle(scope) : TaskName.of(scope, call);
    }

    /** Whether there is more to the call than its body. */
    boolean areManaged() {
        return timeout != null || permits != null || executor != null;
    }

    boolean isInterruptible() {
        return onCancel == OnCancel.INTERRUPT;
    }

    /** Whether listeners and recordings are told about the call. */
    boolean isSeen() {
        return seen;
    }

    Optional<Duration> letGoAfter() {
        return Optional.ofNullable(letGoAfter);
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    Optional<Permits> permits() {
        return Optional.ofNullable(permits);
    }

    OnLost onLost() {
        return onLost;
    }

    /** The name of the executor. */
    Optional<String> executor() {
        return Optional.ofNullable(executor);
    }

    @Override
    public String toString() {
        return "onCancel = " + onCancel
                + (letGoAfter == null ? "" : ", letGoAfter = " + letGoAfter)
                + (timeout == null ? "" : ", timeout = " + timeout)
                + (permits == null ? "" : ", limit = " + permits.limit())
                + (executor == null ? "" : ", on = " + executor)
                + (onLost == OnLost.FAIL ? "" : ", onLost = " + onLost);
    }
}
