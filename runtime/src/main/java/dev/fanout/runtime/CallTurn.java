package dev.fanout.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call between its inputs and its body: its turn, where only so many run at once, and its thread. */
final class CallTurn {
    private final CallTask<?> task;
    private final CallOptions options;
    private final boolean canBeReplaced;
    private final @Nullable Permit permit;
    private volatile boolean entered; // the body may run, and has a permit as long as it does
    private volatile boolean over; // the body does not run any more
    private volatile @Nullable Throwable rejection; // by the executor
    private volatile @Nullable Thread launching; // as long as it asks for its place
    private @Nullable Throwable refusedAtOnce; // written and read by that thread

    /**
     * A turn that nobody waits for yet.
     *
     * @param canBeReplaced whether there is a fallback, which takes the place of a body that cannot begin
     */
    CallTurn(CallTask<?> task, CallOptions options, boolean canBeReplaced) {
        this.task = task;
        this.options = options;
        this.canBeReplaced = canBeReplaced;
        this.permit = options.permits().map(all -> new Permit(all, this::begin)).orElse(null);
    }

    @Nullable
    Permit permit() {
        return permit;
    }

    /** The inputs are there. Throws what keeps the call from getting a thread, if that is known at once. */
    void launch(FanoutRuntime runtime) throws Throwable {
        if (permit == null || runtime.threads().areTheCallers()) {
            start(runtime);
            return;
        }
        task.whenEnded(
                ended -> { // and what that means is known: the next one may not be needed any more
                    if (!entered || over) {
                        permit.giveBack();
                    }
                    return List.of();
                });
        launching = Thread.currentThread();
        permit.ask();
        launching = null;
        Throwable refused = refusedAtOnce;
        if (refused != null) {
            throw refused;
        }
    }

    /** It is the call's turn; on the thread of whoever made room for it. */
    private void begin() {
        TaskOwner owner = task.owner();
        if (owner == null || !task.isWaiting()) {
            return;
        }
        if (owner.deadline().hasPassed()) {
            task.expired();
            return;
        }
        try {
            start(owner.runtime());
        } catch (Throwable refused) {
            if (launching == Thread.currentThread()) {
                refusedAtOnce = refused; // whoever launches it is told, as without a limit
            } else {
                owner.refused(task, refused);
            }
        }
    }

    private void start(FanoutRuntime runtime) throws Throwable {
        NamedExecutor executor = runtime.executor(options);
        if (executor == null) {
            runtime.threads().start(task);
            return;
        }
        try {
            executor.start(task, () -> rejected(executor.dropped(task)));
        } catch (Throwable refused) {
            rejected(refused);
        }
    }

    /** Other than a runtime that has no threads, an executor that takes no more calls is that call's failure, and can be replaced. */
    private void rejected(Throwable refusal) {
        rejection = refusal;
        if (canBeReplaced && refusal instanceof Exception) {
            startForFallback();
        } else {
            task.failUnstarted(refusal);
        }
    }

    /** The body is not entered any more; whoever comes first, this thread or the one that it waited for, looks at the clock. */
    void startForFallback() {
        TaskOwner owner = task.owner();
        if (owner == null || !task.isWaiting()) {
            return;
        }
        try {
            owner.runtime().threads().start(task);
        } catch (Throwable refused) {
            owner.refused(task, refused);
        }
    }

    /** What a call waits for that has not begun. */
    String waitsFor() {
        if (permit != null && permit.isWaiting()) {
            return permit.described();
        }
        TaskOwner owner = task.owner();
        NamedExecutor executor = owner == null ? null : owner.runtime().executor(options);
        return executor == null ? "its thread" : "a thread of the executor \"" + executor.name() + "\"";
    }

    // ---- on the call's thread

    /** The body is about to run, which {@link #leave} has to follow. Returns why it cannot; null if it can. */
    @Nullable
    Throwable enter() {
        entered = true;
        return rejection;
    }

    /** The body is over. Others may run when the call is, which it can have been before: it was let go with its place. */
    void leave() {
        over = true;
        if (permit != null && task.isSettled()) {
            permit.giveBack();
        }
    }
}
