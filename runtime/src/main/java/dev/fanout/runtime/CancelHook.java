package dev.fanout.runtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Something that is run once when a call is cancelled, and never after it was withdrawn or the call has ended. */
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
    private final boolean indispensable; // where there is no thread for it, it runs on that of whoever cancels
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.SET);
    private final CountDownLatch ran = new CountDownLatch(1);
    private volatile boolean sheltered; // by the shield in which it was registered
    private volatile @Nullable Thread runner; // as long as it runs
    private volatile @Nullable Throwable failure; // written before it has run

    CancelHook(CallTask<?> call, FanoutRuntime runtime, Runnable action, Carried carried, boolean indispensable) {
        this.call = call;
        this.runtime = runtime;
        this.action = action;
        this.carried = carried;
        this.indispensable = indispensable;
    }

    /** Whether requests to stop the call do not reach it for now. */
    boolean isSheltered() {
        return sheltered;
    }

    void shelter(boolean now) {
        sheltered = now;
    }

    /** On a thread of its own: whoever cancels is not to wait for a driver that talks to its server. Does not wait. */
    void fire() {
        if (!stage.compareAndSet(Stage.SET, Stage.FIRED)) {
            return;
        }
        Family nobodys =
                new Family(runtime, call, Deadline.NONE, true); // not the call's, which waits for the hook itself
        TaskName name = TaskName.of(call.name(), "onCancel");
        CallTask<?> run = new CallTask<>(name, nobodys, this::act, carried, CallOptions.HOOK);
        run.whenEnded(this::ended); // and not when the action has: carriers, which are users' code, may keep it from
        // beginning
        try {
            runtime.threads().start(run);
        } catch (Throwable refused) {
            if (indispensable) {
                run.runInline();
            } else {
                run.failUnstarted(refused);
            }
        }
    }

    private boolean act() {
        runner = Thread.currentThread();
        try {
            action.run();
        } finally {
            runner = null;
        }
        return true;
    }

    private List<CallTask<?>> ended(CallTask<?> run) {
        run.markRead(); // the call tells of it
        failure = run.failureOrNull();
        ran.countDown();
        return List.of();
    }

    /** Returns when it has run, or never will; what was asked to stop before gets its hook, whoever comes first. */
    void withdraw() {
        if (call.stopReason() != null) {
            fire();
        }
        drop();
    }

    /** Returns when it has run, or never will; it does not begin any more. */
    void drop() {
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
