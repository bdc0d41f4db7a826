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

    /** In which way. */
    enum Kind {
        OK,
        FAILED,
        CANCELLED
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
