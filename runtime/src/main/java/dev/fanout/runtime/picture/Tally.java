package dev.fanout.runtime.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many calls ended in which way.
 *
 * @param open not yet
 * @param succeeded with a value
 * @param failed with a failure
 * @param cancelled as cancelled
 */
public record Tally(long open, long succeeded, long failed, long cancelled) {
    /** No calls. */
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    static Tally of(Collection<CallSpan> calls) {
        Tally tally = NOTHING;
        for (CallSpan call : calls) {
            tally = tally.and(call.ending());
        }
        return tally;
    }

    /** With one more. */
    public Tally and(Ending ending) {
        return switch (ending) {
            case OPEN -> new Tally(open + 1, succeeded, failed, cancelled);
            case SUCCEEDED -> new Tally(open, succeeded + 1, failed, cancelled);
            case FAILED -> new Tally(open, succeeded, failed + 1, cancelled);
            case CANCELLED -> new Tally(open, succeeded, failed, cancelled + 1);
        };
    }

    /** With one that was open ended. */
    public Tally ended(Ending ending) {
        return new Tally(open - 1, succeeded, failed, cancelled).and(ending);
    }

    Tally plus(Tally other) {
        return new Tally(
                open + other.open, succeeded + other.succeeded, failed + other.failed, cancelled + other.cancelled);
    }

    /** All of them. */
    public long calls() {
        return open + succeeded + failed + cancelled;
    }

    /** As in {@code 97 ok, 3 failed}. */
    String text() {
        List<String> parts = new ArrayList<>();
        add(parts, succeeded, "ok");
        add(parts, failed, "failed");
        add(parts, cancelled, "cancelled");
        add(parts, open, "open");
        return parts.isEmpty() ? "no calls" : String.join(", ", parts);
    }

    private static void add(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}
