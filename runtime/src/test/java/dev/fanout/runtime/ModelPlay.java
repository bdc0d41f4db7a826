package dev.fanout.runtime;

import dev.fanout.runtime.ModelCall.Phase;
import dev.fanout.runtime.ModelGroup.Decision;
import dev.fanout.runtime.Scenario.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plays a scenario in the {@link Model}: the bodies, the owners, and what is done from outside. */
final class ModelPlay implements Model.Bodies {
    final Map<String, ModelCall> calls = new TreeMap<>();
    final Map<String, ModelGroup> groups = new TreeMap<>();
    final ModelGroup root;
    private final Model model;
    private boolean ownersFlag;
    private String result = "none";
    private long now;
    private int event;
    private boolean ambiguous;

    private ModelPlay(Scenario scenario) {
        model = new Model(this, scenario.atOnce());
        ownersFlag = scenario.interruptedBefore();
        root = open(scenario.root(), null);
        goOn(root);
        ambiguous = calls.values().stream().anyMatch(call -> call.asked != null);
    }

    /** After all events of the scenario. */
    static ModelPlay of(Scenario scenario) {
        ModelPlay play = new ModelPlay(scenario);
        scenario.events().forEach(play::apply);
        return play;
    }

    void apply(Scenario.Event next) {
        event++;
        if (next instanceof Scenario.Event.Release release) {
            goOn(call(release.call()));
        } else if (next instanceof Scenario.Event.Expire expire) {
            now = group(expire.group()).deadline;
            model.decide(group(expire.group()), Decision.EXPIRED);
        } else if (next instanceof Scenario.Event.CancelGroup cancel) {
            model.cancel(group(cancel.group()), CancelReason.REQUESTED, true);
        } else if (next instanceof Scenario.Event.CancelCall cancel) {
            model.cancel(call(cancel.call()), CancelReason.REQUESTED, cancel.interrupt());
        } else if (next instanceof Scenario.Event.InterruptOwner) {
            ownersFlag = true;
            if (root.joining) {
                model.decide(root, Decision.cancelled(CancelReason.CALLER_INTERRUPTED));
            }
        } else if (next instanceof Scenario.Event.Proceed proceed) {
            group(proceed.group()).pauses = false;
            goOn(group(proceed.group()));
        }
        ambiguous |=
                calls.values().stream().anyMatch(call -> call.asked != null && call.enteredIn == event && call.entered);
    }

    // ---- owners

    private ModelGroup open(Scenario.Group spec, @Nullable ModelCall parent) {
        ModelGroup group = new ModelGroup(spec, parent, now);
        groups.put(spec.name(), group);
        model.open(group, now);
        return group;
    }

    /** Starts calls until it pauses, or all are started. */
    private void goOn(ModelGroup group) {
        List<List<Scenario.Call>> batches = group.spec.batches();
        while (!group.isPaused() && group.started < batches.size()) {
            start(group, batches.get(group.started++), null);
        }
        if (!group.isPaused()) {
            model.join(group);
        }
    }

    private void start(ModelGroup group, List<Scenario.Call> specs, @Nullable ModelCall starter) {
        List<ModelCall> batch =
                specs.stream().map(spec -> new ModelCall(spec, group, calls)).toList();
        batch.forEach(call -> calls.put(call.spec.name(), call));
        model.start(group, batch, starter);
    }

    @Override
    public boolean flagOfOwner(ModelGroup group) {
        return group.parent == null ? ownersFlag : group.parent.flag;
    }

    @Override
    public void ended(ModelGroup group, ModelVerdict verdict) {
        ModelCall parent = group.parent;
        if (parent == null) {
            ownersFlag &= !verdict.takesFlag();
            result = verdict + ", flag " + (ownersFlag ? "set" : "clear");
            return;
        }
        parent.inner = null;
        parent.flag &= !verdict.takesFlag();
        parent.byRules |= parent.late && verdict.isFine();
        if (verdict.thrown() != null) {
            model.threw(parent, verdict.thrown());
        } else {
            parent.value = Objects.requireNonNull(verdict.value());
            run(parent);
        }
    }

    // ---- bodies

    @Override
    public void begins(ModelCall call) {
        call.enteredIn = event;
        run(call);
    }

    /** Until it waits, or ends. */
    private void run(ModelCall call) {
        call.phase = Phase.BUSY;
        List<Scenario.Step> steps = call.spec.steps();
        if (call.step == steps.size()) {
            finish(call);
            return;
        }
        Scenario.Step step = steps.get(call.step++);
        if (step instanceof Scenario.Step.Gather gather) {
            gather(call, gather.group());
        } else if (step instanceof Scenario.Step.Spawn spawn) {
            spawn.calls().forEach(spawned -> start(call.group, List.of(spawned), call));
            run(call);
        } else {
            call.phase = Phase.PARKED;
            isInterrupted(call);
        }
    }

    private void gather(ModelCall call, Scenario.Group spec) {
        ModelGroup inner = open(spec, call);
        call.inner = inner;
        goOn(inner);
    }

    private void goOn(ModelCall call) {
        if (call.phase == Phase.LINGERING) {
            finish(call);
        } else {
            run(call);
        }
    }

    private void finish(ModelCall call) {
        Fault fault = call.spec.throwing();
        if (fault == null) {
            model.end(call, new Outcome.Success<>(call.value));
        } else {
            model.threw(call, new ModelFailure(fault, fault + " of " + call.spec.name()));
        }
    }

    /** Only where it waits for its release does a body take notice. */
    @Override
    public void isInterrupted(ModelCall call) {
        if (call.phase != Phase.PARKED || !call.flag) {
            return;
        }
        call.phase = Phase.BUSY;
        call.flag = false;
        ModelFailure interrupt = new ModelFailure(Fault.INTERRUPT, "interrupt");
        ModelFailure cleanUp = new ModelFailure(call.spec.reaction().cleanUp, "clean-up of " + call.spec.name());
        switch (call.spec.reaction()) {
            case PASSES -> model.threw(call, interrupt);
            case WRAPS -> model.threw(call, new ModelFailure(Fault.UNCHECKED, () -> "wrapped", interrupt));
            case SETS_FLAG_AND_THROWS -> {
                call.flag = true;
                model.threw(call, cleanUp);
            }
            case PASSES_WITH_FAILED_CLEAN_UP -> {
                interrupt.beside.add(cleanUp);
                model.threw(call, interrupt);
            }
            case RETURNS -> model.end(call, new Outcome.Success<>("swallowed"));
            case LINGERS -> call.phase = Phase.LINGERING;
            case GATHERS -> gather(call, Scenario.refused(call.spec));
            default -> model.threw(call, cleanUp);
        }
    }

    // ---- what is known of it

    private ModelCall call(String name) {
        return Objects.requireNonNull(calls.get(name), name);
    }

    private ModelGroup group(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    /** Whether what happened depends on which of several threads is faster. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    long now() {
        return now;
    }

    @Override
    public String toString() {
        return groups.values() + "\n  "
                + calls.values().stream().map(call -> call + " " + call.phase).toList() + "\n  " + result;
    }

    /** How all has ended. */
    List<String> report() {
        List<String> lines = new ArrayList<>(List.of(root.spec.name() + " " + result));
        calls.values().forEach(call -> lines.add(call.toString()));
        return lines;
    }
}
