package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class DependencyTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    private final Kind kind;

    DependencyTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "D14: a call starts the moment its inputs are there, whatever its owner is doing, and has no thread before")
    void dependent_startsWithItsLastInput(Fixture fixture) {
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.after")) {
            Task<String> a = group.start("a", () -> "a");
            Task<String> b = group.start("b", () -> {
                Fixture.await(mayEnd);
                return "b";
            });
            Task<String> both = group.startAfter("both", () -> a.resultNow() + b.resultNow(), a, b);
            assertThat(a.join()).isEqualTo("a");
            if (kind != Kind.POOLED) {
                assertThat(fixture.threads).hasSize(2);
            }
            assertThat(both.isDone()).isFalse();
            mayEnd.countDown();
            Fixture.until(both::isDone); // the owner has not joined
            assertThat(both.resultNow()).isEqualTo("ab");
            if (kind != Kind.POOLED) {
                assertThat(fixture.threads).hasSize(3);
            }
            group.join();
        }
    }

    @Test
    @DisplayName("ERR-04: what lacks a value is skipped with the same failure, down the line, without a thread")
    void missingValue_skipsDownTheLine(Fixture fixture) {
        IOException failure = new IOException("root");
        AtomicInteger ran = new AtomicInteger();
        try (TaskGroup group = fixture.runtime.open("Test.skip")) {
            Task<String> root = group.startCollected("root", () -> {
                throw failure;
            });
            Task<String> first = group.startCollectedAfter("first", () -> "ran" + ran.incrementAndGet(), root);
            Task<String> second = group.startCollectedAfter("second", () -> "ran" + ran.incrementAndGet(), first);
            EachTasks<Integer, String> each =
                    group.startEachCollected("each", List.of(1, 2), element -> "ran" + ran.incrementAndGet(), second);
            Task<Boolean> looks = group.startAfter(
                    "looks", () -> second.outcome().isSuccess(), TaskGroup.ended(second), TaskGroup.ended(root));
            group.join();
            Outcome<String> failed = new Outcome.Failure<>(failure);
            assertThat(List.of(root.outcome(), first.outcome(), second.outcome()))
                    .containsOnly(failed);
            assertThat(each.outcomes()).containsExactly(failed, failed);
            assertThat(looks.resultNow()).isFalse();
        }
        assertThat(ran).hasValue(0);
        if (kind != Kind.POOLED) {
            assertThat(fixture.threads).hasSize(2);
        }
    }

    @Test
    @DisplayName("GFF-06: what lacks a value is skipped at once, and fails its group, while its other inputs still run")
    void missingValue_doesNotWaitForTheOthers(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("first");
        for (boolean early : new boolean[] {true, false}) {
            CountDownLatch interrupted = new CountDownLatch(1);
            CountDownLatch mayFail = new CountDownLatch(early ? 0 : 1);
            AtomicInteger ran = new AtomicInteger();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.skip")) {
                    CountDownLatch running = new CountDownLatch(1);
                    Task<String> slow = group.startCollected("slow", () -> {
                        running.countDown();
                        return Fixture.sleeper(interrupted).run();
                    });
                    Task<String> fails = group.startCollected("fails", () -> {
                        Fixture.await(running);
                        Fixture.await(mayFail);
                        throw failure;
                    });
                    if (early) {
                        Fixture.until(fails::isDone);
                    }
                    group.startAfter("needs", ran::incrementAndGet, TaskGroup.ended(slow), slow, fails);
                    mayFail.countDown();
                    group.join();
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(interrupted.getCount()).isZero();
            assertThat(ran).hasValue(0);
        }
    }

    @Test
    @DisplayName(
            "ERR-04: of several values that are missing the first in time counts, also when they fail at the same instant")
    void severalMissingValues_skipOnce(Fixture fixture) {
        for (int round = 0; round < Race.rounds(200); round++) {
            AtomicInteger ran = new AtomicInteger();
            Race race = new Race(3);
            List<Task<String>> inputs = new ArrayList<>();
            try (TaskGroup group = fixture.runtime.open("Test.race")) {
                for (int i = 0; i < 3; i++) {
                    boolean fails = i > 0;
                    inputs.add(group.startCollected("input" + i, () -> {
                        race.start();
                        Race.dawdle();
                        if (fails) {
                            throw new IOException("missing");
                        }
                        return "value";
                    }));
                }
                Task<Integer> needs =
                        group.startCollectedAfter("needs", ran::incrementAndGet, inputs.toArray(Input[]::new));
                group.join();
                assertThat(needs.outcome())
                        .isIn(inputs.get(1).outcome(), inputs.get(2).outcome());
            }
            assertThat(ran).hasValue(0);
        }
    }

    @Test
    @DisplayName("a required call that lacks a collected value throws that failure, named after its origin")
    void requiredAfterCollected_throwsTheOrigin(Fixture fixture) {
        IOException failure = new IOException("root");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.required")) {
                Task<String> input = group.startCollected("input", () -> {
                    throw failure;
                });
                group.startAfter("required", input::resultNow, input);
                group.join();
            }
        });
        assertThat(thrown)
                .isExactlyInstanceOf(CallFailedException.class)
                .hasMessageContaining("Test.required/input")
                .hasCause(failure);
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    @DisplayName("D8: an error of the machine is not handed to a call as an outcome; it skips and is thrown")
    void machineError_isNeverAnInput(Fixture fixture) {
        OutOfMemoryError oom = new OutOfMemoryError("test");
        AtomicInteger ran = new AtomicInteger();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.machine")) {
                Task<String> input = group.startCollected("input", () -> {
                    throw oom;
                });
                group.startCollectedAfter("looks", ran::incrementAndGet, TaskGroup.ended(input));
                group.join();
            }
        });
        assertThat(thrown).isSameAs(oom);
        assertThat(GatherTrace.of(oom).orElseThrow().failures()).isEmpty();
        assertThat(ran).hasValue(0);
    }

    @Test
    @DisplayName("an input cancelled through its handle is an outcome for one call, and a missing value for another")
    void cancelledInput(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.cancelled")) {
            Task<String> input = group.startCollected("input", () -> {
                running.countDown();
                return Fixture.sleeper().run();
            });
            Task<Outcome<String>> looks = group.startAfter("looks", input::outcome, TaskGroup.ended(input));
            Task<String> needs = group.startCollectedAfter("needs", input::resultNow, input);
            Fixture.await(running);
            input.cancel(true);
            group.join();
            Outcome<String> cancelled = new Outcome.Cancelled<>(CancelReason.REQUESTED);
            assertThat(looks.resultNow()).isEqualTo(cancelled);
            assertThat(needs.outcome()).isEqualTo(cancelled);
        }
    }

    @Test
    @DisplayName("CRE-16 D6: what waits for its inputs when the group fails never starts")
    void failure_cancelsWhatWaits(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("root");
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        List<Task<?>> waiting = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.waiting")) {
                Task<String> slow = group.start("slow", () -> {
                    running.countDown();
                    return Fixture.sleeper().run();
                });
                Task<Integer> value = group.startAfter("value", ran::incrementAndGet, slow);
                waiting.add(value);
                waiting.add(group.startAfter("outcome", ran::incrementAndGet, TaskGroup.ended(slow)));
                waiting.add(group.startCollectedAfter("line", ran::incrementAndGet, TaskGroup.ended(value)));
                group.start("fails", () -> {
                    Fixture.await(running);
                    throw failure;
                });
                group.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        assertThat(waiting)
                .allSatisfy(task ->
                        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED)));
        assertThat(ran).hasValue(0);
    }

    @Test
    @DisplayName("each call runs exactly once, also when its inputs end at the same instant as it is added")
    void racingInputs_startOnce(Fixture fixture) {
        for (int run = 0; run < 300 * STRESS; run++) {
            AtomicInteger ran = new AtomicInteger();
            CountDownLatch go = new CountDownLatch(1);
            try (TaskGroup group = fixture.runtime.open("Test.race")) {
                Input[] inputs = new Input[4];
                for (int i = 0; i < inputs.length; i++) {
                    Task<Object> input = group.start("input", () -> {
                        Fixture.await(go);
                        return null;
                    });
                    inputs[i] = i % 2 == 0 ? input : TaskGroup.ended(input);
                }
                go.countDown();
                Task<Integer> after = group.startAfter("after", ran::incrementAndGet, inputs);
                group.join();
                assertThat(after.resultNow()).isEqualTo(1);
            }
            assertThat(ran).hasValue(1);
        }
    }

    @Test
    @DisplayName(
            "D11: a map that waits for a handle goes on with the others when an element is cancelled, also the first")
    void cancelledElement_leavesTheOthersWaiting(Fixture fixture) {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Task<String> handle = fixture.runtime.start("Test.handle", () -> {
            Fixture.await(mayEnd);
            return "value";
        });
        try (TaskGroup group = fixture.runtime.open("Test.map")) {
            EachTasks<Integer, String> each =
                    group.startEachCollected("each", List.of(1, 2, 3), i -> handle.resultNow() + i, handle);
            assertThat(each.tasks().get(0).cancel(true)).isTrue();
            mayEnd.countDown();
            group.join();
            assertThat(each.outcomes())
                    .containsExactly(
                            new Outcome.Cancelled<>(CancelReason.REQUESTED),
                            new Outcome.Success<>("value2"),
                            new Outcome.Success<>("value3"));
        }
    }

    @Test
    @DisplayName(
            "MEM-06: a handle keeps nothing of groups that have waited for it and are over, nor of maps over nothing")
    void overWhileTheInputRuns_isForgotten(Fixture fixture) {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Task<String> handle = fixture.runtime.start("Test.handle", () -> {
            Fixture.await(mayEnd);
            return "value";
        });
        List<WeakReference<Object>> groups = new ArrayList<>();
        for (List<Integer> elements : List.of(List.<Integer>of(), List.of(1), List.of(1, 2, 3))) {
            groups.add(new WeakReference<>(cancelledMap(fixture, elements, handle)));
        }
        assertThat(groups).allSatisfy(Collector::untilCleared);
        mayEnd.countDown();
        assertThat(handle.join()).isEqualTo("value");
    }

    /** Returns the machine of the group, to which all of it refers. */
    private static Object cancelledMap(Fixture fixture, List<Integer> elements, Task<String> handle) {
        try (TaskGroup group = fixture.runtime.open("Test.map")) {
            Object machine = Objects.requireNonNull(Current.group());
            EachTasks<Integer, String> each =
                    group.startEachCollected("each", elements, i -> handle.resultNow() + i, handle);
            each.tasks().forEach(task -> assertThat(task.cancel(true)).isTrue());
            group.join();
            return machine;
        }
    }

    @Test
    @DisplayName("D11: a call that needs a call around its own group is refused like a wait for it, and starts nothing")
    void callAroundTheGroup_isNoInput(Fixture fixture) {
        AtomicReference<Task<String>> around = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        around.set(fixture.runtime.start("Test.around", () -> {
            Fixture.await(known);
            return Tasks.start("Test.between", () -> {
                        Task<String> self = around.get();
                        try (TaskGroup group = fixture.runtime.open("Test.inner")) {
                            assertThatThrownBy(() -> group.startAfter("one", ran::incrementAndGet, self))
                                    .isExactlyInstanceOf(IllegalStateException.class)
                                    .hasMessageContaining("Test.inner/one")
                                    .hasMessageContaining("Test.around");
                            assertThatThrownBy(() -> group.startEachCollected(
                                            "many",
                                            List.of(1),
                                            element -> ran.incrementAndGet(),
                                            TaskGroup.ended(self)))
                                    .isExactlyInstanceOf(IllegalStateException.class);
                            group.join();
                        }
                        return "ended";
                    })
                    .join();
        }));
        known.countDown();
        assertThat(around.get().join()).isEqualTo("ended");
        assertThat(ran).hasValue(0);
    }

    @Test
    @DisplayName("D11: a call of the group may need the call that starts it, which does not wait for it")
    void starterAsAnInput(Fixture fixture) {
        AtomicReference<Task<String>> starter = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        AtomicReference<Task<String>> after = new AtomicReference<>();
        try (TaskGroup group = fixture.runtime.open("Test.group")) {
            starter.set(group.start("starter", () -> {
                Fixture.await(known);
                Task<String> self = starter.get();
                after.set(group.startAfter("after", () -> self.resultNow() + "!", self));
                return "value";
            }));
            known.countDown();
            group.join();
        }
        assertThat(after.get().join()).isEqualTo("value!");
    }

    @Test
    @DisplayName("a start that fails on the thread of the last input is the group's failure")
    void refusedOnAnInputsThread_failsTheGroup(Fixture fixture) {
        OutOfMemoryError refusal = new OutOfMemoryError("unable to create native thread");
        AtomicInteger made = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        FanoutRuntime runtime = fixture.builder()
                .threads(body -> {
                    if (made.incrementAndGet() > 2) {
                        throw refusal;
                    }
                    return kind.factory().orElse(Thread::new).newThread(body);
                })
                .build();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.refused")) {
                group.start("sleeper", () -> {
                    running.countDown();
                    return Fixture.sleeper(interrupted).run();
                });
                Task<String> input = group.start("input", () -> {
                    Fixture.await(running);
                    return "input";
                });
                group.startCollectedAfter("refused", () -> "never", input);
                group.join();
            }
        });
        assertThat(thrown).isSameAs(refusal);
        assertThat(thrown.getSuppressed()).isEmpty();
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    @DisplayName("a long line of calls that wait for each other ends, whether it is skipped or cancelled")
    void longLine_ends(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("root");
        for (boolean required : new boolean[] {false, true}) {
            CountDownLatch mayFail = new CountDownLatch(1);
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.line")) {
                    Call<String> failing = () -> {
                        Fixture.await(mayFail);
                        throw failure;
                    };
                    Task<String> last = required ? group.start("root", failing) : group.startCollected("root", failing);
                    for (int i = 0; i < 20_000; i++) {
                        last = group.startCollectedAfter("link", () -> "never", last);
                    }
                    mayFail.countDown();
                    group.join();
                    assertThat(last.outcome()).isEqualTo(new Outcome.Failure<>(failure));
                }
            });
            assertThat(thrown).isSameAs(required ? failure : null);
        }
    }
}
