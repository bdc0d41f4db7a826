package dev.fanout.processor.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** So many at once; the others wait in the order of their coming. */
final class Places {
    private final Agenda agenda;
    private final Set<SimulatedRun> inside = new LinkedHashSet<>();
    private final Map<SimulatedRun, Runnable> line = new LinkedHashMap<>();
    private final int limit;

    Places(Agenda agenda, int limit) {
        this.agenda = agenda;
        this.limit = limit;
    }

    /** Returns whether it is let in at once; otherwise it is told later. */
    boolean enter(SimulatedRun run, Runnable letIn) {
        if (line.isEmpty() && inside.size() < limit) {
            inside.add(run);
            letIn.run();
            return true;
        }
        line.put(run, letIn);
        return false;
    }

    /** It needs no place any more, be it inside or in the line. */
    void leave(SimulatedRun run) {
        line.remove(run);
        if (inside.remove(run)) {
            agenda.soon(this::letIn);
        }
    }

    private void letIn() {
        while (!line.isEmpty() && inside.size() < limit) {
            SimulatedRun first = line.keySet().iterator().next();
            Runnable next = line.remove(first);
            inside.add(first);
            next.run();
        }
    }
}
