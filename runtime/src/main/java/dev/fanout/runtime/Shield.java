package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section of a call in which nobody stops it; on the thread that runs it. */
final class Shield {
    private final @Nullable Scope scope; // what the thread was in the middle of
    private final List<CallTask<?>> calls; // those of this thread that were not inside of another shield
    private final boolean interruptedBefore; // one of the calls, by us
    private final boolean flagged;

    private Shield(@Nullable Scope scope, List<CallTask<?>> calls) {
        this.scope = scope;
        this.calls = calls;
        boolean interrupted = false;
        for (CallTask<?> call : calls) {
            interrupted |= call.enterShield() == TaskState.INTERRUPTED;
        }
        this.interruptedBefore = interrupted;
        this.flagged = Thread.interrupted(); // after the states: from here on no interrupt of ours comes
    }

    static Shield enter() {
        CallTask<?> innermost = Current.task();
        List<CallTask<?>> calls = new ArrayList<>(1);
        for (CallTask<?> call = innermost; call != null; call = call.aroundOnThisThread()) {
            if (!call.isShielded()) {
                calls.add(call);
            }
        }
        Shield shield = new Shield(Current.scope(), calls);
        Current.set(innermost); // the groups around are not to end what is started in here
        return shield;
    }

    void leave() {
        Current.set(scope == null ? null : scope.innermostOpen());
        boolean interrupted = flagged;
        for (CallTask<?> call : calls) {
            interrupted |= call.leaveShield() == TaskState.INTERRUPTED && !interruptedBefore;
        }
        try {
            calls.forEach(CallTask::expose);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
