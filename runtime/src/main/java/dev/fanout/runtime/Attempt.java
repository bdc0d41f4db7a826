package dev.fanout.runtime;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run of a call's body, or of what replaces it, that can be ended without ending the call: a task inside of it on the same
 * thread, of which nobody is told. An interrupt that is sent to it is gone when it has ended.
 */
final class Attempt<T extends @Nullable Object> implements TaskOwner {
    private final CallTask<?> call;
    private final FanoutRuntime runtime;
    private final @Nullable CallTimeout own;
    private final Consumer<Attempt<T>> whenLetGo;
    private final CallTask<T> task;
    private final Family family;
    private List<Throwable> remains = List.of(); // written before the task has left

    /**
     * An attempt that is about to begin, on the call's thread.
     *
     * @param own the time that it has for itself; null if it has no less than the call
     * @param whenLetGo told on another thread when nobody waits for it any more, and it runs on
     */
    Attempt(
            CallTask<?> call,
            Call<T> body,
            @Nullable CallTimeout own,
            CallOptions options,
            Consumer<Attempt<T>> whenLetGo) {
        this.call = call;
        this.runtime = Objects.requireNonNull(call.owner()).runtime();
        this.own = own;
        this.whenLetGo = whenLetGo;
        Carried inherited = new Carried(Thread.currentThread().getContextClassLoader(), List.of());
        this.task = new CallTask<>(call.taskName(), this, body, inherited, options);
        this.task.index = call.index;
        this.family = call.family(runtime);
    }

    /** Runs it, unless the call was asked to stop; returns when it has ended. */
    void run() {
        family.add(task); // what the call is asked from now on, it is told
        if (call.isInline()) {
            task.runInline();
        } else {
            task.run();
        }
    }

    CallTask<T> task() {
        return task;
    }

    /** What failed beside its outcome. */
    List<Throwable> remains() {
        return remains;
    }

    /** Whether it was ended by its own time. The deadline decides when it expires; a request for another reason was there before. */
    boolean isTimedOut() {
        CancelReason reason = task.reason();
        return own != null && own.hasPassed() && (reason == null || reason == CancelReason.DEADLINE);
    }

    /** Whether the call was asked to stop, and this is only what has become of it inside: what there is to tell is told of the call. */
    boolean isToldOfCall() {
        return call.isAsked() && !isTimedOut();
    }

    /** The call that it is an attempt of. */
    CallTask<?> call() {
        return call;
    }

    @Override
    public Deadline deadline() {
        return own == null ? call.deadline() : own.deadline();
    }

    @Override
    public CallTask<?> around() {
        return call;
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
        this.remains = remains;
    }

    @Override
    public void letGo(CallTask<?> task) {
        whenLetGo.accept(this);
    }

    @Override
    public void refused(CallTask<?> task, Throwable refusal) {
        task.failUnstarted(refusal); // never: it needs no thread of its own
    }

    @Override
    public void left(CallTask<?> task) {
        family.remove(task);
    }
}
