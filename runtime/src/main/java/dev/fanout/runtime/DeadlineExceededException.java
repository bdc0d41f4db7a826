package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of a gather passed before it had what it requires, or a call has not ended within its own timeout.
 *
 * <p>Of a gather: all its calls have ended when this is thrown; those that were unfinished are {@code Cancelled(DEADLINE)}. The
 * message says how long the gather had, which calls were unfinished, and where each was stuck when the time was over; of a
 * call that waited for a gather inside of it, also which calls of that one were, and where. Only the gather that set the
 * deadline throws it. One further in, which the same deadline cuts, is cancelled.
 *
 * <p>Of a call: it is that call's failure, and names it. Its stack trace is where the call was when its time was over.
 */
public final class DeadlineExceededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Values need not be serialisable, and are not part of the exception's serial form. */
    private transient @Nullable List<Completion<String, Object>> outcomes;

    DeadlineExceededException(
            String gather, Duration timeout, StuckCalls stuck, List<Completion<String, Object>> outcomes) {
        super(gather + " did not end within " + DurationText.of(timeout) + unfinished(stuck, outcomes));
        this.outcomes = outcomes;
    }

    /** Of a call that has not ended within its own timeout; {@code stack} is where it was then, empty if that is not known. */
    DeadlineExceededException(String call, Duration timeout, String where, List<StackTraceElement> stack) {
        super(call + " has not ended within " + DurationText.of(timeout) + where);
        outcomes = List.of();
        if (stack.isEmpty()) {
            CallSite.trim(this);
        } else {
            setStackTrace(stack.toArray(StackTraceElement[]::new));
        }
    }

    private static String unfinished(StuckCalls stuck, List<Completion<String, Object>> outcomes) {
        if (stuck.isEmpty()) {
            boolean none = outcomes.stream().allMatch(call -> call.outcome() instanceof Outcome.Cancelled);
            return none ? "; nothing was started" : "";
        }
        return "; unfinished: " + stuck;
    }

    /**
     * How each call of the gather ended, in the order in which they were started, with the name of the call as the key.
     *
     * @return an unmodifiable list; empty if a call's own timeout has passed, and on an exception that was serialised
     */
    public List<Completion<String, Object>> outcomes() {
        List<Completion<String, Object>> known = outcomes;
        return known == null ? List.of() : known;
    }
}
