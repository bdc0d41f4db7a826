package dev.fanout.runtime;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The first required call that ends decides, however it ends. */
final class FirstCompleted implements Goal {
    private final String name;
    private final AtomicBoolean hasAny = new AtomicBoolean();

    FirstCompleted(String name) {
        this.name = name;
    }

    @Override
    public void admitted(int calls) {
        hasAny.set(true);
    }

    @Override
    public Decision ended(CallTask<?> task, @Nullable Throwable failure) {
        return failure == null ? new Decision.Won(List.of(task)) : new Decision.Failed(task, failure, false);
    }

    @Override
    public @Nullable Decision complete() {
        return hasAny.get() ? null : Goal.noCalls(name);
    }

    @Override
    public @Nullable Decision ofOnly(int elements) {
        return elements == 0 ? Goal.noCalls(name) : null;
    }

    @Override
    public boolean isMissed(GroupCore group) {
        return true;
    }
}
