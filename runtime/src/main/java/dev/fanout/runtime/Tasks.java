package dev.fanout.runtime;

import dev.fanout.Until;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls run side by side by hand, where no interface is worth its while: what asyncio's {@code create_task},
 * {@code gather}, {@code wait}, {@code as_completed} and a race are there.
 *
 * <pre>{@code
 * Task<Profile> profile = Tasks.start("profile", () -> users.profile(id));        // create_task
 * List<Integer> both = Tasks.gather(() -> a.count(), () -> b.count());            // gather
 * List<Profile> all = Tasks.gather(ids, users::profile);                          // one function, many arguments
 * List<Outcome<Profile>> tried = Tasks.gatherOutcomes(ids, users::profile);       // return_exceptions=True
 * Quote first = Tasks.race(() -> near.quote(), () -> far.quote());                // first success
 * }</pre>
 *
 * <p>Everything runs on the runtime of the call that the current thread runs, or of the group in whose block it is, and on
 * the {@linkplain FanoutRuntime#shared() shared} one elsewhere. Where different calls depend on each other, or their checked exceptions are to be thrown
 * as themselves, a {@link TaskGroup} is the better form; a generated class the best.
 *
 * <p><b>Failure, cancellation, deadline</b> of {@code gather}, {@code gatherOutcomes} and {@code race} are those of a
 * group: nothing of them outlives the method. A failure is thrown as itself where it is unchecked, and as the cause of a
 * {@link CallFailedException} otherwise. When the waiting thread is interrupted, everything is cancelled, awaited, and a
 * {@link CancelledException} is thrown with the flag set again; so it is, without the flag, in a call that was cancelled.
 * No method accepts null, in a list or array neither; a call may return null.
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class Tasks {
    private static final String GATHER = "Tasks.gather";
    private static final String OUTCOMES = "Tasks.gatherOutcomes";
    private static final String RACE = "Tasks.race";
    private static final String CALL = "call";

    private Tasks() {}

    private static FanoutRuntime runtime() {
        GroupCore group = Current.group();
        CallTask<?> task = Current.task();
        TaskOwner owner = group != null || task == null ? group : task.owner();
        return owner == null ? FanoutRuntime.shared() : owner.runtime();
    }

    // ---- one task

    /**
     * Starts a call on a thread of its own and returns at once, as {@link FanoutRuntime#start(String, Call)} does. The handle
     * belongs to the call that the current thread runs, or to the runtime: it is strongly held until it ends, and a failure
     * that nobody reads is reported.
     *
     * @param name what the call is called in thread names and messages
     * @param call the call
     * @param <T> what it returns
     * @return its task
     * @throws java.util.concurrent.RejectedExecutionException if the runtime is closed
     */
    public static <T extends @Nullable Object> Task<T> start(String name, Call<T> call) {
        return runtime().start(name, call);
    }

    // ---- gather

    /**
     * Runs all calls side by side. The first failure cancels the others and is thrown when all have ended.
     *
     * @param calls what to run
     * @param <T> what they return
     * @return their values in the order of the calls; unmodifiable, possibly containing null
     */
    @SafeVarargs
    public static <T extends @Nullable Object> List<T> gather(Call<? extends T>... calls) {
        return values(null, List.of(calls));
    }

    /**
     * {@link #gather(Call[])} with a deadline.
     *
     * @param timeout how long all of it may take; with zero or less nothing is started
     * @param calls what to run
     * @param <T> what they return
     * @return their values
     * @throws DeadlineExceededException if the time is over before all have succeeded; they have ended then
     */
    @SafeVarargs
    public static <T extends @Nullable Object> List<T> gather(Duration timeout, Call<? extends T>... calls) {
        return values(Objects.requireNonNull(timeout, "timeout"), List.of(calls));
    }

    /**
     * Runs one call for each element, all side by side - on platform threads at most as many at once as
     * {@link FanoutRuntime.Builder#elementsAtOnce(int)} says. The first failure cancels the others.
     *
     * @param elements what to run it for; iterated once, before anything is started
     * @param call what to run
     * @param <E> the element, possibly null
     * @param <T> what the call returns
     * @return the values in the order of the elements; unmodifiable, possibly containing null
     */
    public static <E extends @Nullable Object, T extends @Nullable Object> List<T> gather(
            Iterable<? extends E> elements, EachCall<? super E, ? extends T> call) {
        return values(null, elements, call);
    }

    /**
     * {@link #gather(Iterable, EachCall)} with a deadline.
     *
     * @param timeout how long all of it may take
     * @param elements what to run it for
     * @param call what to run
     * @param <E> the element
     * @param <T> what the call returns
     * @return the values in the order of the elements
     * @throws DeadlineExceededException if the time is over before all have succeeded
     */
    public static <E extends @Nullable Object, T extends @Nullable Object> List<T> gather(
            Duration timeout, Iterable<? extends E> elements, EachCall<? super E, ? extends T> call) {
        return values(Objects.requireNonNull(timeout, "timeout"), elements, call);
    }

    private static <T extends @Nullable Object> List<T> values(
            @Nullable Duration timeout, List<Call<? extends T>> calls) {
        try (TaskGroup group = open(GATHER, timeout)) {
            List<Task<T>> tasks = started(calls, group::start);
            group.join();
            return read(tasks, Task::resultNow);
        }
    }

    private static <E extends @Nullable Object, T extends @Nullable Object> List<T> values(
            @Nullable Duration timeout, Iterable<? extends E> elements, EachCall<? super E, ? extends T> call) {
        Objects.requireNonNull(elements, "elements");
        Objects.requireNonNull(call, "call");
        try (TaskGroup group = open(GATHER, timeout)) {
            EachTasks<E, T> tasks = group.startEach(CALL, elements, call::run);
            group.join();
            return tasks.results();
        }
    }

    // ---- outcomes

    /**
     * Runs all calls side by side, waits for all of them, and throws none of their failures.
     *
     * @param calls what to run
     * @param <T> what they return
     * @return their outcomes in the order of the calls; unmodifiable
     * @throws VirtualMachineError if a call failed with one
     */
    @SafeVarargs
    public static <T extends @Nullable Object> List<Outcome<T>> gatherOutcomes(Call<? extends T>... calls) {
        return outcomes(null, List.of(calls));
    }

    /**
     * {@link #gatherOutcomes(Call[])} with a deadline: what has not ended by then is {@code Cancelled(DEADLINE)}.
     *
     * @param timeout how long all of it may take; with zero or less nothing is started
     * @param calls what to run
     * @param <T> what they return
     * @return their outcomes in the order of the calls
     * @throws VirtualMachineError if a call failed with one
     */
    @SafeVarargs
    public static <T extends @Nullable Object> List<Outcome<T>> gatherOutcomes(
            Duration timeout, Call<? extends T>... calls) {
        return outcomes(Objects.requireNonNull(timeout, "timeout"), List.of(calls));
    }

    /**
     * Runs one call for each element, waits for all of them, and throws none of their failures.
     *
     * @param elements what to run it for; iterated once, before anything is started
     * @param call what to run
     * @param <E> the element, possibly null
     * @param <T> what the call returns
     * @return the outcomes in the order of the elements; unmodifiable
     * @throws VirtualMachineError if a call failed with one
     */
    public static <E extends @Nullable Object, T extends @Nullable Object> List<Outcome<T>> gatherOutcomes(
            Iterable<? extends E> elements, EachCall<? super E, ? extends T> call) {
        return outcomes(null, elements, call);
    }

    /**
     * {@link #gatherOutcomes(Iterable, EachCall)} with a deadline: what has not ended by then is {@code Cancelled(DEADLINE)}.
     *
     * @param timeout how long all of it may take
     * @param elements what to run it for
     * @param call what to run
     * @param <E> the element
     * @param <T> what the call returns
     * @return the outcomes in the order of the elements
     * @throws VirtualMachineError if a call failed with one
     */
    public static <E extends @Nullable Object, T extends @Nullable Object> List<Outcome<T>> gatherOutcomes(
            Duration timeout, Iterable<? extends E> elements, EachCall<? super E, ? extends T> call) {
        return outcomes(Objects.requireNonNull(timeout, "timeout"), elements, call);
    }

    private static <T extends @Nullable Object> List<Outcome<T>> outcomes(
            @Nullable Duration timeout, List<Call<? extends T>> calls) {
        try (TaskGroup group = open(OUTCOMES, timeout)) {
            List<Task<T>> tasks = started(calls, group::startCollected);
            group.join();
            return read(tasks, Task::outcome);
        }
    }

    private static <E extends @Nullable Object, T extends @Nullable Object> List<Outcome<T>> outcomes(
            @Nullable Duration timeout, Iterable<? extends E> elements, EachCall<? super E, ? extends T> call) {
        Objects.requireNonNull(elements, "elements");
        Objects.requireNonNull(call, "call");
        try (TaskGroup group = open(OUTCOMES, timeout)) {
            EachTasks<E, T> tasks = group.startEachCollected(CALL, elements, call::run);
            group.join();
            return tasks.outcomes();
        }
    }

    // ---- race

    /**
     * Runs all calls side by side and returns the value of the first that succeeds; the others are cancelled and have ended
     * when this returns. Failures before that do not end the race; they are told to the
     * {@linkplain TaskListener#ended listener} only.
     *
     * @param calls what to run
     * @param <T> what they return
     * @return the first value, possibly null
     * @throws NoSuchElementException if there are no calls
     * @throws RuntimeException if all have failed: the first failure, where it is unchecked, with the others in its
     *     {@link GatherTrace} ({@link Error}s likewise); checked ones as the cause of a {@link CallFailedException}
     * @throws VirtualMachineError if a call failed with one, also if another succeeded
     */
    @SafeVarargs
    public static <T extends @Nullable Object> T race(Call<? extends T>... calls) {
        return firstOf(null, List.of(calls));
    }

    /**
     * {@link #race(Call[])} with a deadline.
     *
     * @param timeout how long it may take; with zero or less nothing is started
     * @param calls what to run
     * @param <T> what they return
     * @return the first value, possibly null
     * @throws DeadlineExceededException if the time is over before one has succeeded; with the failures so far
     */
    @SafeVarargs
    public static <T extends @Nullable Object> T race(Duration timeout, Call<? extends T>... calls) {
        return firstOf(Objects.requireNonNull(timeout, "timeout"), List.of(calls));
    }

    private static <T extends @Nullable Object> T firstOf(@Nullable Duration timeout, List<Call<? extends T>> calls) {
        if (calls.isEmpty()) {
            throw new NoSuchElementException("a race of no calls has no winner");
        }
        GatherOptions race = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);
        try (TaskGroup group = runtime().open(RACE, timeout == null ? race : race.timeout(timeout))) {
            List<Task<T>> tasks = started(calls, group::start);
            group.join();
            return group.winnerOf(tasks);
        }
    }

    // ---- what these have in common

    /** One by one: that only so many elements of a map run at once is not meant for calls that were written side by side. */
    private static <T extends @Nullable Object> List<Task<T>> started(
            List<Call<? extends T>> calls, BiFunction<String, Call<T>, Task<T>> start) {
        List<Task<T>> tasks = new ArrayList<>(calls.size());
        for (Call<? extends T> call : calls) {
            tasks.add(start.apply(CALL + "#" + tasks.size(), call::run));
        }
        return tasks;
    }

    private static <T extends @Nullable Object, R extends @Nullable Object> List<R> read(
            List<Task<T>> tasks, Function<Task<T>, R> read) {
        List<R> all = new ArrayList<>(tasks.size());
        tasks.forEach(task -> all.add(read.apply(task)));
        return Collections.unmodifiableList(all);
    }

    private static TaskGroup open(String name, @Nullable Duration timeout) {
        return timeout == null ? runtime().open(name) : runtime().open(name, timeout);
    }

    // ---- waiting for tasks

    /**
     * Waits for tasks, however long it takes; otherwise {@link #waitFor(Collection, WaitUntil, Duration)}.
     *
     * @param tasks what to wait for
     * @param until what to wait for
     * @param <K> the type of the tasks
     * @return which have ended, and which have not
     */
    public static <K extends Task<?>> Waited<K> waitFor(Collection<? extends K> tasks, WaitUntil until) {
        return look(tasks, until, TaskWait.FOR_EVER);
    }

    /**
     * Waits for tasks, but not for longer than a time. It ends no task and throws no failure: what is still pending runs on,
     * and belongs to its owner.
     *
     * <p>The two lists are one consistent look: together they are the tasks that were given, each once, and none that is
     * pending had ended when it was looked at.
     *
     * @param tasks what to wait for; a task that is there twice counts once
     * @param until what to wait for
     * @param timeout how long to wait; zero or less only looks
     * @param <K> the type of the tasks
     * @return which have ended, and which have not
     * @throws IllegalArgumentException if there are no tasks
     * @throws CancelledException if the thread is interrupted, at entry or while it waits (the flag is set again), or runs a
     *     call that was cancelled
     * @throws IllegalStateException if a task waits for itself
     */
    public static <K extends Task<?>> Waited<K> waitFor(
            Collection<? extends K> tasks, WaitUntil until, Duration timeout) {
        return look(tasks, until, Deadline.nanos(Objects.requireNonNull(timeout, "timeout")));
    }

    private static <K extends Task<?>> Waited<K> look(Collection<? extends K> tasks, WaitUntil until, long nanos) {
        Objects.requireNonNull(until, "until");
        List<K> distinct = distinct(tasks);
        List<CallTask<?>> machines = machines(distinct);
        if (Thread.currentThread().isInterrupted()) {
            throw TaskWait.refused(machines);
        }
        Cancellation.current().throwIfCancelled();
        TaskWait.uncheckedly(machines, () -> until.isReached(machines), nanos);
        List<K> done = new ArrayList<>();
        List<K> pending = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            (machines.get(i).isSettled() ? done : pending).add(distinct.get(i));
        }
        return new Waited<>(done, pending);
    }

    /**
     * The tasks in the order in which they end. The iterator waits for the next; each task comes once, whether it succeeds,
     * fails or is cancelled. A consumer that takes its time holds up no task, and one that stops early leaves the rest to
     * their owner.
     *
     * <pre>{@code
     * for (Task<Page> page : Tasks.asCompleted(pages)) {
     *     show(page.outcome());
     * }
     * }</pre>
     *
     * <p>Each iteration starts anew, with those first that have ended already. Its {@code next} throws as
     * {@link Task#outcome()} does when the thread is interrupted or runs a call that was cancelled.
     *
     * @param tasks what to iterate over, at least one; a task that is there twice counts once
     * @param <K> the type of the tasks
     * @return the tasks, which are those that were given
     * @throws IllegalArgumentException if there are no tasks
     */
    public static <K extends Task<?>> Iterable<K> asCompleted(Collection<? extends K> tasks) {
        List<K> distinct = distinct(tasks);
        return () -> new AsCompleted<>(distinct);
    }

    private static <K extends Task<?>> List<K> distinct(Collection<? extends K> tasks) {
        List<K> distinct = List.copyOf(new LinkedHashSet<>(tasks)); // a task equals itself only
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("there are no tasks to wait for");
        }
        return distinct;
    }

    static List<CallTask<?>> machines(List<? extends Task<?>> tasks) {
        List<CallTask<?>> machines = new ArrayList<>(tasks.size());
        tasks.forEach(task -> machines.add((CallTask<?>) task));
        return machines;
    }
}
