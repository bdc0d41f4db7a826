package dev.fanout.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.ManualClock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs what was compiled from a described interface beside its story: from moment to moment, and only as fast as everything has settled. */
final class ModelRun {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final int MANY = 256;

    private final Story story;
    private final ManualClock clock = new ManualClock();
    private final Script script;

    /** Of all runtimes of the process: belongs to whoever needs it first. */
    private static final String SHARED = "fanout-forgotten";

    /** All that runs for it, the threads that the runtime makes for itself included. */
    private final ThreadGroup threads = new ThreadGroup("model");

    private ModelRun(ModelInterface model, Story story) {
        this.story = story;
        this.script = new Script(model, clock);
    }

    static void check(ModelInterface model, Story story, ModelEntry entry) throws InterruptedException {
        new ModelRun(model, story).check(entry);
    }

    private void check(ModelEntry entry) throws InterruptedException {
        AtomicReference<String> result = new AtomicReference<>("nothing");
        try (FanoutRuntime runtime = clock.runtime(body -> thread(body, "call"), ModelCall.EXECUTORS)) {
            thread(() -> result.set(called(entry, runtime)), "caller").start();
            Story.Moment last = story.moments().get(story.moments().size() - 1);
            for (Story.Moment moment : story.moments()) {
                moveTo(moment.millis());
                awaitMoment(moment, moment.equals(last) ? 0 : moment.threads() + 1);
            }
            assertThat(result.get()).as("what the caller gets").isEqualTo(story.result());
        }
        assertThat(script.starts()).as("what has begun, and when").isEqualTo(story.starts());
        assertThat(script.running()).as("what is left").isEmpty();
        assertThat(script.excesses()).as("limits that were not kept").isEmpty();
        assertThat(clock.waiting()).as("timers that are left").isZero();
    }

    private String called(ModelEntry entry, FanoutRuntime runtime) {
        try {
            return Render.settled(entry.run(script, runtime));
        } catch (Throwable thrown) {
            return Render.thrown(thrown);
        }
    }

    private void moveTo(long millis) throws InterruptedException {
        Thread mover = thread(
                () -> {
                    clock.moveTo(TimeUnit.MILLISECONDS.toNanos(millis));
                    script.release();
                },
                "mover");
        mover.start();
        mover.join();
    }

    private Thread thread(Runnable body, String name) {
        Thread thread = new Thread(threads, body, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A call has been dealt with when its thread has gone, and what it let start is there; a gather has been written down when whoever runs it
     * waits.
     */
    private void awaitMoment(Story.Moment moment, int expected) {
        await(
                () -> waiting() == expected
                        && script.running().equals(moment.running())
                        && script.read() == moment.read()
                        && waiting() == expected,
                () -> "at " + moment + " there are " + script.running() + ", " + script.read() + " read, on "
                        + alive().map(thread -> thread + " " + thread.getState())
                                .toList());
    }

    /** How many threads wait, if no other runs. */
    private long waiting() {
        List<Thread> alive = alive().toList();
        return alive.stream().allMatch(ModelRun::isAtRest) ? alive.size() : -1;
    }

    private Stream<Thread> alive() {
        Thread[] found = new Thread[MANY];
        int count = threads.enumerate(found);
        return Stream.of(found).limit(count).filter(thread -> !thread.getName().equals(SHARED));
    }

    private static boolean isAtRest(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, BLOCKED, TERMINATED -> false;
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
