package dev.fanout.example.scenarios;

import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.example.services.Person;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.Outcome;

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
            explain(failure.exception(), gather, report);
        }
    }

    private static void explain(Throwable thrown, Attempt<Dashboard> gather, Report report) {
        if (thrown instanceof DeadlineExceededException deadline) {
            deadline.outcomes().forEach(call -> report.line(call.key(), Words.of(call.outcome())));
        } else {
            boolean itself = gather.calls().stream().anyMatch(call -> call.failure() == thrown);
            report.line("thrown", itself ? "the exception of the client itself" : "an exception made from it");
        }
        report.end();
    }
}
