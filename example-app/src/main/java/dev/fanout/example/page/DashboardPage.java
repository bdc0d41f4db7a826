package dev.fanout.example.page;

import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.Recommendation;
import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.runtime.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A dashboard as HTML: values, and for what is missing a few words that say so. Never an exception. */
final class DashboardPage {
    private DashboardPage() {}

    static Html of(Dashboard dashboard, Attempt<Dashboard> attempt) {
        String name = dashboard.profile().name();
        return Layout.page(
                "Dashboard of " + name,
                Html.of(
                        """
                <header>
                <h1>%s</h1>
                <p class="quiet">User %s, interested in %s</p>
                </header>
                <section id="notifications">
                <h2>Notifications</h2>
                %s
                </section>
                <section id="activity">
                <h2>Recent activity</h2>
                %s
                </section>
                <section id="recommendations">
                <h2>Recommended</h2>
                %s
                </section>
                <footer>
                %s
                </footer>""",
                        name,
                        dashboard.profile().id(),
                        dashboard.profile().interest(),
                        slot(dashboard.notifications(), unread -> Html.of("<p>%s unread</p>", unread)),
                        activity(dashboard.activity()),
                        slot(dashboard.recommendations(), DashboardPage::recommendations),
                        calls(attempt)));
    }

    private static <T> Html slot(Outcome<T> outcome, Function<T, Html> shown) {
        return outcome.fold(
                shown, failure -> missing("Not available at the moment."), reason -> missing("Not ready in time."));
    }

    private static Html missing(String why) {
        return Html.of("<p class=\"quiet\">%s</p>", why);
    }

    private static Html activity(List<Activity> activity) {
        return list(activity, entry -> Html.of("<li>%s: %s</li>", entry.day(), entry.text()));
    }

    private static Html recommendations(List<Recommendation> recommendations) {
        return list(recommendations, entry -> Html.of("<li>%s, by %s</li>", entry.title(), entry.author()));
    }

    private static <T> Html list(List<T> items, Function<T, Html> shown) {
        Html lines = Html.lines(items.stream().map(shown).toList());
        return items.isEmpty() ? missing("Nothing yet.") : Html.of("<ul>\n%s\n</ul>", lines);
    }

    private static Html calls(Attempt<Dashboard> attempt) {
        Html rows = Html.lines(attempt.calls().stream().map(DashboardPage::row).toList());
        return Html.of("""
                <h2>Made in %s ms</h2>
                <table>
                <tr><th>call</th><th class="number">started</th><th class="number">took</th><th>outcome</th></tr>
                %s
                </table>""", attempt.took().toMillis(), rows);
    }

    private static Html row(CallEntry call) {
        return Html.of(
                "<tr><td>%s</td><td class=\"number\">+%s</td><td class=\"number\">%s</td><td>%s</td></tr>",
                call.name(), millis(call.started()), millis(call.took()), call.status());
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
