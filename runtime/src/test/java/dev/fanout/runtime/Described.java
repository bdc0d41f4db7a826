package dev.fanout.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Outcomes as text, the same for what was expected and for what has happened. */
final class Described {
    private Described() {}

    static String outcome(Outcome<?> outcome, Function<Throwable, String> failures) {
        return outcome.fold(
                value -> "Success(" + value(value, failures) + ")",
                failure -> "Failure(" + failures.apply(failure) + ")",
                reason -> "Cancelled(" + reason + ")");
    }

    static String value(@Nullable Object value, Function<Throwable, String> failures) {
        return value instanceof Outcome<?> outcome ? outcome(outcome, failures) : String.valueOf(value);
    }
}
