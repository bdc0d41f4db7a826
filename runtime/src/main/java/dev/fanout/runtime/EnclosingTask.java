package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of a {@link CallTask} that knows what its body has started: it ends with the call, and hears what the call is asked. */
abstract class EnclosingTask<T extends @Nullable Object> extends OwnedTask<T> {
    private static final VarHandle INSIDE = Handles.field(MethodHandles.lookup(), "inside", Inside.class);

    private volatile @Nullable Inside inside; // made by whoever needs it first
    private volatile boolean bodyOver; // and all that it had started: hooks that are registered now would come too late

    EnclosingTask(TaskName name, TaskOwner owner) {
        super(name, owner);
    }

    final Inside insideOrNew() {
        Inside mine = inside;
        if (mine == null) {
            INSIDE.compareAndSet(this, null, new Inside(self()));
            mine = Objects.requireNonNull(inside);
        }
        return mine;
    }

    /** What ends with this task; asked for by its thread when the body starts something. */
    final Family family(FanoutRuntime runtime) {
        return insideOrNew().family(runtime);
    }

    /** Runs {@code action} when the task is cancelled, unless it has ended by then. */
    final Cancellation.Registration onCancel(Runnable action) {
        TaskOwner mine = owner();
        if (mine == null) {
            return () -> {};
        }
        CancelHook hook = new CancelHook(self(), mine.runtime(), action, Carried.capture(mine.runtime()), false);
        insideOrNew().add(hook);
        return hook;
    }

    final void forget(CancelHook hook) {
        Inside mine = inside;
        if (mine != null) {
            mine.remove(hook);
        }
    }

    /** Whether nobody waits for hooks any more that are registered now. */
    final boolean isBodyOver() {
        return bodyOver;
    }

    /** Whether something that the body has started still runs. */
    final boolean isBusyInside() {
        Inside mine = inside;
        return mine != null && mine.isBusy();
    }

    /** What of it still runs, in the order in which it is shown. */
    public final List<Owned> inside() {
        Inside mine = inside;
        return mine == null ? List.of() : mine.unfinished();
    }

    // ---- a stage that the client has returned

    /** For the stage that the task gave its thread back for; null if it has not. */
    final @Nullable StageWait awaitedStage() {
        Inside mine = inside;
        return mine == null ? null : mine.stage();
    }

    /** The client has left groups open, and its thread is about to be given back. */
    final void endOpenGroups() {
        Inside mine = inside;
        if (mine != null) {
            mine.endOpenGroups();
        }
    }

    // ---- requests

    /** What is inside of the call hears of the request, unless a shield holds it back. */
    final void heed(TaskState now, boolean interrupt, Reached reached) {
        Inside mine = inside;
        if (mine != null && now.isStopping()) {
            mine.stop(cancelReason(), interrupt, reached);
        }
    }

    /** What a shield has held back reaches what is inside of the call. */
    final void expose() {
        Inside mine = inside;
        if (mine != null) {
            mine.expose();
        }
        Reached reached = new Reached();
        StopRequest asked = request();
        heed(state(), asked != null && asked.isUrgent(), reached);
        reached.tell();
    }

    // ---- the end

    /** What the body has started ends with it. */
    final void endInside(TaskRun run) {
        try {
            Inside mine = inside;
            if (mine != null) {
                CancelReason why = reason();
                mine.end(why == null ? CancelReason.NOT_NEEDED : why);
            }
            bodyOver = true;
            Inside hooked = inside; // perhaps made just now: any thread may register a hook
            if (hooked != null) {
                run.addBeside(hooked.endHooks());
            }
        } catch (Throwable failure) {
            run.failBeside(failure);
        }
    }

    @Override
    void letGoOfAll() {
        super.letGoOfAll();
        if (inside != null) {
            inside = null;
        }
    }
}
