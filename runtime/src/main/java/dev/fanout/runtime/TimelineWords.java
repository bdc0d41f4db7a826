package dev.fanout.runtime;

import dev.fanout.runtime.picture.Ending;

/** What pictures call reasons and ends. They show types of failures, and neither messages nor values. */
final class TimelineWords {
    private TimelineWords() {}

    static String of(CancelReason why) {
        return switch (why) {
            case SIBLING_FAILED -> "sibling failed";
            case DEADLINE -> "deadline";
            case CALLER_INTERRUPTED -> "caller interrupted";
            case REQUESTED -> "requested";
            case NOT_NEEDED -> "not needed";
        };
    }

    static String ofGather(CancelReason why) {
        return switch (why) {
            case SIBLING_FAILED -> "a call failed";
            case REQUESTED -> "cancelled";
            case NOT_NEEDED -> "enough results";
            case DEADLINE, CALLER_INTERRUPTED -> of(why);
        };
    }

    static Ending ending(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Success<?>) {
            return Ending.SUCCEEDED;
        }
        return outcome instanceof Outcome.Failure<?> ? Ending.FAILED : Ending.CANCELLED;
    }

    static String nameOf(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return name.isEmpty() ? failure.getClass().getName() : name;
    }
}
