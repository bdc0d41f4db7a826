package dev.fanout.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a gather adds to the exception that it throws: where the gather was called from, and what else went wrong. It is
 * the only thing ever added, as a suppressed exception, so that the failure itself is thrown as what it is.
 *
 * <pre>
 * java.io.IOException: connection reset
 *     at app.UserApi.profile(UserApi.java:31)              where the call failed
 *     ...
 *     Suppressed: dev.fanout.runtime.GatherTrace: Dashboards.dashboard
 *         at app.Pages.page(Pages.java:17)                 who gathered
 *         ...
 *         Suppressed: java.net.ConnectException            another call of the same gather
 * </pre>
 *
 * <p>Gathers around the first add their call sites to the same trace. It refers to exceptions only, never to values,
 * threads or groups. An exception gets one trace in its life: one that is thrown again by an unrelated gather, as a
 * constant exception would be, is left as it is.
 *
 * <p>{@link TaskGroup#close()} throws it bare, as the {@link IllegalStateException} that it is, when {@code join} was
 * never called; in a {@code try} block that is left by an exception it thereby becomes the trace of that exception.
 */
public final class GatherTrace extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** As many as are printed with their whole stacks. */
    private static final int WHOLE = 16;

    /** As many lines as failures may be printed in before the text becomes unusable: less than 64 kB, as lines are. */
    private static final int LINES = 450;

    /** All other failures; more of them than are printed. */
    private final transient List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    /** The call that the newest call site is inside of: whose gather may add the next. */
    private transient @Nullable WeakReference<CallTask<?>> extensibleBy;

    private transient int sites = 1;
    private transient int lines;
    private transient int printed;

    /** Holds those that are printed without their stacks; made for the first of them. */
    private transient @Nullable GatherTrace more;

    GatherTrace(String message) {
        super(message);
    }

    /**
     * The trace that {@code failure} carries.
     *
     * @param failure something that a gather threw
     * @return the trace; empty if there is none
     * @throws NullPointerException if {@code failure} is null
     */
    public static Optional<GatherTrace> of(Throwable failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof GatherTrace trace) {
                return Optional.of(trace);
            }
        }
        return Optional.empty();
    }

    /**
     * What else went wrong in the gather, in the order of its calls: other failures, and clean-ups that failed.
     *
     * @return an unmodifiable copy; complete, also where there are too many to print. Empty on a trace that was
     *     serialised, whose {@linkplain #getSuppressed() suppressed} exceptions remain
     */
    public List<Throwable> failures() {
        return failures == null ? List.of() : List.copyOf(failures);
    }

    /** The name of the gather; and how many failures there are that are not printed, if there are any. */
    @Override
    public @Nullable String getMessage() {
        int unprinted = failures == null ? 0 : failures.size() - printed;
        return unprinted == 0 ? super.getMessage() : super.getMessage() + " (" + unprinted + " more failures)";
    }

    /** Adds another failure, which is also printed as long as there are not too many. */
    void addFailure(Throwable failure) {
        failures.add(failure);
        if (lines >= LINES) {
            return;
        }
        Throwable holder = printed < WHOLE ? this : moreLike(failure);
        int needed = PrintedLines.of(failure, holder);
        if (printed == 0 || lines + needed <= LINES) {
            printed++;
            lines += needed;
            holder.addSuppressed(failure);
        }
    }

    /** Frames that an exception shares with the one it is suppressed in are not printed again: this one has them all. */
    private Throwable moreLike(Throwable failure) {
        GatherTrace holder = more;
        if (holder == null) {
            holder = new GatherTrace("more failures");
            holder.setStackTrace(SafeReads.stackOf(failure));
            lines += PrintedLines.of(holder, this);
            addSuppressed(holder);
            more = holder;
        }
        return holder;
    }

    /** It comes with the failure of a call that ran in another process: gathers of this one go on with it. */
    void arrivedWith(CallTask<?> task) {
        if (extensibleBy == null) {
            extensibleBy(task);
        }
    }

    /**
     * One that was read can be gone on with.
     *
     * @return the same, with what is not sent made anew
     */
    private Object readResolve() {
        GatherTrace trace = new GatherTrace(String.valueOf(super.getMessage()));
        trace.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            trace.addSuppressed(suppressed);
        }
        return trace;
    }

    void extensibleBy(@Nullable CallTask<?> task) {
        extensibleBy = task == null ? null : new WeakReference<>(task.whole());
    }

    boolean isExtensibleBy(CallTask<?> task) {
        return extensibleBy != null && extensibleBy.get() == task;
    }

    /** Adds the call site of a gather further out, unless there are {@code most} already. */
    void addSite(GatherTrace site, int most) {
        if (sites < most) {
            sites++;
            addSuppressed(site);
        }
    }
}
