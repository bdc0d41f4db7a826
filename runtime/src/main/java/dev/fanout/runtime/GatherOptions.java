package dev.fanout.runtime;

import dev.fanout.Until;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is particular about one gather. Generated code keeps one of them in a constant for each gather that needs it; by hand
 * it is as good:
 *
 * <pre>{@code
 * private static final GatherOptions QUOTE =
 *     GatherOptions.DEFAULT.timeout(Duration.ofSeconds(2)).until(Until.FIRST_SUCCESS);
 * ...
 * try (TaskGroup group = runtime.open("Quotes.quote", QUOTE)) {
 *     Task<Quote> near = group.start("near", () -> nearApi.quote(id));
 *     Task<Quote> far = group.start("far", () -> farApi.quote(id));
 *     group.join(IOException.class);
 *     return group.winner(near, far);
 * }
 * }</pre>
 *
 * <p>What a group is after - {@link #until}, {@link #quorum}, {@link #enough}, {@link #hedge} - is counted in its <em>required</em>
 * calls. The others are there for them: they end nothing by their own ends, neither by succeeding nor by failing.
 *
 * <p>Immutable and thread-safe: each method returns another one. No method accepts null.
 */
@CheckReturnValue
public final class GatherOptions {
    /** A gather without particulars: no deadline and no limit of its own, and all its required calls are wanted. */
    public static final GatherOptions DEFAULT = new GatherOptions(null, Integer.MAX_VALUE, Until.ALL, 0, true, null);

    private final @Nullable Duration timeout;
    private final int limit;
    private final Until until;
    private final int quorum; // 0: none
    private final boolean isStrict; // whether it is a failure to be short of the quorum
    private final @Nullable Duration hedge;

    private GatherOptions(
            @Nullable Duration timeout,
            int limit,
            Until until,
            int quorum,
            boolean isStrict,
            @Nullable Duration hedge) {
        this.timeout = timeout;
        this.limit = limit;
        this.until = until;
        this.quorum = quorum;
        this.isStrict = isStrict;
        this.hedge = hedge;
    }

    /**
     * The deadline for all of it, as for {@link FanoutRuntime#open(String, Duration)}.
     *
     * @param time how long the gather has; with zero or less nothing is started, beyond a century it means for ever
     * @return these options with that
     */
    public GatherOptions timeout(Duration time) {
        return new GatherOptions(Objects.requireNonNull(time, "time"), limit, until, quorum, isStrict, hedge);
    }

    /**
     * How many of its calls run at once. The rest wait for a place, without a thread and without holding up whoever starts
     * them; a place is given on when the call that had it has ended, in whatever way. While a call waits for another
     * call of the group, others may have its place; it goes on when it has one again, before those who have not begun. So calls
     * of one group can wait for each other whatever the limit is. A nested gather is one call of the outer, keeps its place
     * while its own calls run, and has a limit of its own.
     *
     * <p>A thread that ends one call may run the next. What a body leaves in a thread-local is found there, as in any pool;
     * interrupts, names, class loaders and what carriers install are not.
     *
     * @param atOnce at least 1
     * @return these options with that
     * @throws IllegalArgumentException if {@code atOnce} is less than 1
     */
    public GatherOptions limit(int atOnce) {
        return new GatherOptions(timeout, requirePositive("limit", atOnce), until, quorum, isStrict, hedge);
    }

    /**
     * When the gather has what it is after. With {@link Until#FIRST_SUCCESS} and {@link Until#FIRST_COMPLETED} the value is
     * read with {@link TaskGroup#winner}.
     *
     * @param when after all, the first that succeeds, or the first that ends
     * @return these options with that, and without a quorum or a hedge
     */
    public GatherOptions until(Until when) {
        return new GatherOptions(timeout, limit, Objects.requireNonNull(when, "when"), 0, true, null);
    }

    /**
     * That so many successes are enough: the other calls are then cancelled. When so many cannot be had any more, the rest is
     * cancelled, and {@code join} throws the first failure, with the others attached. The values
     * are read with {@link TaskGroup#winners}.
     *
     * @param successes at least 1
     * @return these options with that, and without {@code until} or a hedge
     * @throws IllegalArgumentException if {@code successes} is less than 1
     */
    public GatherOptions quorum(int successes) {
        return new GatherOptions(timeout, limit, Until.ALL, requirePositive("quorum", successes), true, null);
    }

    /**
     * {@link #quorum(int)} of a gather whose outcomes are read: it ends when so many have succeeded, or all have ended. That
     * there were fewer is seen in the outcomes, and nothing is thrown for it.
     *
     * @param successes at least 1
     * @return these options with that, and without {@code until} or a hedge
     * @throws IllegalArgumentException if {@code successes} is less than 1
     */
    public GatherOptions enough(int successes) {
        return new GatherOptions(timeout, limit, Until.ALL, requirePositive("enough", successes), false, null);
    }

    /**
     * A race whose calls start one after the other, in the order in which they were given: the next when the one before has
     * been running for {@code delay} or has failed, whichever comes first.
     *
     * @param delay how long the next call waits; zero or less means not at all
     * @return these options with that, until the first success
     */
    public GatherOptions hedge(Duration delay) {
        return new GatherOptions(timeout, limit, Until.FIRST_SUCCESS, 0, true, Objects.requireNonNull(delay, "delay"));
    }

    private static int requirePositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, not " + number);
        }
        return number;
    }

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    boolean isLimited() {
        return limit != Integer.MAX_VALUE;
    }

    int limit() {
        return limit;
    }

    Optional<Duration> hedge() {
        return Optional.ofNullable(hedge);
    }

    /** What a group of that name with these options is after. */
    Goal goal(String name) {
        if (quorum > 0) {
            return new Quorum(name, quorum, isStrict);
        }
        return switch (until) {
            case ALL -> AllOfThem.INSTANCE;
            case FIRST_SUCCESS -> new Quorum(name, 1, true);
            case FIRST_COMPLETED -> new FirstCompleted(name);
        };
    }

    @Override
    public String toString() {
        return "until = " + until
                + (timeout == null ? "" : ", timeout = " + timeout)
                + (isLimited() ? ", limit = " + limit : "")
                + (quorum == 0 ? "" : (isStrict ? ", quorum = " : ", enough = ") + quorum)
                + (hedge == null ? "" : ", hedge = " + hedge);
    }
}
