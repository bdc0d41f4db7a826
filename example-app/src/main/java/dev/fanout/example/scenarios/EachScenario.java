package dev.fanout.example.scenarios;

import dev.fanout.example.calls.CallLog;
import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.dashboard.Dashboards;
import dev.fanout.example.dashboard.SequentialDashboards;
import dev.fanout.example.services.People;
import dev.fanout.example.services.Person;
import dev.fanout.runtime.Outcome;
import java.util.List;
import java.util.Map;

/** One call mapped over a list. */
record EachScenario() implements Scenario {

    @Override
    public String title() {
        return "A list mapped with @Each: the notification counts of six users, one of which fails";
    }

    @Override
    public void show(Backend backend, Report report) {
        List<Long> users = People.all().stream().map(Person::id).toList();
        CallLog first = new CallLog();
        SequentialDashboards sequential = backend.sequentialDashboards(first);
        Attempt<Map<Long, Outcome<Integer>>> sequence = Attempt.of(first, () -> sequential.notificationsOf(users));
        CallLog second = new CallLog();
        Dashboards dashboards = backend.dashboards(second);
        Attempt<Map<Long, Outcome<Integer>>> gather = Attempt.of(second, () -> dashboards.notificationsOf(users));
        report.compare(sequence, gather, EachScenario::counted);
        gather.outcome()
                .orElseThrow()
                .forEach((user, unread) -> report.line(
                        "user " + user,
                        unread.fold(count -> count + " unread", Words::of, reason -> "cancelled: " + reason)));
        report.end();
    }

    private static String counted(Map<Long, Outcome<Integer>> unread) {
        long known = unread.values().stream().filter(Outcome::isSuccess).count();
        return known + " of " + unread.size() + " counts";
    }
}
