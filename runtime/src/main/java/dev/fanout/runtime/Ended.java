package dev.fanout.runtime;

import java.util.Objects;

/** The input of a call that takes the outcome of {@code task}, not its value. */
record Ended(Task<?> task) implements Input {
    Ended {
        Objects.requireNonNull(task, "task");
    }
}
