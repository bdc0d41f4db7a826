package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Several listeners, each of which is told whatever the others do. */
record Listeners(List<TaskListener> each) implements TaskListener {
    private void tell(Consumer<TaskListener> report) {
        for (TaskListener listener : each) {
            try {
                report.accept(listener);
            } catch (Throwable thrown) {
                Reports.logQuietly(thrown);
            }
        }
    }

    @Override
    public void gatherOpened(GatherInfo gather) {
        tell(listener -> listener.gatherOpened(gather));
    }

    @Override
    public void gatherEnded(GatherInfo gather, Optional<CancelReason> cancelled) {
        tell(listener -> listener.gatherEnded(gather, cancelled));
    }

    @Override
    public void queued(CallInfo call, boolean required, List<CallInfo> inputs) {
        tell(listener -> listener.queued(call, required, inputs));
    }

    @Override
    public void started(CallInfo call) {
        tell(listener -> listener.started(call));
    }

    @Override
    public void cancelled(CallInfo call, CancelReason reason) {
        tell(listener -> listener.cancelled(call, reason));
    }

    @Override
    public void ended(CallInfo call, Outcome<?> outcome) {
        tell(listener -> listener.ended(call, outcome));
    }

    @Override
    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
        tell(listener -> listener.straggling(call, waited, stack));
    }

    @Override
    public void letGo(String call, Duration waited, List<StackTraceElement> stack) {
        tell(listener -> listener.letGo(call, waited, stack));
    }

    @Override
    public void failureUnread(String call, Throwable failure) {
        tell(listener -> listener.failureUnread(call, failure));
    }
}
