package dev.fanout.runtime;

import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A group of a {@link Scenario} with its owner, who does what is written there and says where it is. */
final class LiveGroup {
    private static final Field CORE = field(TaskGroup.class, "core");

    /** Bodies that have begun and not ended. */
    final AtomicInteger running = new AtomicInteger();

    private final ScenarioRun run;
    private final Scenario.Group spec;
    private final CountDownLatch mayProceed = new CountDownLatch(1);
    private volatile @Nullable TaskGroup group;
    private volatile boolean pauses;

    LiveGroup(ScenarioRun run, Scenario.Group spec) {
        this.run = run;
        this.spec = spec;
        run.add(spec.name(), this);
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private GroupCore core() {
        try {
            return (GroupCore) CORE.get(group());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isDecided() {
        return core().decision() != null;
    }

    /** The calls of which not everybody has been told that they have ended, and the owner before it joins. */
    private int unfinished() {
        GroupCore core = core();
        long calls = core.members().all().stream()
                .filter(call -> call.owner() == core)
                .count();
        return (int) calls + (core.hasOwnerLeft() ? 0 : 1);
    }

    /** Whether nobody is still on the way through the calls that a decision ends. */
    private boolean areAllAsked() {
        GroupCore core = core();
        return core.members().all().stream()
                .filter(call -> call.owner() == core)
                .allMatch(CallTask::isAsked);
    }

    private TaskGroup group() {
        return Objects.requireNonNull(group);
    }

    /** Whether it is where the model says. */
    boolean isLike(ModelGroup expected) {
        return expected.over
                || (group != null
                        && isDecided() == (expected.decision != null)
                        && unfinished() == expected.unfinished()
                        && (!isDecided() || areAllAsked())
                        && pauses == expected.isPaused());
    }

    void proceed() {
        mayProceed.countDown();
    }

    void cancel() {
        group().cancel();
    }

    void enters(Scenario.Call call) {
        running.incrementAndGet();
        if (isDecided()) {
            run.violations.add(call.name() + " began after " + spec.name() + " was decided");
        }
    }

    // ---- the owner

    /** The whole of it: what the owner is given, or what is thrown. */
    Object gather() throws Throwable {
        Long timeout = spec.timeout();
        try (TaskGroup opened = timeout == null
                ? run.runtime.open(spec.name())
                : run.runtime.open(spec.name(), Duration.ofNanos(timeout))) {
            group = opened;
            List<List<Scenario.Call>> batches = spec.batches();
            for (int i = 0; i < batches.size(); i++) {
                pauseBefore(i);
                start(batches.get(i));
            }
            pauseBefore(batches.size());
            Object value = join(opened);
            run.given.add(value);
            return value;
        } finally {
            if (running.get() != 0) {
                run.violations.add(spec.name() + " was left while " + running + " of its bodies ran");
            }
        }
    }

    private void pauseBefore(int batch) {
        if (batch == spec.pause()) {
            pauses = true;
            Deaf.await(mayProceed);
            pauses = false;
        }
    }

    private Object join(TaskGroup opened) throws Throwable {
        String result = "result of " + spec.name();
        switch (spec.join()) {
            case PLAIN -> opened.join();
            case CHECKED -> opened.join(IOException.class);
            case ALL -> opened.join(Throwable.class);
            case INTERRUPT -> opened.join(InterruptedException.class);
            case OUTCOME -> {
                return opened.joinOutcome(() -> result);
            }
            case OUTCOME_INTERRUPT -> {
                return opened.joinOutcome(() -> result, InterruptedException.class);
            }
            case NONE -> {}
        }
        return result;
    }

    void start(Scenario.Call spawned) {
        start(List.of(spawned));
    }

    private void start(List<Scenario.Call> batch) {
        List<LiveCall> calls = batch.stream().map(each -> run.add(each, this)).toList();
        Scenario.Call first = batch.get(0);
        Input[] inputs = first.needs().stream().map(this::input).toArray(Input[]::new);
        if (first.map() != null) {
            EachTasks<LiveCall, Object> tasks = first.required()
                    ? group().startEach(first.map(), calls, LiveCall::body, inputs)
                    : group().startEachCollected(first.map(), calls, LiveCall::body, inputs);
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).isStarted(tasks.tasks().get(i));
            }
            return;
        }
        Call<Object> body = calls.get(0)::body;
        calls.get(0)
                .isStarted(
                        first.required()
                                ? group().startAfter(first.name(), body, inputs)
                                : group().startCollectedAfter(first.name(), body, inputs));
    }

    private Input input(Scenario.Need need) {
        CallTask<?> task = run.call(need.call()).task();
        return need.value() ? task : TaskGroup.ended(task);
    }

    @Override
    public String toString() {
        return spec.name()
                + (group == null
                        ? ": not open"
                        : (isDecided() ? ": decided" : ": not decided") + ", " + unfinished() + " unfinished")
                + (pauses ? ", its owner pauses" : "");
    }
}
