package dev.fanout.processor.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls that begin one after the other: the next when the one before has run for a while, or has ended without a value. */
final class SimulatedHedge {
    private final Agenda agenda;
    private final long delay;
    private final List<SimulatedRun> line;
    private final Set<SimulatedRun> come = new HashSet<>();
    private final Set<SimulatedRun> begun = new HashSet<>();
    private final Map<SimulatedRun, Runnable> ready = new HashMap<>();
    private final Map<SimulatedRun, Agenda.Item> timers = new HashMap<>();

    SimulatedHedge(Agenda agenda, long delay, List<SimulatedRun> line) {
        this.agenda = agenda;
        this.delay = delay;
        this.line = List.copyOf(line);
        if (!line.isEmpty()) {
            come(line.get(0));
        }
    }

    boolean has(SimulatedRun run) {
        return line.contains(run);
    }

    /** It has what it waits for; returns whether it begins right now. */
    boolean ready(SimulatedRun run, Runnable begin) {
        ready.put(run, begin);
        return tryToBegin(run);
    }

    void endedWithoutValue(SimulatedRun run) {
        int next = line.indexOf(run) + 1;
        if (next > 0 && next < line.size()) {
            come(line.get(next));
        }
    }

    void stop() {
        timers.values().forEach(agenda::drop);
    }

    private void come(SimulatedRun run) {
        agenda.drop(timers.remove(run));
        if (come.add(run)) {
            tryToBegin(run);
        }
    }

    private boolean tryToBegin(SimulatedRun run) {
        Runnable begin = ready.get(run);
        if (begin == null || !come.contains(run) || !begun.add(run)) {
            return false;
        }
        int next = line.indexOf(run) + 1;
        if (next < line.size() && !come.contains(line.get(next))) {
            SimulatedRun follower = line.get(next);
            timers.put(follower, agenda.at(agenda.now() + delay, () -> come(follower)));
        }
        begin.run();
        return true;
    }
}
