package dev.fanout.runtime;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Tasks that have ended and were not handed out, oldest end first; and whoever waits for the next. */
final class Arrivals implements Hooks.Hook {
    final Queue<CallTask<?>> ended = new ConcurrentLinkedQueue<>();
    volatile @Nullable Thread waiting;

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        ended.add(task);
        wake();
        return List.of();
    }

    /** There is something to look at for whoever waits. */
    void wake() {
        LockSupport.unpark(waiting);
    }
}
