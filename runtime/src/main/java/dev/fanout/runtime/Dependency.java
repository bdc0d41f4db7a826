package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A task that waits for inputs: started by whoever ends the last of them, or skipped by whoever ends one without a value. */
final class Dependency implements Hooks.Hook {
    private static final int DECIDED = 0;

    private final Input[] inputs;
    private final Runnable start;
    private final List<? extends CallTask<?>> dependents;
    private final AtomicInteger missing; // less than DECIDED once inputs end that nobody waits for any more

    private Dependency(List<? extends CallTask<?>> dependents, Input[] inputs, Runnable start) {
        this.dependents = dependents;
        this.inputs = inputs;
        this.start = start;
        this.missing = new AtomicInteger(inputs.length + 1); // one more, so that nothing happens before all are watched
    }

    /** Runs {@code start} when all inputs are there; ends the dependents at once like the first input that they lack. */
    static void await(GroupCore group, List<? extends CallTask<?>> dependents, Input[] inputs, Runnable start) {
        if (dependents.isEmpty()) {
            return;
        }
        Dependency dependency = new Dependency(dependents, inputs, start);
        List<CallTask<?>> foreign = new ArrayList<>(0);
        for (Input input : inputs) {
            CallTask<?> task = task(input);
            task.whenEnded(dependency);
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
                foreign.forEach(task -> task.forget(this));
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

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        if (lacks(task)) {
            return missing.getAndSet(DECIDED) > DECIDED ? skipped(task) : List.of();
        }
        return oneLess();
    }

    /** Whether the dependents cannot start any more, now that this input has ended. */
    private boolean lacks(CallTask<?> ended) {
        if (ended.isSuccess()) {
            return false;
        }
        return ended.failureOrNull() instanceof VirtualMachineError
                || Stream.of(inputs).anyMatch(input -> input == ended);
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
