package dev.fanout.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call belongs to that was sent here: the runtime, like a handle, but with the time that its sender has given it. */
final class ServedCall implements TaskOwner {
    private final Family handles;
    private final Deadline deadline;

    ServedCall(FanoutRuntime runtime, Deadline deadline) {
        this.handles = runtime.handles();
        this.deadline = deadline;
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public @Nullable CallTask<?> around() {
        return null;
    }

    @Override
    public @Nullable GroupCore group() {
        return null;
    }

    @Override
    public FanoutRuntime runtime() {
        return handles.runtime();
    }

    @Override
    public void settled(CallTask<?> task, List<Throwable> remains) {
        handles.settled(task, remains);
    }

    @Override
    public void refused(CallTask<?> task, Throwable refusal) {
        handles.refused(task, refusal);
    }

    @Override
    public void left(CallTask<?> task) {
        handles.left(task);
    }
}
