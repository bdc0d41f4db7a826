package dev.fanout.example.scenarios;

import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.runtime.Outcome;
import java.util.List;

/** Results in a few words. For the terminal: the page has words of its own, and never shows an exception. */
public final class Words {
    private Words() {}

    /** A page, or what was thrown instead. */
    public static String of(Attempt<Dashboard> attempt) {
        return of(attempt.outcome().map(Words::of));
    }

    private static String of(Dashboard dashboard) {
        return "page of %s, %d activities, %s unread, %s recommended"
                .formatted(
                        dashboard.profile().name(),
                        dashboard.activity().size(),
                        slot(dashboard.notifications()),
                        slot(dashboard.recommendations().map(List::size)));
    }

    private static String slot(Outcome<?> outcome) {
        return outcome.fold(String::valueOf, failure -> "[failed]", reason -> "[" + reason + "]");
    }

    static String of(Outcome<?> outcome) {
        return outcome.fold(String::valueOf, Words::of, reason -> "cancelled: " + reason);
    }

    static String of(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
