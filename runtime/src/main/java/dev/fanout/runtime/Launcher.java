package dev.fanout.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the calls of a group their threads when their inputs are there: at once, when there is a place, when it is their turn. */
final class Launcher {
    /** Of a map that runs elsewhere: enough for the messages to be long, and few enough to be kept here. */
    private static final int SENT_AT_ONCE = 8192;

    private final GroupCore group;
    private final @Nullable Permits places; // of all calls; null without a limit
    private final @Nullable Hedge hedge;
    private final Hooks.@Nullable Hook watch;

    /**
     * That of one group.
     *
     * @param watch told about the end of each call; null if nobody is
     */
    Launcher(GroupCore group, GatherOptions options, Hooks.@Nullable Hook watch) {
        this.group = group;
        this.watch = watch;
        boolean inline = group.runtime().threads().areTheCallers(); // where one runs at a time anyway
        this.places = options.isLimited() && !inline ? new Permits(options.limit()) : null;
        this.hedge = options.hedge()
                .map(delay -> new Hedge(group, delay, this::start))
                .orElse(null);
    }

    /** Whether a call gets its thread as soon as its inputs are there. */
    boolean isImmediate() {
        return places == null && hedge == null;
    }

    /** Whether somebody sees how each call ends. */
    boolean isFollowed() {
        return watch != null;
    }

    /** The task is the group's from now on; told in the order of the calls. */
    void admitted(CallTask<?> task) {
        if (watch != null) {
            task.whenEnded(watch);
        }
        if (hedge != null && task.required) {
            hedge.add(task);
        }
    }

    /** {@link #admitted(CallTask)} of all of a map. */
    void admitted(MappedCalls<?, ?> calls) {
        if (watch != null || hedge != null) {
            calls.forEach(this::admitted);
        }
    }

    /** The task has what it waits for. */
    void launch(CallTask<?> task) {
        if (hedge != null && task.required) {
            hedge.ready(task);
        } else {
            start(task);
        }
    }

    private void start(CallTask<?> task) {
        if (places == null) {
            group.launch(task);
        } else {
            inTurn(task, places).ask();
        }
    }

    private Permit inTurn(CallTask<?> task, Permits atOnce) {
        return task.inTurn(atOnce, () -> group.launch(task));
    }

    private void askAll(List<? extends CallTask<?>> tasks, Permits atOnce) {
        atOnce.askAll(tasks.stream().map(task -> inTurn(task, atOnce)).toList());
    }

    /** {@link #launch} of the elements of a map: where threads are dear, so many at once as the runtime allows. */
    void launchAll(MappedCalls<?, ?> calls) {
        Threads threads = group.runtime().threads();
        if (calls.isEmpty()) {
            return;
        }
        if (threads instanceof OwnVirtualThreads own && hedge == null && isForTeam(calls)) {
            new Team(group, calls, own, places).send();
        } else if (places != null && hedge == null) {
            askAll(calls, places);
        } else if (hedge != null || calls.size() <= atOnce(calls)) {
            launchEach(calls);
        } else {
            launchSome(calls);
        }
    }

    /** Of how many elements the calls may have threads at once. */
    private int atOnce(MappedCalls<?, ?> calls) {
        FanoutRuntime runtime = group.runtime();
        if (!runtime.threads().areCheap()) {
            return runtime.elementsAtOnce();
        }
        return calls.areRemote() ? SENT_AT_ONCE : calls.size();
    }

    private boolean isForTeam(MappedCalls<?, ?> calls) {
        return calls.arePlain() && (places != null || !calls.name().goWithoutTeam());
    }

    private void launchEach(List<? extends CallTask<?>> tasks) {
        long now = isImmediate() ? group.runtime().time().nanoTime() : 0;
        for (CallTask<?> task : tasks) {
            task.begunAt = now;
            launch(task);
        }
    }

    private void launchSome(MappedCalls<?, ?> calls) {
        Permits ofMap = Permits.ofThreads(1);
        askAll(calls, ofMap); // the first thread tells of which kind they are
        ofMap.widen(atOnce(calls) - 1);
    }
}
