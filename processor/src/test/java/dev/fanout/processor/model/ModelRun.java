package dev.fanout.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.ManualClock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs what was compiled from a described interface beside its story: from moment to moment, and only as fast as everything has settled. */
final class ModelRun {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Story story;
    private final ManualClock clock = new ManualClock();
    private final Script script;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    private ModelRun(ModelInterface model, Story story) {
        this.story = story;
        this.script = new Script(model, clock);
    }

    static void check(ModelInterface model, Story story, ModelEntry entry) throws InterruptedException {
        new ModelRun(model, story).check(entry);
    }

    private void check(ModelEntry entry) throws InterruptedException {
        AtomicReference<String> result = new AtomicReference<>("nothing");
        try (FanoutRuntime runtime = clock.runtime(this::thread)) {
            Thread caller = new Thread(() -> result.set(called(entry, runtime)), "caller");
            caller.start();
            for (Story.Moment moment : story.moments()) {
                clock.moveTo(TimeUnit.MILLISECONDS.toNanos(moment.millis()));
                script.release();
                awaitMoment(moment, caller);
            }
            caller.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
            assertThat(result.get()).as("what the caller gets").isEqualTo(story.result());
        }
        assertThat(script.starts()).as("what has begun, and when").isEqualTo(story.starts());
        assertThat(script.running()).as("what is left").isEmpty();
        assertThat(clock.waiting()).as("timers that are left").isZero();
    }

    private String called(ModelEntry entry, FanoutRuntime runtime) {
        try {
            return Render.settled(entry.run(script, runtime));
        } catch (Throwable thrown) {
            return Render.thrown(thrown);
        }
    }

    private Thread thread(Runnable body) {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /**
     * A call has been dealt with when its thread has gone, and what it let start is there; a gather has been written down when whoever runs it
     * waits.
     */
    private void awaitMoment(Story.Moment moment, Thread caller) {
        await(
                () -> waiting() == moment.threads()
                        && script.running().equals(moment.running())
                        && isAtRest(caller)
                        && waiting() == moment.threads(),
                () -> "at " + moment + " there are " + script.running() + " on " + waiting() + " threads: "
                        + List.copyOf(threads));
    }

    /** How many threads wait, if no other runs; a thread that has gone may have left another, so none may come while they are counted. */
    private long waiting() {
        int before = threads.size();
        long waiting = threads.stream()
                .filter(thread -> thread.getState() != Thread.State.TERMINATED)
                .count();
        boolean areAtRest = threads.stream().allMatch(ModelRun::isAtRest);
        return areAtRest && threads.size() == before ? waiting : -1;
    }

    private static boolean isAtRest(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, TERMINATED -> true;
            case NEW, RUNNABLE, BLOCKED -> false;
        };
    }

    private static void await(BooleanSupplier condition, Supplier<String> otherwise) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(20_000);
        }
    }
}
