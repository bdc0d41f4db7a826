package dev.fanout.runtime;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One iteration over tasks in the order of their ends; for one thread. */
final class AsCompleted<K extends Task<?>> implements Iterator<K>, Hooks.Hook {
    private final Queue<CallTask<?>> ended = new ConcurrentLinkedQueue<>();
    private final Map<CallTask<?>, K> left = new HashMap<>();
    private final List<CallTask<?>> machines;

    AsCompleted(List<K> tasks) {
        machines = Tasks.machines(tasks);
        for (int i = 0; i < tasks.size(); i++) {
            left.put(machines.get(i), tasks.get(i));
        }
        machines.forEach(task -> task.whenEnded(this));
    }

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        ended.add(task);
        return List.of();
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
        TaskWait.uncheckedly(machines, () -> !ended.isEmpty(), TaskWait.FOR_EVER);
        CallTask<?> next = ended.remove();
        machines.remove(next);
        K task = left.remove(next);
        if (task == null) {
            throw new IllegalStateException(next.name() + " has ended twice");
        }
        return task;
    }
}
