package dev.fanout.example.scenarios;

import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.runtime.Outcome;
import java.util.List;

/** Results in a few words. For the terminal: the page has words of its own, and never shows an exception. */
public final class Words {
    private Words() {}

    /** What is on a page. */
    public static String of(Dashboard dashboard) {
        return "page: activity %d, notifications %s, recommendations %s"
                .formatted(
                        dashboard.activity().size(),
                        slot(dashboard.notifications()),
                        slot(dashboard.recommendations().map(List::size)));
    }

    private static String slot(Outcome<?> outcome) {
        return outcome.fold(String::valueOf, failure -> "[failed]", reason -> "[" + reason + "]");
    }

    /** How a call ended, and why if not well. */
    static String of(Outcome<?> outcome) {
        return outcome.fold(value -> "ok", failure -> "failed: " + of(failure), reason -> "cancelled: " + reason);
    }

    static String of(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
