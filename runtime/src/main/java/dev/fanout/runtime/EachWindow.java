package dev.fanout.runtime;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Elements of a map that run so many at once: each that ends starts the next. */
final class EachWindow implements Hooks.Hook {
    private final GroupCore group;
    private final List<? extends CallTask<?>> tasks;
    private final AtomicInteger next = new AtomicInteger();

    private EachWindow(GroupCore group, List<? extends CallTask<?>> tasks) {
        this.group = group;
        this.tasks = tasks;
    }

    /** Starts all if threads are cheap, and as many as the runtime allows at once otherwise. */
    static void start(GroupCore group, List<? extends CallTask<?>> tasks) {
        if (tasks.size() <= group.runtime().elementsAtOnce()
                || group.runtime().threads().areCheap()) {
            tasks.forEach(group::launch);
            return;
        }
        EachWindow window = new EachWindow(group, tasks);
        window.startNext(); // the first thread tells of which kind they are
        int atOnce = group.runtime().threads().areCheap()
                ? tasks.size()
                : group.runtime().elementsAtOnce();
        for (int i = 1; i < atOnce; i++) {
            window.startNext();
        }
    }

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        startNext();
        return List.of();
    }

    private void startNext() {
        for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            CallTask<?> task = tasks.get(i);
            if (task.isWaiting()) {
                task.whenEnded(this); // before it is launched: a task that has ended already would call back right here
                group.launch(task);
                return;
            }
        }
    }
}
