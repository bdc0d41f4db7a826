package dev.fanout.runtime;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An owner that counts what its task tells it. */
final class RecordingOwner implements TaskOwner {
    private final FanoutRuntime runtime;
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean inOrder = true;

    RecordingOwner(FanoutRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Deadline deadline() {
        return Deadline.NONE;
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
        return runtime;
    }

    @Override
    public void settled(CallTask<?> task, List<Throwable> remains) {
        inOrder &= task.isDone() && left.get() == 0;
        settled.incrementAndGet();
    }

    @Override
    public void refused(CallTask<?> task, Throwable refusal) {
        task.failUnstarted(refusal);
    }

    @Override
    public void left(CallTask<?> task) {
        inOrder &= settled.get() == 1;
        left.incrementAndGet();
    }

    /** Whether it heard of the end once, and then of the thread's leaving once. */
    boolean heardAllOnce() {
        return inOrder && settled.get() == 1 && left.get() == 1;
    }
}
