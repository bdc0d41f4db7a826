package dev.fanout.runtime;

import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** One iteration over tasks in the order of their ends; for one thread. */
final class AsCompleted<K extends Task<?>> implements Iterator<K> {
    private final Arrivals arrivals = new Arrivals();
    private final Map<CallTask<?>, K> left = new HashMap<>();
    private final Cleaner.Cleanable hook;

    AsCompleted(List<K> tasks) {
        List<CallTask<?>> machines = Tasks.machines(tasks);
        for (int i = 0; i < tasks.size(); i++) {
            TaskWait.refuseSelf(machines.get(i));
            left.put(machines.get(i), tasks.get(i));
        }
        hook = hook(this, arrivals, machines);
    }

    /** An iteration that is given up must not be held by tasks that never end. */
    private static Cleaner.Cleanable hook(Object iteration, Arrivals arrivals, List<CallTask<?>> machines) {
        for (CallTask<?> task : machines) {
            if (task.isSettled()) {
                arrivals.ended(task); // its end may be so young that hooks are told in another order
            } else {
                task.whenEnded(arrivals);
            }
        }
        return Forgotten.then(iteration, () -> machines.forEach(task -> task.forget(arrivals)));
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
        arrivals.waiting = Thread.currentThread(); // before the look at what has ended
        try {
            TaskWait.untilWoken(left.keySet(), () -> !arrivals.ended.isEmpty());
        } finally {
            arrivals.waiting = null;
        }
        CallTask<?> next = arrivals.ended.remove();
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
