package dev.fanout.runtime;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Something that is run when a call is cancelled: once at most, never after it was withdrawn or the call has ended. */
final class CancelHook implements Cancellation.Registration {

    private enum Stage {
        /** It can be fired or withdrawn, whichever comes first. */
        SET,
        /** It runs, or has run. */
        FIRED,
        /** It will never run. */
        WITHDRAWN
    }

    private final CallTask<?> call;
    private final FanoutRuntime runtime;
    private final Runnable action;
    private final Carried carried;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.SET);
    private final CountDownLatch ran = new CountDownLatch(1);
    private volatile @Nullable Thread runner; // as long as it runs
    private volatile @Nullable Throwable failure; // written before it has run

    CancelHook(CallTask<?> call, FanoutRuntime runtime, Runnable action) {
        this.call = call;
        this.runtime = runtime;
        this.action = action;
        this.carried = Carried.capture(runtime);
    }

    /** On the current thread: the call had been asked to stop before the hook was there. */
    void runHere() {
        if (stage.compareAndSet(Stage.SET, Stage.FIRED)) {
            act();
        }
    }

    /** On a thread of its own: whoever cancels is not to wait for a driver that talks to its server. */
    void runElsewhere() {
        if (!stage.compareAndSet(Stage.SET, Stage.FIRED)) {
            return;
        }
        Family nobodys = new Family(runtime, null, Deadline.NONE, true);
        TaskName name = new TaskName(call.name(), "onCancel", TaskName.SINGLE);
        Call<Boolean> act = () -> {
            act();
            return true;
        };
        try {
            runtime.threads().start(new CallTask<>(name, nobodys, act, carried, CallOptions.DEFAULT));
        } catch (Throwable refused) {
            failure = refused;
            ran.countDown();
        }
    }

    private void act() {
        runner = Thread.currentThread();
        try {
            action.run();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            runner = null;
            ran.countDown();
        }
    }

    /** Returns when it has run, or never will. */
    void withdraw() {
        if (stage.compareAndSet(Stage.SET, Stage.WITHDRAWN) || stage.get() == Stage.WITHDRAWN) {
            return;
        }
        boolean interrupted = false;
        while (ran.getCount() > 0 && runner != Thread.currentThread()) {
            try {
                ran.await();
            } catch (InterruptedException interrupt) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        withdraw();
        if (stage.get() == Stage.WITHDRAWN) {
            call.forget(this);
        }
    }
}
