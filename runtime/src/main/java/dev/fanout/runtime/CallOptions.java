package dev.fanout.runtime;

import dev.fanout.OnCancel;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is particular about one call. Generated code keeps one of them in a constant for each call that needs it.
 *
 * <pre>{@code
 * private static final CallOptions EXPORT = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
 * ...
 * Task<Report> report = group.start("export", EXPORT, () -> exports.write(channel));
 * }</pre>
 *
 * <p>Immutable: each method returns another one. No method accepts null.
 */
public final class CallOptions {
    /** A call without particulars: cancelled with an interrupt, and waited for as the runtime says. */
    public static final CallOptions DEFAULT = new CallOptions(OnCancel.INTERRUPT, null);

    private final OnCancel onCancel;
    private final @Nullable Duration letGoAfter;

    private CallOptions(OnCancel onCancel, @Nullable Duration letGoAfter) {
        this.onCancel = onCancel;
        this.letGoAfter = letGoAfter;
    }

    /**
     * How the call is told to stop. What its body has started in turn is told in its own way.
     *
     * @param how with an interrupt, which is the default, or without
     * @return these options with that
     */
    public CallOptions onCancel(OnCancel how) {
        return new CallOptions(Objects.requireNonNull(how, "how"), letGoAfter);
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
        return new CallOptions(onCancel, requirePatience(patience));
    }

    static Duration requirePatience(Duration patience) {
        if (Objects.requireNonNull(patience, "patience").isNegative()) {
            throw new IllegalArgumentException("letGoAfter must not be negative: " + patience);
        }
        return patience;
    }

    boolean isInterruptible() {
        return onCancel == OnCancel.INTERRUPT;
    }

    Optional<Duration> letGoAfter() {
        return Optional.ofNullable(letGoAfter);
    }

    @Override
    public String toString() {
        return "onCancel = " + onCancel + (letGoAfter == null ? "" : ", letGoAfter = " + letGoAfter);
    }
}
