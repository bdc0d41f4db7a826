package dev.fanout.runtime;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that run so many at once: each that ends gives its place on. Who waits for one has no thread. */
final class Window implements Hooks.Hook {
    private final GroupCore group;
    private final AtomicInteger places; // that nobody has
    private final Queue<CallTask<?>> line = new ConcurrentLinkedQueue<>();

    Window(GroupCore group, int atOnce) {
        this.group = group;
        this.places = new AtomicInteger(atOnce);
    }

    /** Starts the task, at once if there is a place. */
    void enter(CallTask<?> task) {
        line.add(task);
        fill();
    }

    /** So many more may run at once. */
    void widen(int by) {
        places.addAndGet(by);
        fill();
    }

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        widen(1);
        return List.of();
    }

    private void fill() {
        while (!line.isEmpty() && takePlace()) {
            CallTask<?> next = line.poll();
            if (next == null || !next.isWaiting()) {
                places.incrementAndGet(); // and look again: somebody may have come who saw no place
            } else {
                next.whenEnded(this); // before it is launched: a task that has ended already would call back right here
                group.launch(next);
            }
        }
    }

    private boolean takePlace() {
        int free;
        do {
            free = places.get();
            if (free == 0) {
                return false;
            }
        } while (!places.compareAndSet(free, free - 1));
        return true;
    }
}
