package dev.fanout.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario on a runtime. An event comes when all threads have come as far as the model says that the one before has
 * brought them, so that it finds no thread on its way.
 */
final class ScenarioRun {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(4);

    final FanoutRuntime runtime;
    final ScenarioFailures failures = new ScenarioFailures();
    final Queue<String> violations = new ConcurrentLinkedQueue<>();

    /** What owners were given as data: whether they do anything with it is theirs. */
    final Queue<Object> given = new ConcurrentLinkedQueue<>();

    private final Map<String, LiveCall> calls = new ConcurrentSkipListMap<>();
    private final Map<String, LiveGroup> groups = new ConcurrentSkipListMap<>();
    private final Scenario scenario;
    private final ManualTime time;
    private final RecordingListener listener;
    private final Thread owner;
    private long passed;
    private volatile @Nullable String result;

    private ScenarioRun(Scenario scenario, FanoutRuntime runtime, Fixture fixture, ThreadFactory owners) {
        this.scenario = scenario;
        this.runtime = runtime;
        this.time = fixture.time;
        this.listener = fixture.listener;
        this.owner = owners.newThread(this::own);
    }

    /** Returns what differs from the model; empty if nothing does. */
    static String difference(Scenario scenario, FanoutRuntime runtime, Fixture fixture, ThreadFactory owners) {
        return new ScenarioRun(scenario, runtime, fixture, owners).difference();
    }

    private void own() {
        if (scenario.interruptedBefore()) {
            Thread.currentThread().interrupt();
        }
        String how;
        try {
            Object value = new LiveGroup(this, scenario.root()).gather();
            how = "returns " + Described.value(value, failures::text);
        } catch (Throwable thrown) {
            how = "throws " + failures.text(thrown);
        }
        result = how + ", flag " + (Thread.currentThread().isInterrupted() ? "set" : "clear");
    }

    private String difference() {
        ModelPlay expected = ModelPlay.of(scenario.withoutEvents());
        owner.start();
        String stuck = untilLike(expected, "the beginning");
        for (Scenario.Event event : scenario.events()) {
            if (stuck.isEmpty()) {
                expected.apply(event);
                apply(event, expected);
                stuck = untilLike(expected, event.toString());
            }
        }
        if (!stuck.isEmpty()) {
            abandon();
            return stuck;
        }
        List<String> observed = report();
        return observed.equals(expected.report())
                ? ""
                : "expected\n  " + String.join("\n  ", expected.report()) + "\nbut was\n  "
                        + String.join("\n  ", observed);
    }

    private void apply(Scenario.Event event, ModelPlay expected) {
        if (event instanceof Scenario.Event.Release release) {
            call(release.call()).release();
        } else if (event instanceof Scenario.Event.Expire) {
            time.advance(Duration.ofNanos(expected.now() - passed));
            passed = expected.now();
        } else if (event instanceof Scenario.Event.CancelGroup cancel) {
            group(cancel.group()).cancel();
        } else if (event instanceof Scenario.Event.CancelCall cancel) {
            call(cancel.call()).task().cancel(cancel.interrupt());
        } else if (event instanceof Scenario.Event.InterruptOwner) {
            owner.interrupt();
        } else if (event instanceof Scenario.Event.Proceed proceed) {
            group(proceed.group()).proceed();
        }
    }

    /** Returns what it has waited for in vain; empty if all is as expected. */
    private String untilLike(ModelPlay expected, String event) {
        long start = System.nanoTime();
        while (!isLike(expected)) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                return "after " + event + " expected\n  " + expected + "\nbut there are\n  " + this;
            }
            LockSupport.parkNanos(1_000);
        }
        return "";
    }

    private boolean isLike(ModelPlay expected) {
        return (result != null) == expected.root.over
                && expected.calls.entrySet().stream()
                        .allMatch(each -> calls.containsKey(each.getKey())
                                && call(each.getKey()).isLike(each.getValue()))
                && expected.groups.entrySet().stream()
                        .allMatch(each -> groups.containsKey(each.getKey())
                                && group(each.getKey()).isLike(each.getValue()));
    }

    /** Lets everything end that still runs. */
    private void abandon() {
        long start = System.nanoTime();
        while (owner.isAlive() && System.nanoTime() - start < PATIENCE_NANOS) {
            calls.values().forEach(LiveCall::releaseForEver);
            groups.values().forEach(LiveGroup::proceed);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private List<String> report() {
        List<String> lines = new ArrayList<>(List.of(scenario.root().name() + " " + result));
        calls.values().forEach(call -> lines.add(call.report()));
        lines.addAll(violations);
        if (!time.scheduled().isEmpty()) {
            lines.add("timers are left");
        }
        String told = lines
                + given.stream()
                        .map(value -> Described.value(value, failures::text))
                        .toList()
                        .toString();
        List<String> lost = failures.lost(told, listener.unread);
        listener.unread.clear();
        if (!lost.isEmpty()) {
            lines.add("nobody was told of " + lost);
        }
        return lines;
    }

    void add(String name, LiveGroup group) {
        groups.put(name, group);
    }

    LiveCall add(Scenario.Call spec, LiveGroup group) {
        LiveCall call = new LiveCall(this, group, spec);
        calls.put(spec.name(), call);
        return call;
    }

    LiveCall call(String name) {
        return Objects.requireNonNull(calls.get(name), name);
    }

    private LiveGroup group(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    @Override
    public String toString() {
        return groups.values() + "\n  " + calls.values() + "\n  " + result;
    }
}
