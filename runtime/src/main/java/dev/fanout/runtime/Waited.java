package dev.fanout.runtime;

import java.util.List;

/**
 * What a wait has found: each task that was waited for is in one of the two lists, in the order in which it was given.
 *
 * <p>Those in {@code pending} run on; they belong to whom they belonged before, and end with that owner. Cancel those that
 * are not needed:
 *
 * <pre>{@code
 * Waited<Task<Quote>> quotes = Tasks.waitFor(all, WaitUntil.FIRST_COMPLETED, Duration.ofSeconds(1));
 * quotes.pending().forEach(task -> task.cancel(true));
 * }</pre>
 *
 * @param done those that had ended; their failures are not thrown, but found in their outcomes
 * @param pending those that had not
 * @param <K> the type of the tasks
 * @see Tasks#waitFor
 */
public record Waited<K extends Task<?>>(List<K> done, List<K> pending) {

    /**
     * Copies the lists.
     *
     * @param done those that had ended
     * @param pending those that had not
     * @throws NullPointerException if a list is null, or contains null
     */
    public Waited {
        done = List.copyOf(done);
        pending = List.copyOf(pending);
    }
}
