package dev.fanout.runtime;

import org.jspecify.annotations.Nullable;

/** A section of a call in which nobody stops it; on the thread that runs it. */
final class Shield {
    private final @Nullable Scope scope; // what the thread was in the middle of
    private final @Nullable CallTask<?> call; // null outside of calls, and inside of another shield
    private final boolean interruptedBefore; // the call, by us
    private final boolean flagged;

    private Shield(@Nullable Scope scope, @Nullable CallTask<?> call) {
        this.scope = scope;
        this.call = call;
        this.interruptedBefore = call != null && call.enterShield() == TaskState.INTERRUPTED;
        this.flagged = Thread.interrupted(); // after the state: from here on no interrupt of ours comes
    }

    static Shield enter() {
        Scope scope = Current.scope();
        CallTask<?> task = Current.task();
        Shield shield = new Shield(scope, task == null || task.isShielded() ? null : task);
        Current.set(task); // the groups around are not to end what is started in here
        return shield;
    }

    void leave() {
        Current.set(scope instanceof GroupCore group ? group.orAround() : scope); // which may have ended in here
        TaskState now = call == null ? TaskState.RUNNING : call.leaveShield();
        if (flagged || (now == TaskState.INTERRUPTED && !interruptedBefore)) {
            Thread.currentThread().interrupt();
        }
        if (call != null) {
            call.expose();
        }
    }
}
