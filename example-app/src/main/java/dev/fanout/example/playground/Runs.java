package dev.fanout.example.playground;

import dev.fanout.example.services.LocalBackend;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs for visitors, what has run last, and how many there were. Thread-safe. */
public final class Runs {
    private static final int KEPT = 20;

    private final LocalBackend local;
    private final Map<String, Run> byId = new LinkedHashMap<>(); // all of it guarded by this
    private int answered;
    private int failed;
    private int stopped;

    /**
     * None so far.
     *
     * @param local where the data is
     */
    public Runs(LocalBackend local) {
        this.local = local;
    }

    /**
     * Notes that something was asked for.
     *
     * @param id what it will be asked for by
     * @throws ChoiceException if something is known by that id already
     */
    public synchronized Run begin(String id, Choices choices) {
        if (byId.containsKey(id)) {
            throw new ChoiceException("There is such a run already.");
        }
        forgetTheOldest();
        Run run = new Run(id, choices, local);
        byId.put(id, run);
        return run;
    }

    private void forgetTheOldest() {
        Iterator<Run> oldest = byId.values().iterator();
        while (byId.size() >= KEPT && oldest.hasNext()) {
            if (!oldest.next().isRunning()) {
                oldest.remove();
            }
        }
    }

    /** Makes what was asked for, on this thread, and counts it. */
    public void make(Run run) {
        run.make();
        count(run);
    }

    private synchronized void count(Run run) {
        run.end();
        if (run.stopped().isPresent()) {
            stopped++;
        } else if (run.answer().isFound()) {
            answered++;
        } else {
            failed++;
        }
    }

    /** What was asked for by that id, unless it was long ago. */
    public synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What the server is doing right now, and has done. */
    public synchronized ServerState state() {
        List<ServerState.Running> running = byId.values().stream()
                .filter(Run::isRunning)
                .map(run -> new ServerState.Running(
                        run.id(), run.choices().gather(), run.took().toMillis(), run.calls()))
                .toList();
        return new ServerState(running, answered, failed, stopped);
    }
}
