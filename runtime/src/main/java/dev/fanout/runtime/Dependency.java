package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A task that waits for inputs: started by whoever ends the last of them, or skipped with the first that it lacks. */
final class Dependency implements Hooks.Hook {
    private final Input[] inputs;
    private final Runnable start;
    private final Iterable<? extends CallTask<?>> dependents;
    private final AtomicInteger missing;

    private Dependency(Iterable<? extends CallTask<?>> dependents, Input[] inputs, Runnable start) {
        this.dependents = dependents;
        this.inputs = inputs;
        this.start = start;
        this.missing = new AtomicInteger(inputs.length + 1); // one more, so that nothing happens before all are watched
    }

    /** Runs {@code start} when all inputs are there; ends the dependents like an input whose value they lack. */
    static void await(GroupCore group, Iterable<? extends CallTask<?>> dependents, Input[] inputs, Runnable start) {
        Dependency dependency = new Dependency(dependents, inputs, start);
        for (Input input : inputs) {
            CallTask<?> task = task(input);
            task.whenEnded(dependency);
            if (task.owner() != group && !task.isSettled()) {
                dependency.leaveWithFirst(task);
            }
        }
        CallTask.tellAll(dependency.oneLess());
    }

    /** A task of somebody else may live longer than those that wait for it, and must not collect them. */
    private void leaveWithFirst(CallTask<?> foreign) {
        Iterator<? extends CallTask<?>> first = dependents.iterator();
        if (first.hasNext()) {
            first.next().whenEnded(ended -> {
                foreign.forget(this);
                return List.of();
            });
        }
    }

    /** The task behind an input. */
    static CallTask<?> task(Input input) {
        Task<?> task = input instanceof Ended ended ? ended.task() : (Task<?>) input;
        return (CallTask<?>) Objects.requireNonNull(task, "input");
    }

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        return oneLess();
    }

    /** Returns the dependents, if they were skipped. */
    private List<CallTask<?>> oneLess() {
        if (missing.decrementAndGet() > 0) {
            return List.of();
        }
        for (Input input : inputs) {
            CallTask<?> task = task(input);
            if (!task.isSuccess()
                    && (input instanceof CallTask || task.failureOrNull() instanceof VirtualMachineError)) {
                return skipped(task);
            }
        }
        start.run();
        return List.of();
    }

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
