package dev.fanout.runtime;

import dev.fanout.runtime.Scenario.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Adds events to a scenario until all of it has ended. Only such as mean one thing: not those by which a body begins in
 * the same moment in which it is stopped, so that only the threads know whether it does.
 */
final class ScenarioEvents {
    /** How often, in percent, something is stopped although something could go on. */
    private static final int STOPS = 35;

    private final SplittableRandom random;
    private Scenario scenario;

    ScenarioEvents(SplittableRandom random, Scenario begin) {
        this.random = random;
        this.scenario = begin;
    }

    Scenario play() {
        ModelPlay now = ModelPlay.of(scenario);
        while (!now.root.over) {
            List<Event> possible = possible(now);
            Scenario next;
            do {
                next = scenario.with(possible.remove(possible.size() - 1));
                now = ModelPlay.of(next);
            } while (now.isAmbiguous());
            scenario = next;
        }
        return scenario;
    }

    /** In a random order, of which the last is to be tried first. */
    private List<Event> possible(ModelPlay now) {
        List<Event> first = shuffled(stops(now));
        List<Event> last = shuffled(goesOn(now));
        if (random.nextInt(100) < STOPS) {
            last.addAll(first);
            return last;
        }
        first.addAll(last);
        return first;
    }

    private List<Event> shuffled(List<Event> events) {
        List<Event> left = new ArrayList<>(events);
        List<Event> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }

    private static List<Event> goesOn(ModelPlay now) {
        List<Event> events = new ArrayList<>();
        for (ModelCall call : now.calls.values()) {
            if (call.phase == ModelCall.Phase.PARKED || call.phase == ModelCall.Phase.LINGERING) {
                events.add(new Event.Release(call.spec.name()));
            }
        }
        for (ModelGroup group : now.groups.values()) {
            if (!group.over && group.isPaused()) {
                events.add(new Event.Proceed(group.spec.name()));
            }
        }
        return events;
    }

    private List<Event> stops(ModelPlay now) {
        List<Event> events = new ArrayList<>(List.of(new Event.InterruptOwner()));
        for (ModelCall call : now.calls.values()) {
            if (call.phase != ModelCall.Phase.ENDED || random.nextInt(10) == 0) {
                events.add(new Event.CancelCall(call.spec.name(), random.nextInt(3) > 0));
            }
        }
        for (ModelGroup group : now.groups.values()) {
            if (!group.over) {
                events.add(new Event.CancelGroup(group.spec.name()));
            }
        }
        nextToExpire(now).ifPresent(group -> {
            events.add(new Event.Expire(group.spec.name()));
            events.add(new Event.Expire(group.spec.name()));
        });
        return events;
    }

    /** Time passes one deadline at once. That of a group in which nothing runs is noticed when somebody looks. */
    private static Optional<ModelGroup> nextToExpire(ModelPlay now) {
        return now.groups.values().stream()
                .filter(group -> !group.over && group.decision == null && group.ownsDeadline)
                .min(Comparator.comparingLong(group -> group.deadline))
                .filter(group -> !group.hasEnded());
    }
}
