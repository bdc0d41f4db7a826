package dev.fanout.runtime;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call of a {@link Scenario} with its body, which does what is written there and says where it is. */
final class LiveCall {
    private final ScenarioRun run;
    private final LiveGroup group;
    private final Scenario.Call spec;
    private final List<CountDownLatch> released;
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private volatile @Nullable CallTask<?> task;
    private volatile boolean entered;
    private volatile boolean lingers;
    private volatile int parkedAt; // the number of the step; 0 while it is not parked

    LiveCall(ScenarioRun run, LiveGroup group, Scenario.Call spec) {
        this.run = run;
        this.group = group;
        this.spec = spec;
        this.released = Stream.generate(() -> new CountDownLatch(1))
                .limit(spec.steps().size())
                .toList();
    }

    void isStarted(Task<?> started) {
        task = (CallTask<?>) started;
    }

    CallTask<?> task() {
        return Objects.requireNonNull(task, spec.name());
    }

    /** Whether it is where the model says. */
    boolean isLike(ModelCall expected) {
        CallTask<?> mine = task;
        if (mine == null) {
            return false;
        }
        return switch (expected.phase) {
            case UNBORN -> false;
            case WAITING -> !mine.isDone() && !entered;
            case BUSY -> !mine.isDone() && entered && parkedAt == 0 && !lingers;
            case PARKED -> !mine.isDone() && parkedAt == expected.step;
            case LINGERING -> !mine.isDone() && lingers;
            case ENDED -> mine.isDone() && mine.owner() == null;
        };
    }

    void release() {
        int parked = parkedAt;
        if (parked > 0) {
            released.get(parked - 1).countDown();
        } else {
            mayEnd.countDown();
        }
    }

    void releaseForEver() {
        released.forEach(CountDownLatch::countDown);
        mayEnd.countDown();
    }

    // ---- the body

    Object body() throws Throwable {
        group.enters(spec);
        entered = true;
        try {
            spec.needs().forEach(this::requireInput);
            return steps();
        } finally {
            group.running.decrementAndGet();
        }
    }

    private void requireInput(Scenario.Need need) {
        CallTask<?> input = run.call(need.call()).task();
        if (!input.isDone() || (need.value() && !input.isSuccess())) {
            run.violations.add(spec.name() + " began without " + need.call());
        }
    }

    private Object steps() throws Throwable {
        Object value = "value";
        for (int i = 0; i < spec.steps().size(); i++) {
            Scenario.Step step = spec.steps().get(i);
            if (step instanceof Scenario.Step.Gather gather) {
                value = new LiveGroup(run, gather.group()).gather();
            } else if (step instanceof Scenario.Step.Spawn spawn) {
                spawn.calls().forEach(group::start);
            } else {
                InterruptedException interrupt = park(i);
                if (interrupt != null) {
                    return react(interrupt, value);
                }
            }
        }
        return finish(value);
    }

    /** Returns the interrupt that has ended it. */
    private @Nullable InterruptedException park(int step) {
        parkedAt = step + 1;
        try {
            released.get(step).await();
            return null;
        } catch (InterruptedException interrupt) {
            return interrupt;
        } finally {
            parkedAt = 0;
        }
    }

    private Object finish(Object value) throws Throwable {
        Scenario.Fault fault = spec.throwing();
        if (fault != null) {
            throw run.failures.make(fault, fault + " of " + spec.name());
        }
        return value;
    }

    private Object react(InterruptedException interrupt, Object value) throws Throwable {
        return switch (spec.reaction()) {
            case RETURNS -> "swallowed";
            case GATHERS -> new LiveGroup(run, Scenario.refused(spec)).gather();
            case LINGERS -> {
                lingers = true;
                Deaf.await(mayEnd);
                lingers = false;
                yield finish(value);
            }
            case PASSES -> throw interrupt;
            case WRAPS -> throw new IllegalStateException(interrupt);
            default -> throw failedCleanUp(interrupt);
        };
    }

    private Throwable failedCleanUp(InterruptedException interrupt) {
        Throwable failure = run.failures.make(spec.reaction().cleanUp, "clean-up of " + spec.name());
        if (spec.reaction() == Scenario.Reaction.PASSES_WITH_FAILED_CLEAN_UP) {
            interrupt.addSuppressed(failure);
            return interrupt;
        }
        if (spec.reaction() == Scenario.Reaction.SETS_FLAG_AND_THROWS) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }

    String report() {
        return spec.name() + "=" + Described.outcome(task().outcome(), run.failures::text)
                + (entered ? "" : ", never began");
    }

    @Override
    public String toString() {
        return spec.name() + ": " + task + (entered ? ", began" : "") + (lingers ? ", lingers" : "")
                + (parkedAt > 0 ? ", parked at step " + parkedAt : "");
    }
}
