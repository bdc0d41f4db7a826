package dev.fanout.example.scenarios;

import dev.fanout.example.calls.CallLog;
import dev.fanout.example.calls.LoggedCall;
import dev.fanout.example.clients.Activity;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.dashboard.Dashboards;
import dev.fanout.example.services.People;
import dev.fanout.runtime.Task;
import java.util.List;
import java.util.stream.IntStream;

/** Two calls started, other work done meanwhile, then collected. */
record HandlesScenario() implements Scenario {
    private static final int LIMIT = 150_000;

    @Override
    public String title() {
        return "Two handles: started, then work of our own, then collected";
    }

    @Override
    public void show(Backend backend, Report report) {
        CallLog log = new CallLog();
        Dashboards dashboards = backend.dashboards(log);
        long user = People.ALL_WELL.id();

        Task<List<Activity>> activity = dashboards.activity(user);
        Task<Integer> unread = dashboards.notifications(user);
        long primes = primes(log);
        report.line("collected", "activity " + activity.join().size() + ", notifications " + unread.join());
        report.line("meanwhile", primes + " primes below " + LIMIT);
        report.line("in all", Report.millis(log.elapsed()));
        report.calls(log.entries());
    }

    private static long primes(CallLog log) {
        LoggedCall work = log.start("our own work");
        return work.succeeded(
                IntStream.range(2, LIMIT).filter(HandlesScenario::isPrime).count());
    }

    private static boolean isPrime(int number) {
        return IntStream.iterate(2, divisor -> divisor * divisor <= number, divisor -> divisor + 1)
                .noneMatch(divisor -> number % divisor == 0);
    }
}
