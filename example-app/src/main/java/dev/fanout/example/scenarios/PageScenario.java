package dev.fanout.example.scenarios;

import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.example.services.Person;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.Outcome;
import java.util.List;

/**
 * The page of a user.
 *
 * @param title what that user's page shows
 */
record PageScenario(String title, Person user) implements Scenario {

    @Override
    public void show(Backend backend, Report report) {
        Attempt<Dashboard> sequence = backend.sequence(user.id());
        Attempt<Dashboard> gather = backend.gather(user.id());
        report.compare(sequence, gather, Words::of);
        if (gather.outcome() instanceof Outcome.Failure<Dashboard> failure) {
            report.line("thrown", Words.of(failure.exception()));
            explain(failure.exception(), gather.calls(), report);
            report.end();
        }
    }

    private static void explain(Throwable thrown, List<CallEntry> calls, Report report) {
        if (thrown instanceof DeadlineExceededException deadline) {
            deadline.outcomes().forEach(call -> report.line(call.key(), Words.of(call.outcome())));
        } else {
            boolean itself = calls.stream().anyMatch(call -> call.failure() == thrown);
            report.line("", itself ? "the very exception that the client threw" : "not what the client threw");
        }
    }
}
