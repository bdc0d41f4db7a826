package dev.fanout.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that has ended: which one, and how.
 *
 * @param key the element that the call was made for, or the name of the call; possibly {@code null}, as elements may be
 * @param outcome how it ended
 * @param <K> the type of the key
 * @param <T> what the call returns
 * @see DeadlineExceededException#outcomes()
 */
public record Completion<K extends @Nullable Object, T extends @Nullable Object>(K key, Outcome<T> outcome) {

    /**
     * Pairs a key with an outcome.
     *
     * @param key the element, or the name of the call, possibly {@code null}
     * @param outcome how the call ended
     * @throws NullPointerException if {@code outcome} is null
     */
    public Completion {
        Objects.requireNonNull(outcome, "outcome");
    }
}
