package dev.fanout.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a {@linkplain FanoutRuntime#stream stream} hands over, each with its key. Made by {@link EachTasks#completions()}
 * and {@link TaskGroup#completions}.
 *
 * @param <K> the element, or the name of the call
 * @param <T> what the calls return
 */
public final class Completions<K extends @Nullable Object, T extends @Nullable Object> {
    private final List<K> keys;
    private final List<? extends Task<? extends T>> tasks;

    Completions(List<K> keys, List<? extends Task<? extends T>> tasks) {
        this.keys = keys;
        this.tasks = tasks;
    }

    List<K> keys() {
        return keys;
    }

    List<CallTask<?>> tasks() {
        return Tasks.machines(tasks);
    }
}
