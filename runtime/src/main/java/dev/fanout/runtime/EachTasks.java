package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one call that is mapped over elements, in the order of the elements. Made by {@link TaskGroup#startEach};
 * the results are there after {@code join}.
 *
 * @param <E> the element
 * @param <T> what the call returns
 */
public final class EachTasks<E extends @Nullable Object, T extends @Nullable Object> {
    private final GroupCore group;
    private final List<E> elements;
    private final List<CallTask<T>> tasks;

    EachTasks(GroupCore group, List<E> elements, List<CallTask<T>> tasks) {
        this.group = group;
        this.elements = elements;
        this.tasks = tasks;
    }

    /**
     * The task of each element.
     *
     * @return an unmodifiable list
     */
    public List<Task<T>> tasks() {
        return Collections.unmodifiableList(tasks);
    }

    /**
     * The value of each element.
     *
     * @return an unmodifiable list, which may contain null
     * @throws IllegalStateException if an element has not ended, has failed, or was cancelled
     */
    public List<T> results() {
        return list(Task::resultNow);
    }

    /**
     * How each element ended. Waits for those that have not.
     *
     * @return an unmodifiable list
     * @throws CancelledException as {@link Task#outcome()} does
     */
    public List<Outcome<T>> outcomes() {
        return list(Task::outcome);
    }

    /**
     * The values by element; of equal elements the last counts, so give {@link Elements#distinct distinct} ones.
     *
     * @return an unmodifiable map in the order of the elements, which may contain null as a key and as a value
     * @throws IllegalStateException if an element has not ended, has failed, or was cancelled
     */
    public Map<E, T> resultsByElement() {
        return map(Task::resultNow);
    }

    /**
     * How each element ended, by element; of equal elements the last counts. Waits for those that have not.
     *
     * @return an unmodifiable map in the order of the elements, which may contain null as a key
     * @throws CancelledException as {@link Task#outcome()} does
     */
    public Map<E, Outcome<T>> outcomesByElement() {
        return map(Task::outcome);
    }

    /**
     * The value of the element that has won, in a group that was opened {@link GatherOptions#until until} one has.
     *
     * @return the winner's value, possibly null
     * @throws IllegalStateException if none has won
     */
    public T winner() {
        return new Winners(group).valueOf(tasks);
    }

    /**
     * The values of the elements that have won, in a group that was opened with a {@link GatherOptions#quorum quorum}.
     *
     * @return the values of those that were the first to succeed, so many as the quorum says, in the order of the elements;
     *     unmodifiable, possibly containing null
     */
    public List<T> winners() {
        return new Winners(group).valuesOf(tasks);
    }

    /**
     * {@link #winners()} by element; of equal elements the last counts, so give {@link Elements#distinct distinct} ones.
     *
     * @return an unmodifiable map in the order of the elements, which may contain null as a key and as a value
     */
    public Map<E, T> winnersByElement() {
        Winners winners = new Winners(group);
        Map<E, T> map = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            if (winners.contains(tasks.get(i))) {
                map.put(elements.get(i), tasks.get(i).resultNow());
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * The elements as what a {@linkplain FanoutRuntime#stream stream} hands over: each with its outcome when it has ended.
     *
     * @return the elements and their tasks
     */
    public Completions<E, T> completions() {
        return new Completions<>(elements, tasks);
    }

    private <R extends @Nullable Object> List<R> list(Function<Task<T>, R> read) {
        List<R> list = new ArrayList<>(tasks.size());
        tasks.forEach(task -> list.add(read.apply(task)));
        return Collections.unmodifiableList(list);
    }

    private <R extends @Nullable Object> Map<E, R> map(Function<Task<T>, R> read) {
        Map<E, R> map = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            map.put(elements.get(i), read.apply(tasks.get(i)));
        }
        return Collections.unmodifiableMap(map);
    }
}
