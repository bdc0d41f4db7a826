package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A task that waits for inputs: started by whoever ends the last of them, or skipped by whoever ends one without a value. */
final class Dependency implements Hooks.Hook {
    private static final int DECIDED = 0;

    private final Runnable start;
    private final List<? extends CallTask<?>> dependents;
    private final Hooks.Hook outcomes = this::endedAnyhow; // for inputs of which the outcome is needed
    private final AtomicInteger missing; // less than DECIDED once inputs end that nobody waits for any more

    private Dependency(List<? extends CallTask<?>> dependents, int inputs, Runnable start) {
        this.dependents = dependents;
        this.start = start;
        this.missing = new AtomicInteger(inputs + 1); // one more, so that nothing happens before all are watched
    }

    /** Runs {@code start} when all inputs are there; ends the dependents at once like the first input that they lack. */
    static void await(GroupCore group, List<? extends CallTask<?>> dependents, Input[] inputs, Runnable start) {
        if (dependents.isEmpty()) {
            return;
        }
        Dependency dependency = new Dependency(dependents, inputs.length, start);
        List<CallTask<?>> foreign = new ArrayList<>(0);
        for (Input input : inputs) {
            CallTask<?> task = task(input);
            task.whenEnded(input instanceof Ended ? dependency.outcomes : dependency);
            if (task.owner() != group && !task.isSettled()) {
                foreign.add(task);
            }
        }
        if (!foreign.isEmpty()) {
            dependency.leaveWithLast(foreign);
        }
        CallTask.tellAll(dependency.oneLess());
    }

    /** Tasks of somebody else may live longer than those that wait for them, and must not collect them. */
    private void leaveWithLast(List<CallTask<?>> foreign) {
        AtomicInteger unfinished = new AtomicInteger(dependents.size());
        Hooks.Hook last = ended -> {
            if (unfinished.decrementAndGet() == 0) {
                foreign.forEach(task -> {
                    task.forget(this);
                    task.forget(outcomes);
                });
            }
            return List.of();
        };
        dependents.forEach(dependent -> dependent.whenEnded(last));
    }

    /** A call around the group ends when all of the group has: what waits for it there waits for its own end. */
    static void refuseAround(GroupCore group, String name, Input input) {
        CallTask<?> task = task(input);
        for (CallTask<?> around = group.call(); around != null; around = around.around()) {
            if (around == task) {
                throw new IllegalStateException(
                        group.name() + "/" + name + " waits for its own end: it runs inside of " + task.name());
            }
        }
    }

    /** The task behind an input. */
    static CallTask<?> task(Input input) {
        Task<?> task = input instanceof Ended ended ? ended.task() : (Task<?>) input;
        return (CallTask<?>) Objects.requireNonNull(task, "input");
    }

    /** An input of which the value is needed has ended. */
    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        return task.isSuccess() ? oneLess() : lacking(task);
    }

    /** One of which the outcome is needed. */
    private List<CallTask<?>> endedAnyhow(CallTask<?> task) {
        return task.failureOrNull() instanceof VirtualMachineError ? lacking(task) : oneLess();
    }

    private List<CallTask<?>> lacking(CallTask<?> input) {
        return missing.getAndSet(DECIDED) > DECIDED ? skipped(input) : List.of();
    }

    private List<CallTask<?>> oneLess() {
        if (missing.decrementAndGet() == DECIDED) {
            start.run();
        }
        return List.of();
    }

    /** Returns the dependents that this has ended, which have told nobody. */
    private List<CallTask<?>> skipped(CallTask<?> input) {
        List<CallTask<?>> skipped = new ArrayList<>();
        for (CallTask<?> dependent : dependents) {
            if (dependent.skipLike(input)) {
                skipped.add(dependent);
            }
        }
        return skipped;
    }
}
