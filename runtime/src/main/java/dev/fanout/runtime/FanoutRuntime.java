package dev.fanout.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where calls run, and what owns the handles that were not started inside of another call.
 *
 * <pre>{@code
 * Dashboards dashboards = new ConcurrentDashboards(users, posts, mail);             // the shared runtime
 * Dashboards dashboards = new ConcurrentDashboards(users, posts, mail, runtime);    // one of your own
 * }</pre>
 *
 * <p>Most programs use {@link #shared()}. One of your own is for threads or a listener of your own, and for shutting
 * down: {@link #close()} ends all handles that it still owns. {@link #direct()} is for tests.
 *
 * <p><b>Threads.</b> Each call has a thread to itself while it runs, named after it: {@code Dashboards.dashboard/feed}.
 * They are virtual where the JDK has virtual threads (21 upwards), and reused daemon threads before: as many as there are
 * calls at once, and those that have been idle for a second go. A call never runs on its caller's thread, which is never
 * interrupted either. A call sees the context class loader of its caller, and what
 * {@linkplain Builder#carrier carriers} carry; inheritable thread-locals are not handed on by the runtime's own threads.
 *
 * <p><b>Seeing.</b> A {@link TaskListener} is told about calls. The Flight Recorder has events named
 * {@code dev.fanout.Gather} and {@code dev.fanout.Call}, which a recording has to enable:
 * {@code -XX:StartFlightRecording:+dev.fanout.Call#enabled=true}. {@link #dump()} shows what runs now.
 *
 * <p>Thread-safe. No method accepts null.
 */
public final class FanoutRuntime implements AutoCloseable {
    private final Threads threads;
    private final Time time;
    private final Reports reports;
    private final Stragglers stragglers;
    private final List<ContextCarrier> carriers;
    private final Map<String, Executor> executors;
    private final Map<String, RemoteExecutor> remotes;
    private final Settings settings;
    private final int elementsAtOnce;
    private final boolean closeable;
    private final Family handles = new Family(this, null, Deadline.NONE, false);
    private final Family strays = new Family(this, null, Deadline.NONE, false);
    private volatile boolean closing; // nobody from outside starts anything any more
    private volatile boolean closed;

    private FanoutRuntime(Builder builder, Threads threads, boolean closeable) {
        this.threads = threads;
        this.time = builder.time;
        this.reports = new Reports(builder.listener);
        this.stragglers = new Stragglers(this, builder.grace, Optional.ofNullable(builder.letGoAfter));
        this.carriers = List.copyOf(builder.carriers);
        this.executors = new TreeMap<>(builder.executors);
        this.remotes = new TreeMap<>(builder.remotes);
        this.settings = builder.settings;
        this.elementsAtOnce = builder.elementsAtOnce;
        this.closeable = closeable;
    }

    /** Made when the first one asks for it. */
    private static final class Shared {
        static final FanoutRuntime INSTANCE = new FanoutRuntime(new Builder(), new Builder().newThreads(), false);

        private Shared() {}
    }

    /**
     * The runtime of all generated instances that were given none. It cannot be closed.
     *
     * @return always the same
     */
    public static FanoutRuntime shared() {
        return Shared.INSTANCE;
    }

    /**
     * A runtime without threads, for tests that are to be simple: each call runs on the caller's thread where it is
     * started, in the order of the plan. Failures, cancellation of what has not begun and deadlines between calls work;
     * what needs a second thread, such as two calls that wait for each other, does not.
     *
     * @return a new runtime
     */
    public static FanoutRuntime direct() {
        return builder().inline();
    }

    /**
     * Configures a runtime.
     *
     * @return a builder with the defaults of {@link #shared()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens a group without a deadline of its own. The current thread owns it.
     *
     * @param name the name, as in {@code Dashboards.dashboard}
     * @return an open group, to be closed by the same thread
     * @throws RejectedExecutionException if the runtime is closed
     */
    public TaskGroup open(String name) {
        return open(name, GatherOptions.DEFAULT);
    }

    /**
     * Opens a group with a deadline: so much time from now, or less if the current call has less. With a timeout of zero or
     * less nothing is started. The deadline is that of the group's calls: in the block itself {@link Deadline#current()} stays
     * what it is outside.
     *
     * @param name the name, as in {@code Dashboards.dashboard}
     * @param timeout how long the group has; beyond a century it means for ever
     * @return an open group, to be closed by the same thread
     * @throws RejectedExecutionException if the runtime is closed
     */
    public TaskGroup open(String name, Duration timeout) {
        return open(name, GatherOptions.DEFAULT.timeout(timeout));
    }

    /**
     * Opens a group with options.
     *
     * @param name the name, as in {@code Dashboards.dashboard}
     * @param options what is particular about it
     * @return an open group, to be closed by the same thread
     * @throws RejectedExecutionException if the runtime is closed
     */
    public TaskGroup open(String name, GatherOptions options) {
        Objects.requireNonNull(name, "name");
        GroupCore group = openCore(name, deadline(options), options.goal(name));
        return new TaskGroup(group, new Launcher(group, options, null));
    }

    private @Nullable Deadline deadline(GatherOptions options) {
        return options.timeout().map(time -> Deadline.after(time, this.time)).orElse(null);
    }

    private GroupCore openCore(String name, @Nullable Deadline deadline, Goal goal) {
        refuseIfClosed(name);
        StackRoom.require();
        GroupCore group = new GroupCore(this, name, deadline, goal);
        if (isClosedFor(Current.task())) { // close() may have passed by before the group was there
            group.cancel(CancelReason.REQUESTED, false);
            group.end();
            refuseIfClosed(name);
        }
        return group;
    }

    /**
     * What counts for a call on this runtime: what is declared for it, unless its {@linkplain Builder#settings settings} say
     * otherwise. A generated class asks once for each of its calls, in its constructor; code that is written by hand can do the
     * same.
     *
     * <pre>{@code
     * CallOptions feed = runtime.configure("Dashboards.feed", CallOptions.DEFAULT.timeout(Duration.ofMillis(300)));
     * }</pre>
     *
     * @param name the name of the call, as in {@code Dashboards.feed}
     * @param declared what counts unless somebody says otherwise
     * @return the options to start the call with; a limit among them is shared with nobody else who asks
     * @throws IllegalArgumentException if the call is to run on an executor that the runtime does not have, or a setting is bad
     */
    public CallOptions configure(String name, CallOptions declared) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(declared, "declared");
        requireExecutor(name, declared);
        return settings.of(name, declared).ofOneCall();
    }

    /**
     * What counts for a gather on this runtime: as {@link #configure(String, CallOptions)} for a call.
     *
     * @param name the name of the gather, as in {@code Dashboards.dashboard}
     * @param declared what counts unless somebody says otherwise
     * @return the options to open its groups with
     * @throws IllegalArgumentException if a setting is bad
     */
    public GatherOptions configure(String name, GatherOptions declared) {
        Objects.requireNonNull(name, "name");
        return settings.of(name, Objects.requireNonNull(declared, "declared"));
    }

    /** Without threads it needs no executors either. */
    void requireExecutor(String call, CallOptions options) {
        if (!options.areManaged()) {
            return;
        }
        options.executor()
                .filter(name -> !executors.containsKey(name) && !remotes.containsKey(name) && !threads.areTheCallers())
                .ifPresent(name -> {
                    Set<String> names = new TreeSet<>(executors.keySet());
                    names.addAll(remotes.keySet());
                    throw new IllegalArgumentException(call + " is to run on the executor \"" + name
                            + "\", which the runtime does not have; it has "
                            + (names.isEmpty() ? "none" : String.join(", ", names)));
                });
    }

    /** Where a call runs; null if on a thread of the runtime. */
    @Nullable
    NamedExecutor executor(CallOptions options) {
        if (options.executor().isEmpty() || threads.areTheCallers()) {
            return null;
        }
        String name = options.executor().get();
        Executor executor = executors.get(name);
        return executor == null ? null : new NamedExecutor(name, executor);
    }

    /** What runs a call elsewhere; null if it runs here. */
    @Nullable
    RemoteExecutor remote(CallOptions options) {
        return remotes.isEmpty() || threads.areTheCallers()
                ? null
                : options.executor().map(remotes::get).orElse(null);
    }

    /** Starts a call that was sent here. */
    <T extends @Nullable Object> Task<T> serve(RemoteRequest request, CallOptions options, Call<T> call) {
        refuseIfClosed(request.name());
        StackRoom.require();
        ServedCall owner = new ServedCall(this, request.deadline());
        TaskName name = TaskName.ofHandle(request.name());
        CallTask<T> task = new CallTask<>(name, owner, call, RemoteContext.of(request, carriers), options);
        add(task, handles, null);
        launch(task);
        return task;
    }

    /**
     * Starts a call on a thread of its own. It belongs to the call that the current thread runs, or to this runtime.
     *
     * @param name the name, as in {@code Dashboards.profile}
     * @param call the call
     * @param <T> what it returns
     * @return its task; {@link Outcome.Cancelled} already, with nothing started, if the caller is interrupted (the flag
     *     stays), was cancelled, or is out of time
     * @throws RejectedExecutionException if the runtime is closed, or its thread factory returns null; whatever else keeps
     *     the thread from starting is thrown as it is
     */
    public <T extends @Nullable Object> Task<T> start(String name, Call<T> call) {
        return start(name, CallOptions.DEFAULT, call);
    }

    /**
     * {@link #start(String, Call)} of a call with options.
     *
     * @param name the name
     * @param options what is particular about the call
     * @param call the call
     * @param <T> what it returns
     * @return its task
     * @throws RejectedExecutionException as {@link #start(String, Call)}
     */
    public <T extends @Nullable Object> Task<T> start(String name, CallOptions options, Call<T> call) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(call, "call");
        requireExecutor(name, options);
        refuseIfClosed(name);
        StackRoom.require();
        CallTask<?> around = Current.task();
        CancelReason refusal = refusal(around);
        Carried carried = refusal == null ? Carried.capture(this) : Carried.NOTHING;
        Family family = around == null ? handles : around.family(this);
        CallTask<T> task = new CallTask<>(options.nameOf(name, null), family, call, carried, options);
        add(task, family, around);
        if (refusal != null) {
            task.cancel(refusal, false);
        } else {
            launch(task);
        }
        return task;
    }

    private void add(CallTask<?> task, Family family, @Nullable CallTask<?> around) {
        reports.queued(task, TaskGroup.NONE);
        family.add(task);
        if (isClosedFor(around)) { // close() may have passed by before the task was there
            task.cancel(CancelReason.REQUESTED, false);
            refuseIfClosed(task.name());
        }
    }

    /** Why the current thread may not start anything; null if it may. */
    private static @Nullable CancelReason refusal(@Nullable CallTask<?> around) {
        boolean interrupted =
                Thread.currentThread().isInterrupted(); // first: an interrupt of ours comes after the state
        CancelReason stop = Current.stopReason();
        if (stop != null) {
            return stop;
        }
        if (interrupted) {
            return CancelReason.CALLER_INTERRUPTED;
        }
        if (around == null || !around.deadline().hasPassed()) {
            return null;
        }
        around.expired();
        return CancelReason.DEADLINE;
    }

    private void launch(CallTask<?> task) {
        try {
            task.launch(this);
        } catch (Throwable refused) {
            if (task.failUnstarted(refused)) {
                task.markRead(); // it is thrown right here
            }
            throw Sneaky.raise(refused);
        }
    }

    /**
     * Starts a gather without a deadline of its own, on a thread of its own, and returns a handle to it. Cancelling the
     * handle cancels all that the gather has started.
     *
     * @param name the name of the gather, as in {@code Dashboards.startDashboard}
     * @param gather starts calls in the group, joins, and returns the result
     * @param <T> the result
     * @return the handle, as {@link #start}
     * @throws RejectedExecutionException as {@link #start}
     */
    public <T extends @Nullable Object> Task<T> startGather(String name, GatherCall<T> gather) {
        return startGather(name, GatherOptions.DEFAULT, gather);
    }

    /**
     * Starts a gather with a deadline, counted from now, on a thread of its own; otherwise
     * {@link #startGather(String, GatherCall)}.
     *
     * @param name the name of the gather
     * @param timeout how long it has, as for {@link #open(String, Duration)}
     * @param gather starts calls in the group, joins, and returns the result
     * @param <T> the result
     * @return the handle, as {@link #start}
     * @throws RejectedExecutionException as {@link #start}
     */
    public <T extends @Nullable Object> Task<T> startGather(String name, Duration timeout, GatherCall<T> gather) {
        return startGather(name, GatherOptions.DEFAULT.timeout(timeout), gather);
    }

    /**
     * Starts a gather with options on a thread of its own; otherwise {@link #startGather(String, GatherCall)}. A deadline is
     * counted from now.
     *
     * @param name the name of the gather
     * @param options what is particular about it
     * @param gather starts calls in the group, joins, and returns the result
     * @param <T> the result
     * @return the handle, as {@link #start}
     * @throws RejectedExecutionException as {@link #start}
     */
    public <T extends @Nullable Object> Task<T> startGather(String name, GatherOptions options, GatherCall<T> gather) {
        return startGather(name, options, null, gather);
    }

    private <T extends @Nullable Object> Task<T> startGather(
            String name, GatherOptions options, Hooks.@Nullable Hook watch, GatherCall<T> gather) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(gather, "gather");
        Deadline deadline = deadline(options);
        Goal goal = options.goal(name);
        return start(name, () -> {
            GroupCore core = new GroupCore(this, name, deadline, goal);
            try (TaskGroup group = new TaskGroup(core, new Launcher(core, options, watch))) {
                return gather.run(group);
            }
        });
    }

    /**
     * Starts a gather without options on a thread of its own; otherwise {@link #stream(String, GatherOptions, GatherCall)}.
     *
     * @param name the name of the gather, as in {@code Profiles.all}
     * @param gather starts calls in the group, and says which of them are handed over
     * @param <K> the element, or the name of the call
     * @param <T> what the calls return
     * @return the completions
     * @throws RejectedExecutionException as {@link #start}
     */
    public <K extends @Nullable Object, T extends @Nullable Object> Stream<Completion<K, T>> stream(
            String name, GatherCall<Completions<K, T>> gather) {
        return stream(name, GatherOptions.DEFAULT, gather);
    }

    /**
     * Starts a gather on a thread of its own, and hands its calls over as they end.
     *
     * <pre>{@code
     * Stream<Completion<Long, Profile>> profiles = runtime.stream("Profiles.all", ALL, group -> {
     *     EachTasks<Long, Profile> profile = group.startEachCollected("profile", ids, users::profile);
     *     return profile.completions();
     * });
     * }</pre>
     *
     * <p><b>Life.</b> The calls start now, not when the stream is read, and a reader that takes its time holds none of them up. The
     * terminal operation waits for the next end; when it has seen the last, all calls have ended, and the stream needs no
     * {@code close}. Closed before that, it cancels the calls that still run, and waits for their end; close it with {@code try}
     * where not all of it is read. Until it ends, the gather belongs to the call that the current thread runs, or to this
     * runtime, and ends with that. The failures of a stream that was forgotten without being closed are reported.
     *
     * <p><b>Failure, deadline.</b> Each call comes once. A failure is an outcome like any other; at the deadline, what has not
     * ended is handed over as {@code Cancelled(DEADLINE)}. A {@link VirtualMachineError} is also thrown, at the end. If the caller
     * is interrupted, was cancelled or is out of time, nothing is started, and all come as cancelled for that reason.
     *
     * <p><b>Cancellation.</b> When the reader is interrupted while it waits, or its call is cancelled, all calls are cancelled and
     * awaited, and a {@link CancelledException} is thrown, with the interrupt flag set again if there was an interrupt.
     *
     * @param name the name of the gather, as in {@code Profiles.all}
     * @param options what is particular about it; a deadline counts from now
     * @param gather starts collected calls in the group, and says which of them are handed over
     * @param <K> the element, or the name of the call
     * @param <T> what the calls return
     * @return the completions, in the order in which the calls end; to be read by one thread at a time
     * @throws RejectedExecutionException as {@link #start}
     */
    public <K extends @Nullable Object, T extends @Nullable Object> Stream<Completion<K, T>> stream(
            String name, GatherOptions options, GatherCall<Completions<K, T>> gather) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(gather, "gather");
        Deliveries<K, T> deliveries = new Deliveries<>(reports);
        CancelReason refusal = refusal(Current.task());
        if (refusal != null) {
            refuseIfClosed(name);
            deliveries.refuse(new GroupCore(this, name, null, AllOfThem.INSTANCE), refusal, gather);
            return CompletionStream.of(deliveries, null);
        }
        Task<?> handle = startGather(name, options, deliveries, group -> {
            deliveries.expect(gather.run(group));
            group.join(Throwable.class);
            return name; // anything: nobody reads it
        });
        return CompletionStream.of(deliveries, (CallTask<?>) handle);
    }

    /**
     * Ends the runtime: nothing can be opened or started any more, and what runs on it is cancelled and awaited - the handles
     * that it owns, and the calls of open gathers, whose callers get a {@link CancelledException}. Without effect on
     * {@link #shared()}, which is not its users' to close, and when called again. An interrupt does not end the wait; the
     * flag is set again.
     *
     * @throws IllegalStateException if a call of this runtime calls it, which would wait for its own end
     */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /**
     * Ends the runtime like {@link #close()}, but lets what runs on it go on for a while before it is cancelled. As long as it
     * does, its calls can start others.
     *
     * @param patience how long to wait; an interrupt, and a request to stop the current call, shorten it to nothing
     * @return the names of the handles and gathers that had to be cancelled, and of calls that were let go and still run
     * @throws IllegalStateException if a call of this runtime calls it
     */
    @CanIgnoreReturnValue
    public List<String> close(Duration patience) {
        Objects.requireNonNull(patience, "patience");
        if (!closeable) {
            return List.of();
        }
        CallTask<?> me = callOfThis(Current.task());
        if (me != null) {
            throw new IllegalStateException(me.name() + " cannot close the runtime that it runs on");
        }
        closing = true;
        handles.awaitAll(patience);
        closed = true;
        List<String> cut = Stream.concat(handles.unfinished().stream(), strays.unfinished().stream())
                .map(Owned::name)
                .sorted()
                .toList();
        handles.cancel(CancelReason.REQUESTED, true);
        handles.awaitEnd();
        threads.close();
        return cut;
    }

    private @Nullable CallTask<?> callOfThis(@Nullable CallTask<?> task) {
        CallTask<?> call = task;
        while (call != null && call.runtimeOrNull() != this) {
            call = call.around();
        }
        return call;
    }

    /** Whether a call of this runtime is around what {@code task} starts. */
    boolean isAround(CallTask<?> task) {
        return callOfThis(task) != null;
    }

    /** While it is closed with patience, what runs on it may go on, and start what it needs. */
    private boolean isClosedFor(@Nullable CallTask<?> starter) {
        return closed || (closing && callOfThis(starter) == null);
    }

    private void refuseIfClosed(String name) {
        if (isClosedFor(Current.task())) {
            throw new RejectedExecutionException("the runtime is closed; it does not start " + name);
        }
    }

    /**
     * What runs on this runtime now, as a tree: gathers and handles, their calls, what these have started in turn, each with how
     * long it has been running and where it is. For a look at a program that hangs, as asyncio's {@code pstree} gives one:
     *
     * <pre>
     * 1 gather, 1 handle
     * ├── Dashboards.dashboard, open for 1.2 s, deadline in 800 ms
     * │   ├── Dashboards.dashboard/feed, running for 1.1 s, at app.PostApi.latest(PostApi.java:31)
     * │   └── Dashboards.dashboard/unread, not begun
     * └── Reports.nightly, running for 3 min 20 s, at app.Reports.nightly(Reports.java:77)
     * </pre>
     *
     * <p>Nothing is held up by it: what begins or ends meanwhile may or may not be there. The format is for people, and may
     * change.
     *
     * @return some lines, each ended by a newline
     */
    public String dump() {
        List<Owned> all = Stream.concat(handles.unfinished().stream(), strays.unfinished().stream())
                .sorted(Owned.BY_NAME)
                .toList();
        long gathers = all.stream().filter(GroupCore.class::isInstance).count();
        String title = Dump.count(gathers, "gather") + ", " + Dump.count(all.size() - gathers, "handle");
        return Dump.of(title, all, time.nanoTime());
    }

    Threads threads() {
        return threads;
    }

    Time time() {
        return time;
    }

    Reports reports() {
        return reports;
    }

    Stragglers stragglers() {
        return stragglers;
    }

    List<ContextCarrier> carriers() {
        return carriers;
    }

    /** What belongs to the runtime itself, and the open gathers outside of calls. */
    Family handles() {
        return handles;
    }

    /** Calls that were let go. */
    Family strays() {
        return strays;
    }

    int elementsAtOnce() {
        return elementsAtOnce;
    }

    /** The configuration of a runtime. Not thread-safe; can be used again. */
    public static final class Builder {
        private static final int ELEMENTS_AT_ONCE = 256;

        private @Nullable ThreadFactory factory;
        private TaskListener listener = new LogListener();
        private final List<ContextCarrier> carriers = new ArrayList<>();
        private final Map<String, Executor> executors = new TreeMap<>();
        private final Map<String, RemoteExecutor> remotes = new TreeMap<>();
        private Settings settings = Settings.NONE;
        private int elementsAtOnce = ELEMENTS_AT_ONCE;
        private @Nullable Duration letGoAfter;
        private Time time = SystemTime.INSTANCE;
        private Stragglers.Grace grace = Stragglers.Grace.DEFAULT;

        private Builder() {}

        /**
         * Runs each call on a new thread from this factory, instead of the runtime's own threads. A factory that returns
         * null or throws fails the gather, which leaves nothing running.
         *
         * @param factory makes unstarted threads, which are then named after their calls
         * @return this
         */
        @CanIgnoreReturnValue
        public Builder threads(ThreadFactory factory) {
            this.factory = Objects.requireNonNull(factory, "factory");
            return this;
        }

        /**
         * Gives the runtime an executor for the calls that name it: {@code @Async(on = "cpu")}, {@link CallOptions#on}.
         *
         * <pre>{@code
         * ExecutorService cpu = Executors.newFixedThreadPool(8);
         * FanoutRuntime runtime = FanoutRuntime.builder().executor("cpu", cpu).build();
         * }</pre>
         *
         * <p>Whoever made it closes it, when the runtime is closed. A call is interrupted only while it runs there; one that is
         * cancelled before ends at once, and what the executor holds of it does nothing any more. A call that the executor rejects
         * - or would run on the thread that starts it - has failed with the {@link RejectedExecutionException}. One that the
         * executor forgets without a word, as after {@code shutdownNow()}, has failed likewise, but not before the garbage
         * collector has found that out: have a timeout where that can happen. Threads keep the executor's names.
         *
         * @param name the name, not blank; one that is there already is replaced
         * @param executor runs each call on another thread than the one that starts it
         * @return this
         * @throws IllegalArgumentException if {@code name} is blank
         */
        @CanIgnoreReturnValue
        public Builder executor(String name, Executor executor) {
            if (Objects.requireNonNull(name, "name").isBlank()) {
                throw new IllegalArgumentException("an executor needs a name");
            }
            executors.put(name, Objects.requireNonNull(executor, "executor"));
            remotes.remove(name);
            return this;
        }

        /**
         * Gives the runtime an executor whose calls run in other processes: {@code @Async(on = "cluster")}.
         *
         * <pre>{@code
         * FanoutRuntime runtime = FanoutRuntime.builder().remote("cluster", HazelcastExecutor.of(hazelcast)).build();
         * }</pre>
         *
         * <p>All that holds of calls holds of these: they are cancelled over there, have ended when they have ended over there, and
         * fail as they failed there. Whoever made the executor closes it, when the runtime is closed. As long as a call is away, its
         * thread here waits for it: on platform threads a map has at most {@link #elementsAtOnce} under way.
         *
         * @param name {@code cluster}, or a name that begins with {@code cluster-}: by that a compiler knows that what a call takes and
         *     returns has to be sent; an executor that is there already is replaced
         * @param executor runs calls elsewhere
         * @return this
         * @throws IllegalArgumentException if it is another name
         */
        @CanIgnoreReturnValue
        public Builder remote(String name, RemoteExecutor executor) {
            RemoteExecutors.requireName(name);
            executors.remove(name);
            remotes.put(name, Objects.requireNonNull(executor, "executor"));
            return this;
        }

        /**
         * Sets times and limits from outside, by the names of calls and gathers, in place of what annotations declare:
         *
         * <pre>{@code
         * FanoutRuntime runtime = FanoutRuntime.builder().settings(System::getProperty).build();
         * // -DDashboards.feed.timeout=300ms -DDashboards.feed.limit=4 -DDashboards.dashboard.timeout=2s
         * }</pre>
         *
         * <table border="1">
         *   <caption>Settings, as the annotations take them</caption>
         *   <tr><th>of</th><th>key</th><th>value</th></tr>
         *   <tr><td>a call</td><td>{@code Dashboards.feed.timeout}</td><td>{@code 300ms}, {@code 1m30s}</td></tr>
         *   <tr><td>a call</td><td>{@code Dashboards.feed.limit}</td><td>1 or more</td></tr>
         *   <tr><td>a call</td><td>{@code Dashboards.feed.letGoAfter}</td><td>{@code 5s}, also {@code 0s}</td></tr>
         *   <tr><td>a gather</td><td>{@code Dashboards.dashboard.timeout}</td><td>{@code 2s}</td></tr>
         *   <tr><td>a gather</td><td>{@code Dashboards.dashboard.limit}</td><td>1 or more</td></tr>
         *   <tr><td>a gather that is hedged</td><td>{@code Dashboards.dashboard.hedge}</td><td>{@code 50ms}</td></tr>
         * </table>
         *
         * <p>They are read once for each instance of a generated class, in its constructor, by {@link FanoutRuntime#configure}; a
         * bad value fails there, with an {@link IllegalArgumentException} that names the key. Overloads are set together. What is
         * set for a gather counts for the gathers that are other forms of it, too, as far as they say nothing themselves and nothing
         * is set for them. What the function throws is thrown there, too.
         *
         * @param settings gives the value of a key; null: nothing is set
         * @return this
         */
        @CanIgnoreReturnValue
        public Builder settings(Function<String, @Nullable String> settings) {
            this.settings = new Settings(Objects.requireNonNull(settings, "settings"));
            return this;
        }

        /**
         * Tells this listener what would otherwise be logged.
         *
         * @param listener told about calls, stragglers and failures that nobody reads
         * @return this
         */
        @CanIgnoreReturnValue
        public Builder listener(TaskListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * How many elements of one map run at once on platform threads; 256 if not set. On virtual threads all do.
         *
         * @param atMost at least 1
         * @return this
         * @throws IllegalArgumentException if it is less than 1
         */
        @CanIgnoreReturnValue
        public Builder elementsAtOnce(int atMost) {
            if (atMost < 1) {
                throw new IllegalArgumentException("elementsAtOnce must be at least 1, not " + atMost);
            }
            this.elementsAtOnce = atMost;
            return this;
        }

        /**
         * Carries something from the thread that starts a call to the one that runs it. Can be used several times: the first
         * carrier is installed first, and undone last.
         *
         * @param carrier what captures it
         * @return this
         * @throws IllegalArgumentException if it can {@linkplain TravellingCarrier travel}, and another one has its key
         */
        @CanIgnoreReturnValue
        public Builder carrier(ContextCarrier carrier) {
            RemoteContext.requireKeyOfItsOwn(Objects.requireNonNull(carrier, "carrier"), carriers);
            carriers.add(carrier);
            return this;
        }

        /**
         * Lets a call go that was asked to stop and has not ended after this time: its outcome is that it was cancelled, the
         * listener is {@linkplain TaskListener#letGo told}, whoever waits for it goes on, and it belongs to the runtime until
         * it ends. Until then its {@link Task#isDone()} stays false; what it returns is dropped, and what it throws is reported.
         * A call that is over its {@linkplain CallOptions#timeout own time} goes on without its body instead: it fails, or its
         * fallback runs, on another thread.
         *
         * <p>Not set, a call is waited for as long as it takes, and nothing outlives its gather. Set it where a caller that
         * hangs is worse than a thread that nobody waits for. A call that is inside of a {@link Cancellation#shield} is not
         * let go.
         *
         * @param patience how long to wait from the request on; zero or more
         * @return this
         * @throws IllegalArgumentException if {@code patience} is negative
         */
        @CanIgnoreReturnValue
        public Builder letGoAfter(Duration patience) {
            this.letGoAfter = CallOptions.requirePatience(patience);
            return this;
        }

        @CanIgnoreReturnValue
        Builder time(Time time) {
            this.time = time;
            return this;
        }

        @CanIgnoreReturnValue
        Builder grace(Stragglers.Grace grace) {
            this.grace = grace;
            return this;
        }

        /**
         * Makes the runtime.
         *
         * @return a new one, to be closed by whoever made it
         */
        public FanoutRuntime build() {
            return new FanoutRuntime(this, newThreads(), true);
        }

        /** {@link #direct()} with this configuration. */
        FanoutRuntime inline() {
            return new FanoutRuntime(this, new InlineThreads(), true);
        }

        private Threads newThreads() {
            if (factory != null) {
                return new FactoryThreads(factory);
            }
            return VirtualThreads.factory().<Threads>map(OwnVirtualThreads::new).orElseGet(PooledThreads::new);
        }
    }
}
