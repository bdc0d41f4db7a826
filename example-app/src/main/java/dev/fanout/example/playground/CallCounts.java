package dev.fanout.example.playground;

import dev.fanout.runtime.CallInfo;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.TaskListener;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the calls of one run, as they are. */
final class CallCounts implements TaskListener {
    private final Set<Long> begun = new HashSet<>(); // all of it guarded by this
    private int waiting;
    private int succeeded;
    private int failed;
    private int cancelled;
    private int asked;

    synchronized Calls now() {
        return new Calls(waiting, begun.size(), succeeded, failed, cancelled, asked);
    }

    @Override
    public synchronized void queued(CallInfo call, boolean required, List<CallInfo> inputs) {
        waiting++;
    }

    @Override
    public synchronized void started(CallInfo call) {
        waiting--;
        begun.add(call.id());
    }

    @Override
    public synchronized void cancelled(CallInfo call, CancelReason reason) {
        asked++;
    }

    @Override
    public synchronized void ended(CallInfo call, Outcome<?> outcome) {
        if (!begun.remove(call.id())) {
            waiting--;
        }
        if (outcome.isSuccess()) {
            succeeded++;
        } else if (outcome instanceof Outcome.Failure<?>) {
            failed++;
        } else {
            cancelled++;
        }
    }
}
