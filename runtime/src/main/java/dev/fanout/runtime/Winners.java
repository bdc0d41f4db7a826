package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls by whose successes a group had what it was after; none if it had not. */
final class Winners {
    private final GroupCore group;
    private final Set<CallTask<?>> tasks;

    Winners(GroupCore group) {
        this.group = group;
        this.tasks = group.decision() instanceof Decision.Won won ? Set.copyOf(won.tasks()) : Set.of();
    }

    boolean contains(Task<?> task) {
        return tasks.contains(task);
    }

    <T extends @Nullable Object> T valueOf(List<? extends Task<? extends T>> candidates) {
        for (Task<? extends T> candidate : candidates) {
            if (contains(candidate)) {
                return candidate.resultNow();
            }
        }
        throw new IllegalStateException(group.name() + " has no winner among them");
    }

    /** In the order of the candidates. */
    <T extends @Nullable Object> List<T> valuesOf(List<? extends Task<? extends T>> candidates) {
        List<T> values = new ArrayList<>();
        for (Task<? extends T> candidate : candidates) {
            if (contains(candidate)) {
                values.add(candidate.resultNow());
            }
        }
        return Collections.unmodifiableList(values);
    }
}
