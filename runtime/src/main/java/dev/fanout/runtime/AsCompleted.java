package dev.fanout.runtime;

import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One iteration over tasks in the order of their ends; for one thread. */
final class AsCompleted<K extends Task<?>> implements Iterator<K> {
    private final Queue<CallTask<?>> ended;
    private final Map<CallTask<?>, K> left = new HashMap<>();
    private final Cleaner.Cleanable hook;

    AsCompleted(List<K> tasks) {
        List<CallTask<?>> machines = Tasks.machines(tasks);
        for (int i = 0; i < tasks.size(); i++) {
            left.put(machines.get(i), tasks.get(i));
        }
        ended = new ConcurrentLinkedQueue<>();
        hook = hook(this, ended, machines);
    }

    /** An iteration that is given up must not be held by tasks that never end. */
    private static Cleaner.Cleanable hook(Object iteration, Queue<CallTask<?>> ended, List<CallTask<?>> machines) {
        Hooks.Hook arrival = task -> {
            ended.add(task);
            return List.of();
        };
        machines.forEach(task -> task.whenEnded(arrival));
        return Forgotten.then(iteration, () -> machines.forEach(task -> task.forget(arrival)));
    }

    @Override
    public boolean hasNext() {
        return !left.isEmpty();
    }

    @Override
    public K next() {
        if (left.isEmpty()) {
            throw new NoSuchElementException("all tasks were iterated over");
        }
        TaskWait.uncheckedly(left.keySet(), () -> !ended.isEmpty(), TaskWait.FOR_EVER);
        CallTask<?> next = ended.remove();
        K task = left.remove(next);
        if (task == null) {
            throw new IllegalStateException(next.name() + " has ended twice");
        }
        if (left.isEmpty()) {
            hook.clean();
        }
        return task;
    }
}
