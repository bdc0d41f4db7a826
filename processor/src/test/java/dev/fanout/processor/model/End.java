package dev.fanout.processor.model;

import java.util.Locale;

/**
 * How a simulated call ended.
 *
 * @param kind in which way
 * @param text the value, the failure, or the reason, as {@link Render} shows it
 */
record End(Kind kind, String text) {
    static final End SIBLING_FAILED = new End(Kind.CANCELLED, "SIBLING_FAILED");
    static final End DEADLINE = new End(Kind.CANCELLED, "DEADLINE");
    static final End NOT_NEEDED = new End(Kind.CANCELLED, "NOT_NEEDED");

    /** In which way. */
    enum Kind {
        OK,
        FAILED,
        CANCELLED
    }

    /** The time of a gather or call of that name is over. */
    static End deadlineOf(String name) {
        return new End(Kind.FAILED, "the deadline of " + name);
    }

    /** As an outcome. */
    String outcome() {
        return kind.name().toLowerCase(Locale.ROOT) + "(" + text + ")";
    }

    /** As what the caller gets. */
    String result() {
        return switch (kind) {
            case OK -> "returned " + text;
            case FAILED -> "threw " + text;
            case CANCELLED -> "was cancelled: " + text;
        };
    }
}
