package dev.fanout.example.scenarios;

import dev.fanout.example.calls.CallLog;
import dev.fanout.example.clients.Activity;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.services.People;
import dev.fanout.runtime.Task;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call that takes too long for whoever asked, who cancels it. */
record CancelScenario() implements Scenario {

    @Override
    public String title() {
        return "One cancelled after a while: a call that would take 10 s is given 150 ms";
    }

    @Override
    public void show(Backend backend, Report report) throws Exception {
        CallLog log = new CallLog();
        Task<List<Activity>> activity = backend.dashboards(log).activity(People.WITH_STUCK_ACTIVITY.id());
        try {
            report.line("answered", activity.get(150, TimeUnit.MILLISECONDS).size() + " activities");
        } catch (TimeoutException notYet) {
            activity.cancelAndAwait();
            report.line("ended", activity.isDone() ? "yes, after " + Report.millis(log.elapsed()) : "no");
            report.line("outcome", Words.of(activity.outcome()));
        }
        report.calls(log.entries());
    }
}
