package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of a {@link CallTask} that knows its name, whom it belongs to, and who is to be told of its end. */
abstract class OwnedTask<T extends @Nullable Object> extends TaskCell<T> {
    private static final VarHandle HOOKS = Handles.field(MethodHandles.lookup(), "hooks", Hooks.class);

    /** When its body began, or was about to; written before its thread is there, or by its thread before it is RUNNING. */
    long begunAt;

    /** Which element it is of, or {@link TaskName#SINGLE}; written before the task can end. */
    int index = TaskName.SINGLE;

    /** Whether its failure ends the group; written before the task can end. */
    boolean required;

    private int position; // written before the task can end
    private final TaskName name;
    private @Nullable TaskOwner owner; // given away while LETTING_GO, null after the end, and otherwise never changed
    private volatile @Nullable Hooks hooks;

    OwnedTask(TaskName name, TaskOwner owner) {
        this.name = name;
        this.owner = owner;
    }

    /** Who runs it, if that is a team. */
    abstract @Nullable Worker worker();

    // ---- its names

    /** For messages: {@code Dashboards.dashboard/profile#2}. */
    public String name() {
        return name.full(index);
    }

    /** The name within its gather: {@code feed}, {@code profile#2}. */
    final String nameWithin() {
        return name.within(index);
    }

    final TaskName taskName() {
        return name;
    }

    /** Where in its group it stands, the order in which failures are listed. */
    final int position() {
        return position;
    }

    /** It is in its group now, and has this position. */
    public void comesAt(int position) {
        this.position = position;
    }

    // ---- its owner

    /** The owner as long as the task has not ended. */
    final @Nullable TaskOwner owner() {
        return owner;
    }

    /** Its owner waits for it no more, and this is who does; while it is LETTING_GO. */
    final void belongsTo(TaskOwner heir) {
        owner = heir;
    }

    /** Where it runs; of a task that has not ended, or has told nobody so. */
    final FanoutRuntime runtime() {
        return Objects.requireNonNull(owner).runtime();
    }

    /** Where it runs, as long as it has not ended. */
    final @Nullable FanoutRuntime runtimeOrNull() {
        TaskOwner mine = owner;
        return mine == null ? null : mine.runtime();
    }

    /** Until when the body has time; a shield has no deadline. */
    final Deadline deadline() {
        TaskOwner mine = owner;
        return mine == null || isShielded() ? Deadline.NONE : mine.deadline();
    }

    /** The call that this one was started in, as long as it has not ended. */
    final @Nullable CallTask<?> around() {
        TaskOwner mine = owner;
        return mine == null ? null : mine.around();
    }

    /** The call that this one is an attempt of; itself if it is none. */
    final CallTask<?> whole() {
        return owner instanceof Attempt<?> attempt ? attempt.call() : self();
    }

    /** Whether what there is to tell about it is told of the call that it is an attempt of. */
    final boolean isToldOfWhole() {
        return owner instanceof Attempt<?> attempt && attempt.isToldOfCall();
    }

    // ---- what the listener knows of it

    /** What the listener is told about it; of a task that has not told everybody that it has ended. */
    final CallInfo info() {
        Particulars mine = particularsOrNew();
        CallInfo known = mine.info;
        return known == null ? mine.knownAs(newInfo()) : known;
    }

    /** What the listener was told about it; null if it never was. */
    final @Nullable CallInfo toldInfo() {
        Particulars mine = particulars();
        return mine == null ? null : mine.info;
    }

    private CallInfo newInfo() {
        TaskOwner mine = Objects.requireNonNull(owner);
        if (mine instanceof Attempt<?> attempt) {
            return attempt.call().info();
        }
        GroupCore gather = mine.group();
        CallTask<?> around = mine.around();
        long aroundId = around == null ? 0 : around.info().id();
        return new CallInfo(CallInfo.nextId(), name(), gather == null ? 0 : gather.id(), aroundId);
    }

    // ---- its place among the calls of its group that may run at once

    /** {@code run} as soon as it has its place among those of its group; the place is given on when the outcome is there. */
    final Permit inTurn(Permits places, Runnable run) {
        Permit mine = new Permit(places, run);
        particularsOrNew().place = mine;
        if (isSettled()) {
            mine.giveBack(); // it was cancelled before it came here, and nobody else will
        }
        return mine;
    }

    /** Its place among the calls of its group; null if there is no limit, or it has ended. */
    final @Nullable Permit place() {
        Worker worker = worker();
        Particulars mine = worker == null ? particulars() : null;
        return worker != null ? worker.place() : mine == null ? null : mine.place;
    }

    final void giveBackPlace() {
        Particulars mine = particulars();
        Permit held = mine == null ? null : mine.place;
        if (mine != null && held != null) {
            mine.place = null;
            held.giveBack();
        }
    }

    // ---- who hears of its end

    /** Tells {@code hook} when the task ends, at once if it has. */
    final void whenEnded(Hooks.Hook hook) {
        while (true) {
            Hooks now = hooks;
            if (now == Hooks.TOLD) {
                tellAll(hook.ended(self()));
                return;
            }
            if (HOOKS.compareAndSet(this, now, new Hooks(hook, now))) {
                return;
            }
        }
    }

    /** Takes {@code hook} back: a long-lived task must not collect those who once waited for it. */
    final void forget(Hooks.Hook hook) {
        Hooks now;
        do {
            now = hooks;
        } while (now != Hooks.TOLD && !HOOKS.compareAndSet(this, now, Hooks.without(now, hook)));
    }

    /** Tells everyone about the end of tasks, and then of those that end because of it. */
    static void tellAll(List<CallTask<?>> ended) {
        if (ended.isEmpty()) {
            return;
        }
        Deque<CallTask<?>> untold = new ArrayDeque<>(ended);
        while (!untold.isEmpty()) {
            untold.addAll(untold.pop().tell(List.of(), null));
        }
    }

    /**
     * Returns the tasks that have ended because this one has, and have told nobody.
     *
     * @param by the current thread, if it is one of a team that has run the call
     */
    final List<CallTask<?>> tell(List<Throwable> remains, @Nullable Worker by) {
        TaskOwner told = Objects.requireNonNull(owner);
        Worker worker = told.group() == null ? null : by; // which was given up with a call that was let go
        List<CallTask<?>> ended = List.of();
        try {
            told.settled(self(), remains);
            StopRequest asked = request();
            if (asked != null && asked.isUnstarted()) {
                told.runtime().reports().cancelled(self());
            }
            told.runtime().reports().ended(self());
        } finally {
            ended = tellHooks(worker);
            letGoOfAll();
            if (worker == null) {
                told.left(self()); // whatever happens: somebody waits for it
            } else {
                worker.endedOne();
            }
            giveBackPlace();
        }
        return ended;
    }

    final List<CallTask<?>> tellHooks(@Nullable Worker by) {
        if (HOOKS.compareAndSet(this, null, Hooks.TOLD)) {
            return List.of();
        }
        giveBackPlace(); // now: what they do may wait for the call whose turn it is
        if (by != null) {
            by.handOver();
        }
        List<CallTask<?>> ended = new ArrayList<>(0);
        Hooks hooked = (Hooks) HOOKS.getAndSet(this, Hooks.TOLD);
        for (Hooks rest = Hooks.inOrder(hooked); rest != null; rest = rest.next()) {
            ended.addAll(rest.hook().ended(self()));
        }
        return ended;
    }

    /** A handle holds its outcome and nothing else: whoever keeps it does not keep what the call needed. */
    void letGoOfAll() {
        owner = null;
    }
}
