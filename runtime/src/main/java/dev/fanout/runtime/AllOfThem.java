package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** All required calls are wanted: the first that fails decides. */
final class AllOfThem implements Goal {
    static final Goal INSTANCE = new AllOfThem();

    private AllOfThem() {}

    @Override
    public @Nullable Decision ended(CallTask<?> task, @Nullable Throwable failure) {
        return failure == null ? null : new Decision.Failed(task, failure, false);
    }

    @Override
    public boolean isMissed(GroupCore group) {
        return group.members().all().stream()
                .anyMatch(task -> task.required && !(task.isSuccess() && (!task.isLate() || task.isEndedByRules())));
    }
}
