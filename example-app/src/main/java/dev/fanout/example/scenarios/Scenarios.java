package dev.fanout.example.scenarios;

import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.services.People;
import java.io.PrintStream;
import java.util.List;

/** All there is to see. */
public final class Scenarios {
    private static final List<Scenario> ALL = List.of(
            new PageScenario(
                    "All is well: a database of 10 ms, and three services of 200 ms, one of which needs the profile",
                    People.ALL_WELL),
            new PageScenario(
                    "A required call fails: the others are stopped, and its exception is thrown as itself",
                    People.WITHOUT_ACTIVITY),
            new PageScenario("A collected call fails: the page is served without it", People.WITHOUT_NOTIFICATIONS),
            new PageScenario(
                    "The deadline of one second, a required call is missing: what was missing, and where it was stuck",
                    People.WITH_STUCK_ACTIVITY),
            new PageScenario(
                    "The deadline of one second, a collected call is missing: the page is served without it",
                    People.WITH_STUCK_RECOMMENDATIONS),
            new EachScenario(),
            new HandlesScenario(),
            new CancelScenario());

    private Scenarios() {}

    /** Shows all of it, one after another. */
    public static void show(Backend backend, PrintStream out) throws Exception {
        Report report = new Report(out);
        int number = 1;
        for (Scenario scenario : ALL) {
            report.title(number++ + ". " + scenario.title());
            scenario.show(backend, report);
        }
    }
}
