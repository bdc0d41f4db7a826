package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A scope that owns the calls started in it: none outlives it. Generated code is written in it, and people can write in
 * it too.
 *
 * <pre>{@code
 * try (TaskGroup group = runtime.open("report", Duration.ofSeconds(2))) {
 *     Task<Profile> profile = group.start("profile", () -> users.profile(id));
 *     Task<Integer> unread = group.startCollected("unread", () -> mail.countUnread(id));
 *     group.join(IOException.class);
 *     return new Report(profile.resultNow(), unread.outcome());
 * }
 * }</pre>
 *
 * <p><b>Life.</b> A group is opened by {@link FanoutRuntime#open}, joined once, and closed. The thread that opened it is
 * its owner: it alone may join and close. The owner starts calls; calls of the group, and what ends with them, may start
 * more, also while the owner waits in {@code join}. A caller that is already interrupted, already cancelled, or out of time gets a group in which
 * nothing starts.
 *
 * <p><b>Failure.</b> The first failure of a <em>required</em> call cancels all others; {@code join} waits for their end
 * and throws it as itself, with a {@link GatherTrace} that holds what else went wrong. The failure of a
 * <em>collected</em> call stays in its {@link Task#outcome() outcome}, except for a {@link VirtualMachineError}, which
 * {@code join} throws when all have ended. If nobody has looked at it when the group is closed, and nobody does before the
 * task is forgotten, it is reported to the {@link TaskListener}.
 *
 * <p><b>Deadline.</b> When it passes, unfinished calls are cancelled with {@link CancelReason#DEADLINE}. {@code join}
 * returns if only collected ones are missing, and throws a {@link DeadlineExceededException} otherwise. A deadline
 * inherited from the call that the group was opened in is thrown by the group that set it; here it is a cancellation.
 *
 * <p><b>Cancellation.</b> An interrupt of the waiting owner, {@link #cancel()}, and the cancellation of the call that the
 * group was opened in cancel all its calls. {@code join} then throws a {@link CancelledException} - with the interrupt
 * flag set again, if there was an interrupt - or the {@link InterruptedException}, if a class given to {@code join} lets
 * it through. Whatever came first is thrown.
 *
 * <p><b>Nesting.</b> A group that is opened in a call ends with that call. One that is opened in the block of another, by the
 * same thread, has no more time than that one, and ends with it: when the outer group is decided while the thread waits
 * in the inner one, the inner calls are cancelled, and the wait throws what the outer {@code join} would have thrown. The
 * same holds for a wait in the block: {@link Task#join()}, {@link Tasks#waitFor}. Such a wait cannot know what the {@code join}
 * further down will let through: a checked failure is there the cause of a {@link CallFailedException}, even if the block would
 * go on to {@code join(IOException.class)}. Where the block goes on, {@code join} throws it again, as itself. Groups are closed in the opposite order of their opening, as {@code try} does; they may be joined in any.
 *
 * <p><b>Memory.</b> What the owner did before it started a call is visible in the call; what the calls did is visible to
 * the owner after {@code join}.
 *
 * <p>No method accepts null. {@code NullPointerException}s and {@code IllegalStateException}s for misuse are thrown
 * before anything happens.
 */
@CheckReturnValue
public final class TaskGroup implements AutoCloseable {
    static final Input[] NONE = {};
    private static final int FEW = 10;
    private static final int MANY = 100_000;

    private final GroupCore core;
    private final Launcher launcher;
    private boolean joined; // the owner's
    private boolean closed; // the owner's

    TaskGroup(GroupCore core, Launcher launcher) {
        this.core = core;
        this.launcher = launcher;
    }

    /**
     * The name of the group, as in {@code Dashboards.dashboard}.
     *
     * @return the name it was opened with
     */
    public String name() {
        return core.name();
    }

    /**
     * Starts a required call on a thread of its own.
     *
     * @param name what the call is called within the group
     * @param call the call
     * @param <T> what it returns
     * @return its task; {@link Outcome.Cancelled} already if the group has been decided. If no thread is to be had, the
     *     task has failed with the reason, which {@code join} throws
     * @throws IllegalStateException if the group has ended, or the thread is neither the owner nor runs a call of the group; with
     *     inputs also if one of them is a call around the group, which ends when the group has
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> start(String name, Call<T> call) {
        return startOne(name, CallOptions.DEFAULT, call, true, NONE);
    }

    /**
     * {@link #start(String, Call)} of a call with options.
     *
     * @param name what the call is called within the group
     * @param options what is particular about it
     * @param call the call
     * @param <T> what it returns
     * @return its task
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> start(String name, CallOptions options, Call<T> call) {
        return startOne(name, options, call, true, NONE);
    }

    /**
     * Starts a required call when its inputs are there; it has no thread before. If the value of an input is missing, the
     * call never starts and ends like that input.
     *
     * @param name what the call is called within the group
     * @param call the call, which reads its inputs with {@link Task#resultNow()} and {@link Task#outcome()}
     * @param inputs tasks of this group whose values it needs; {@link #ended(Task)} where the outcome will do
     * @param <T> what it returns
     * @return its task, as {@link #start(String, Call)}
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> startAfter(String name, Call<T> call, Input... inputs) {
        return startOne(name, CallOptions.DEFAULT, call, true, inputs);
    }

    /**
     * {@link #startAfter(String, Call, Input...)} of a call with options.
     *
     * @param name what the call is called within the group
     * @param options what is particular about it
     * @param call the call
     * @param inputs what it waits for
     * @param <T> what it returns
     * @return its task
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> startAfter(
            String name, CallOptions options, Call<T> call, Input... inputs) {
        return startOne(name, options, call, true, inputs);
    }

    /**
     * Starts a call whose failure stays in its outcome; otherwise {@link #start(String, Call)}.
     *
     * @param name what the call is called within the group
     * @param call the call
     * @param <T> what it returns
     * @return its task
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> startCollected(String name, Call<T> call) {
        return startOne(name, CallOptions.DEFAULT, call, false, NONE);
    }

    /**
     * {@link #startCollected(String, Call)} of a call with options.
     *
     * @param name what the call is called within the group
     * @param options what is particular about it
     * @param call the call
     * @param <T> what it returns
     * @return its task
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> startCollected(String name, CallOptions options, Call<T> call) {
        return startOne(name, options, call, false, NONE);
    }

    /**
     * Starts a call whose failure stays in its outcome; otherwise {@link #startAfter(String, Call, Input...)}.
     *
     * @param name what the call is called within the group
     * @param call the call
     * @param inputs what it waits for
     * @param <T> what it returns
     * @return its task
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> startCollectedAfter(String name, Call<T> call, Input... inputs) {
        return startOne(name, CallOptions.DEFAULT, call, false, inputs);
    }

    /**
     * {@link #startCollectedAfter(String, Call, Input...)} of a call with options.
     *
     * @param name what the call is called within the group
     * @param options what is particular about it
     * @param call the call
     * @param inputs what it waits for
     * @param <T> what it returns
     * @return its task
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <T extends @Nullable Object> Task<T> startCollectedAfter(
            String name, CallOptions options, Call<T> call, Input... inputs) {
        return startOne(name, options, call, false, inputs);
    }

    /**
     * Starts a required call for each element. On virtual threads all can run at once; on platform threads at most as many as
     * {@link FanoutRuntime.Builder#elementsAtOnce(int)} says.
     *
     * <p>No element waits for a thread as long as there is no limit, but there are only as many threads as the elements need:
     * one that ends an element may run the next. What a body leaves in a thread-local is found there, as in any pool;
     * interrupts, names, class loaders and what carriers install are not.
     *
     * @param name what the call is called within the group; elements add their position, as in {@code profile#2}
     * @param elements iterated once, before anything is started; what it throws ends the group and is thrown
     * @param call the call
     * @param inputs what all of them wait for
     * @param <E> the element
     * @param <T> what the call returns
     * @return the tasks, in the order of the elements
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <E extends @Nullable Object, T extends @Nullable Object> EachTasks<E, T> startEach(
            String name, Iterable<? extends E> elements, EachCall<E, T> call, Input... inputs) {
        return startMany(name, CallOptions.DEFAULT, elements, call, true, inputs);
    }

    /**
     * {@link #startEach(String, Iterable, EachCall, Input...)} of a call with options.
     *
     * @param name what the call is called within the group
     * @param options what is particular about it
     * @param elements iterated once, before anything is started
     * @param call the call
     * @param inputs what all of them wait for
     * @param <E> the element
     * @param <T> what the call returns
     * @return the tasks, in the order of the elements
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <E extends @Nullable Object, T extends @Nullable Object> EachTasks<E, T> startEach(
            String name, CallOptions options, Iterable<? extends E> elements, EachCall<E, T> call, Input... inputs) {
        return startMany(name, options, elements, call, true, inputs);
    }

    /**
     * Starts a call for each element, whose failures stay in their outcomes; otherwise {@link #startEach}.
     *
     * @param name what the call is called within the group
     * @param elements iterated once, before anything is started
     * @param call the call
     * @param inputs what all of them wait for
     * @param <E> the element
     * @param <T> what the call returns
     * @return the tasks, in the order of the elements
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <E extends @Nullable Object, T extends @Nullable Object> EachTasks<E, T> startEachCollected(
            String name, Iterable<? extends E> elements, EachCall<E, T> call, Input... inputs) {
        return startMany(name, CallOptions.DEFAULT, elements, call, false, inputs);
    }

    /**
     * {@link #startEachCollected(String, Iterable, EachCall, Input...)} of a call with options.
     *
     * @param name what the call is called within the group
     * @param options what is particular about it
     * @param elements iterated once, before anything is started
     * @param call the call
     * @param inputs what all of them wait for
     * @param <E> the element
     * @param <T> what the call returns
     * @return the tasks, in the order of the elements
     * @throws IllegalStateException as {@link #start(String, Call)}
     */
    @CanIgnoreReturnValue
    public <E extends @Nullable Object, T extends @Nullable Object> EachTasks<E, T> startEachCollected(
            String name, CallOptions options, Iterable<? extends E> elements, EachCall<E, T> call, Input... inputs) {
        return startMany(name, options, elements, call, false, inputs);
    }

    /**
     * The outcome of a task as an input: the dependent call starts however the task ended.
     *
     * @param task the task to wait for
     * @return the input
     */
    public static Input ended(Task<?> task) {
        return new Ended(task);
    }

    /**
     * Cancels what the group has started and whatever it would start, and returns at once; {@code join} then throws a
     * {@link CancelledException}. Any thread may call it. Without effect if something else came first.
     */
    public void cancel() {
        StackRoom.require();
        core.cancel(CancelReason.REQUESTED, true);
    }

    /**
     * Waits until all calls have ended.
     *
     * @throws RuntimeException the failure of a required call itself, where it is unchecked ({@link Error}s likewise)
     * @throws CallFailedException if that failure is a checked exception, or a
     *     {@link java.util.concurrent.CancellationException} though nobody had cancelled the call, its cause; or if a required
     *     call was cancelled through its own handle
     * @throws DeadlineExceededException if the group's own deadline passed and a required call is missing
     * @throws CancelledException if the group was cancelled
     * @throws IllegalStateException if the group was joined before, or the thread is not its owner
     */
    public void join() {
        joined().throwIfFailed();
    }

    /**
     * {@link #join()} that lets failures of one type through as they are. {@link InterruptedException}, or a type above it,
     * also lets the owner's own interrupt through as an {@code InterruptedException}; the flag is then clear. An
     * {@code InterruptedException} or {@code CancellationException} that a call threw by itself is never let through, lest it
     * be taken for the owner's: it is the cause of a {@link CallFailedException}.
     *
     * @param declared the type to let through
     * @param <X> that type
     * @throws X if a required call failed with one
     */
    public <X extends Throwable> void join(Class<X> declared) throws X {
        joined(declared).throwIfFailed();
    }

    /**
     * {@link #join(Class)} for two types.
     *
     * @param declared1 a type to let through
     * @param declared2 a type to let through
     * @param <X1> that type
     * @param <X2> that type
     * @throws X1 if a required call failed with one
     * @throws X2 if a required call failed with one
     */
    public <X1 extends Throwable, X2 extends Throwable> void join(Class<X1> declared1, Class<X2> declared2)
            throws X1, X2 {
        joined(declared1, declared2).throwIfFailed();
    }

    /**
     * {@link #join(Class)} for three types.
     *
     * @param declared1 a type to let through
     * @param declared2 a type to let through
     * @param declared3 a type to let through
     * @param <X1> that type
     * @param <X2> that type
     * @param <X3> that type
     * @throws X1 if a required call failed with one
     * @throws X2 if a required call failed with one
     * @throws X3 if a required call failed with one
     */
    public <X1 extends Throwable, X2 extends Throwable, X3 extends Throwable> void join(
            Class<X1> declared1, Class<X2> declared2, Class<X3> declared3) throws X1, X2, X3 {
        joined(declared1, declared2, declared3).throwIfFailed();
    }

    /**
     * {@link #join(Class)} for four types.
     *
     * @param declared1 a type to let through
     * @param declared2 a type to let through
     * @param declared3 a type to let through
     * @param declared4 a type to let through
     * @param <X1> that type
     * @param <X2> that type
     * @param <X3> that type
     * @param <X4> that type
     * @throws X1 if a required call failed with one
     * @throws X2 if a required call failed with one
     * @throws X3 if a required call failed with one
     * @throws X4 if a required call failed with one
     */
    public <X1 extends Throwable, X2 extends Throwable, X3 extends Throwable, X4 extends Throwable> void join(
            Class<X1> declared1, Class<X2> declared2, Class<X3> declared3, Class<X4> declared4) throws X1, X2, X3, X4 {
        joined(declared1, declared2, declared3, declared4).throwIfFailed();
    }

    /**
     * The value of the call that has won, in a group that was opened {@link GatherOptions#until until} one has, and was joined.
     *
     * @param candidates calls of this group, the winner among them
     * @param <T> a type that fits the values of all of them
     * @return the winner's value, possibly null
     * @throws IllegalStateException if the group was not joined, or none of them has won
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T extends @Nullable Object> T winner(Task<? extends T>... candidates) {
        return winnerOf(List.of(candidates));
    }

    <T extends @Nullable Object> T winnerOf(List<? extends Task<? extends T>> candidates) {
        return winners().valueOf(candidates);
    }

    /**
     * The values of the calls that have won, in a group that was opened with a {@link GatherOptions#quorum quorum}, and was
     * joined.
     *
     * @param candidates calls of this group
     * @param <T> a type that fits the values of all of them
     * @return the values of those that were the first to succeed, so many as the quorum says, in the order in which they are
     *     given here; unmodifiable, possibly containing null
     * @throws IllegalStateException if the group was not joined
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T extends @Nullable Object> List<T> winners(Task<? extends T>... candidates) {
        return winners().valuesOf(List.of(candidates));
    }

    /**
     * Calls as what a {@linkplain FanoutRuntime#stream stream} hands over: each by its name, with its outcome when it has ended.
     *
     * @param calls calls of this group; one that is there twice is handed over once
     * @param <T> a type that fits the values of all of them
     * @return the calls and their names
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T extends @Nullable Object> Completions<String, T> completions(Task<? extends T>... calls) {
        List<Task<? extends T>> tasks = List.copyOf(new LinkedHashSet<>(List.of(calls)));
        List<String> names =
                Tasks.machines(tasks).stream().map(CallTask::nameWithin).toList();
        return new Completions<>(names, tasks);
    }

    private Winners winners() {
        if (!joined) {
            throw new IllegalStateException(core.name() + " was not joined");
        }
        return new Winners(core);
    }

    /**
     * Builds the result on this thread, after {@code join}. If that fails, failures that were collected would be lost with
     * it; they are attached to what is thrown.
     *
     * @param build makes the result from the tasks, such as the constructor of a record
     * @param <R> the result
     * @return what {@code build} returns
     * @throws IllegalStateException if the group was not joined, or the thread is not its owner; and whatever {@code build}
     *     throws, as itself
     */
    public <R extends @Nullable Object> R result(Supplier<? extends R> build) {
        Objects.requireNonNull(build, "build");
        requireOwner("take the result of");
        if (!joined) {
            throw new IllegalStateException(core.name() + " was not joined");
        }
        try {
            return build.get();
        } catch (Throwable raised) {
            new GroupEnd(core).addCollected(raised);
            throw raised;
        }
    }

    /**
     * {@link #join()} for a caller who wants an outcome instead of an exception.
     *
     * @param result builds the result from the tasks, on this thread, once all required calls have succeeded
     * @param <R> the result
     * @return success with the result; the failure that {@code join} would have thrown, checked ones as they are, or that
     *     {@code result} has thrown; or
     *     {@code Cancelled(DEADLINE)} if an inherited deadline cut the group
     * @throws VirtualMachineError if a call or {@code result} failed with one: an outcome never hides it
     * @throws CancelledException if the owner was interrupted, or the group was cancelled for another reason
     * @throws IllegalStateException as {@link #join()}
     */
    public <R extends @Nullable Object> Outcome<R> joinOutcome(Call<R> result) {
        Objects.requireNonNull(result, "result");
        return joined().outcome(result);
    }

    /**
     * {@link #joinOutcome(Call)} that hands the owner's interrupt on as an {@link InterruptedException}.
     *
     * @param result builds the result from the tasks
     * @param declared {@code InterruptedException}, or a type above it
     * @param <R> the result
     * @param <X> that type
     * @return as {@link #joinOutcome(Call)}
     * @throws X if the owner was interrupted
     */
    public <R extends @Nullable Object, X extends Throwable> Outcome<R> joinOutcome(Call<R> result, Class<X> declared)
            throws X {
        Objects.requireNonNull(result, "result");
        return joined(declared).outcome(result);
    }

    /**
     * Ends the group. After a {@code join} there is nothing left to do. Without one, what still runs is cancelled and
     * awaited; closing again does nothing.
     *
     * @throws GatherTrace an {@link IllegalStateException}, if {@code join} was not called: results and failures would be
     *     lost. Where the {@code try} block was left by an exception, that one is thrown and this is suppressed in it; where
     *     that one takes no suppressed exceptions, this is lost, with the failures that it holds
     * @throws IllegalStateException if the thread is not the owner; and if another group was opened in the block of this one
     *     and is still open: that one was then cancelled and awaited as well, and starts nothing any more
     */
    @Override
    public void close() {
        requireOwner("close");
        if (closed) {
            return;
        }
        closed = true;
        List<String> open = core.endInner();
        if (!joined) {
            joined = true;
            new GroupEnd(core).unjoined(open);
        }
        if (!launcher.isFollowed()) {
            core.watchUnseen();
        }
        core.forget();
        GroupEnd.refuseOpen(core.name(), open);
    }

    private GroupEnd joined(Class<?>... declared) {
        requireOwner("join");
        if (joined) {
            throw new IllegalStateException(core.name() + " was joined already");
        }
        StackRoom.require();
        GroupEnd end = new GroupEnd(core, declared); // refuses nulls, and may then be tried again
        joined = true;
        return end;
    }

    private void requireOwner(String what) {
        if (!core.isOwner()) {
            throw new IllegalStateException("only the thread that opened " + core.name() + " may " + what + " it, not "
                    + Thread.currentThread().getName());
        }
    }

    /** Whether the current thread, which may start calls, is the owner's. */
    private boolean requireStarter(String name, CallOptions options) {
        Objects.requireNonNull(name, "name");
        boolean byOwner = core.isOwner();
        if (!byOwner && !core.isMember()) {
            throw new IllegalStateException(
                    "only the owner of " + core.name() + " and its calls may start " + name + " in it");
        }
        if (byOwner && joined) {
            throw new IllegalStateException(core.name() + " was joined; it cannot start " + name);
        }
        if (!options.areOfOneCall()) { // whose generated code starts it in the very method that has opened the group
            StackRoom.require();
        }
        core.runtime().requireExecutor(name, options);
        return byOwner;
    }

    /** A copy: the array is the caller's, who may use it again. */
    private Input[] checked(String name, Input[] inputs) {
        if (inputs.length == 0) {
            return NONE;
        }
        Input[] copy = inputs.clone();
        for (Input input : copy) {
            Dependency.refuseAround(core, name, Objects.requireNonNull(input, "input"));
        }
        return copy;
    }

    private <T extends @Nullable Object> Task<T> startOne(
            String name, CallOptions options, Call<T> call, boolean required, Input[] inputs) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(call, "call");
        boolean byOwner = requireStarter(name, options);
        Input[] needed = checked(name, inputs);
        TaskName full = options.nameOf(core.name(), name);
        CallTask<T> task = new CallTask<>(full, core, call, captured(byOwner), options);
        task.required = required;
        core.admit(task, 1, required, byOwner, needed);
        launcher.admitted(task);
        if (needed.length == 0) {
            if (options.areOfOneCall() && launcher.isImmediate()) {
                task.begunAt = core.openedAt(); // a moment ago
            }
            launcher.launch(task);
        } else {
            Dependency.await(core, List.of(task), needed, () -> launcher.launch(task));
        }
        return task;
    }

    private <E extends @Nullable Object, T extends @Nullable Object> EachTasks<E, T> startMany(
            String name,
            CallOptions options,
            Iterable<? extends E> elements,
            EachCall<E, T> call,
            boolean required,
            Input[] inputs) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(elements, "elements");
        Objects.requireNonNull(call, "call");
        boolean byOwner = requireStarter(name, options);
        Input[] needed = checked(name, inputs);
        List<E> all = copy(elements);
        if (required) {
            core.offer(all.size());
        }
        Carried carried = captured(byOwner);
        MappedCalls<E, T> calls =
                new MappedCalls<>(core, options.nameOf(core.name(), name), options, carried, required, all, call);
        core.admit(calls, calls.size(), required, byOwner, needed);
        launcher.admitted(calls);
        if (needed.length == 0) {
            launcher.launchAll(calls);
        } else {
            Dependency.await(core, calls, needed, () -> launcher.launchAll(calls));
        }
        return new EachTasks<>(core, all, calls);
    }

    /** The user's iterator is user code. */
    private <E extends @Nullable Object> List<E> copy(Iterable<? extends E> elements) {
        try {
            int expected = elements instanceof Collection<?> known ? known.size() : 0;
            List<E> all = new ArrayList<>(Math.max(FEW, Math.min(expected, MANY))); // it may say anything
            elements.forEach(all::add);
            return Collections.unmodifiableList(all);
        } catch (Throwable thrown) {
            throw raised(thrown);
        }
    }

    /** What the call carries; carriers are user code. */
    private Carried captured(boolean byOwner) {
        try {
            return core.capture(byOwner);
        } catch (Throwable thrown) {
            throw raised(thrown);
        }
    }

    /** The user's code has failed before a call could be started: the group ends as if one of its calls had. */
    private RuntimeException raised(Throwable thrown) {
        if (core.isOwner()) {
            joined = true;
            return new GroupEnd(core).raisedByOwner(thrown);
        }
        return Sneaky.raise(thrown);
    }
}
