package dev.fanout.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has to hand over: the calls that have ended, on their way to the reader. It knows nothing of the stream, which
 * may be forgotten while the calls run.
 */
final class Deliveries<K extends @Nullable Object, T extends @Nullable Object> implements Hooks.Hook, Runnable {
    private final Reports reports;
    private final Arrivals arrivals = new Arrivals(); // of all calls of the gather
    private volatile @Nullable Map<CallTask<?>, K> keys; // of those that are handed over; null until they are known
    private volatile boolean isForgotten; // nobody reads any more

    Deliveries(Reports reports) {
        this.reports = reports;
    }

    /** These calls are handed over. */
    void expect(Completions<K, T> completions) {
        Map<CallTask<?>, K> known = new HashMap<>();
        List<CallTask<?>> tasks = completions.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            known.put(tasks.get(i), completions.keys().get(i));
        }
        keys = known;
        arrivals.wake();
        if (isForgotten) {
            run();
        }
    }

    /** {@link #expect} of a group of the caller that starts nothing, for this reason. */
    void refuse(GroupCore group, CancelReason reason, GatherCall<Completions<K, T>> gather) {
        group.cancel(reason, false);
        try {
            expect(gather.run(new TaskGroup(group, new Launcher(group, GatherOptions.DEFAULT, this))));
        } catch (Throwable failure) {
            throw Sneaky.raise(failure);
        } finally {
            group.end();
        }
    }

    @Override
    public List<CallTask<?>> ended(CallTask<?> task) {
        arrivals.ended(task);
        if (isForgotten) {
            run();
        }
        return List.of();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    boolean isKnown() {
        return keys != null;
    }

    /** Whether there is one to hand over. */
    boolean hasNext() {
        Map<CallTask<?>, K> known = keys;
        CallTask<?> first = known == null ? null : arrivals.ended.peek();
        while (first != null && known != null && !known.containsKey(first)) {
            arrivals.ended.remove(); // another call of the gather, for which nobody has asked
            first = arrivals.ended.peek();
        }
        return first != null;
    }

    /** The oldest end that was not handed over; there is one. */
    @SuppressWarnings({"unchecked", "NullAway"
    }) // a call that is handed over has a key, and returns what the stream is of
    Completion<K, T> next() {
        CallTask<?> task = arrivals.ended.remove();
        task.markRead();
        return new Completion<>(keys.get(task), (Outcome<T>) task.outcomeNow());
    }

    /** The reader has no use for the rest. */
    void drop() {
        take(task -> {});
    }

    /** The stream was forgotten: failures that nobody will see are reported. */
    @Override
    public void run() {
        isForgotten = true;
        if (isKnown()) {
            take(task -> {
                Throwable failure = task.failureOrNull();
                if (failure != null) {
                    reports.failureUnread(task.name(), failure);
                }
            });
        }
    }

    private void take(Consumer<CallTask<?>> taker) {
        Map<CallTask<?>, K> known = keys;
        for (CallTask<?> task = arrivals.ended.poll(); task != null; task = arrivals.ended.poll()) {
            if (known != null && known.containsKey(task)) {
                taker.accept(task);
            }
        }
    }
}
