package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DirectRuntimeTest {
    private final FanoutRuntime direct = FanoutRuntime.direct();
    private final List<String> trail = new ArrayList<>();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private Call<String> call(String name) {
        return () -> {
            trail.add(name);
            return name;
        };
    }

    @Test
    @DisplayName("D15: calls run in plan order on the caller")
    void calls_runOnTheCallerInOrder() {
        Thread caller = Thread.currentThread();
        String name = caller.getName();
        try (TaskGroup group = direct.open("Test.order")) {
            Task<String> a = group.start("a", call("a"));
            assertThat(a.resultNow()).isEqualTo("a");
            group.startCollected("b", call("b"));
            EachTasks<Integer, Thread> each =
                    group.startEach("each", List.of(1, 2), element -> Thread.currentThread(), a);
            group.startAfter("c", call("c"), a);
            group.join();
            assertThat(each.results()).containsOnly(caller);
        }
        assertThat(trail).containsExactly("a", "b", "c");
        assertThat(caller.getName()).isEqualTo(name);
    }

    @Test
    @DisplayName("D1 D2 D6: a failure is thrown as itself; what comes after it never begins")
    void failure_cancelsWhatHasNotBegun() {
        IOException failure = new IOException("no");
        List<Task<?>> after = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = direct.open("Test.fails")) {
                        group.start("a", call("a"));
                        group.start("fails", () -> {
                            throw failure;
                        });
                        after.add(group.start("b", call("b")));
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
        assertThat(trail).containsExactly("a");
        assertThat(after.get(0).outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
    }

    @Test
    @DisplayName("a map of more elements than run at once elsewhere, and than a stack is deep")
    void largeMap_runs() {
        List<Integer> elements = IntStream.range(0, 50_000).boxed().toList();
        try (TaskGroup group = direct.open("Test.large")) {
            EachTasks<Integer, Integer> each = group.startEach("part", elements, element -> element);
            group.join();
            assertThat(each.results()).isEqualTo(elements);
        }
    }

    @Test
    @DisplayName("D10 D15: the deadline is checked between calls, also between elements and before dependents")
    void deadline_isCheckedBetweenCalls() {
        ManualTime time = new ManualTime();
        FanoutRuntime timed = FanoutRuntime.builder().time(time).inline();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = timed.open("Test.deadline", Duration.ofMillis(10))) {
                group.startEach("part", List.of(1, 2, 3), element -> {
                    trail.add("part" + element);
                    time.advance(Duration.ofMillis(6));
                    return element;
                });
                group.start("late", call("late"));
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("10 ms");
        assertThat(trail).containsExactly("part1", "part2");
        assertThat(time.scheduled()).isEmpty();
    }

    @Test
    @DisplayName("D7 D15: an interrupted caller starts nothing, and is told in the form that it declares")
    void interruptedCaller_startsNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> gather(call("a"))).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = direct.open("Test.declares")) {
                        group.start("a", call("a"));
                        group.join(InterruptedException.class);
                    }
                })
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(trail).isEmpty();
    }

    @Test
    @DisplayName("D15: an interrupt of the caller during a call is the caller's own, through nested gathers too")
    void interruptDuringACall_isTheCallers() {
        Call<String> interrupted = () -> {
            Thread.currentThread().interrupt();
            Thread.sleep(86_400_000);
            return "slept";
        };
        for (Call<String> call : List.<Call<String>>of(
                interrupted, () -> gather(interrupted), () -> gather(() -> gather(interrupted)))) {
            assertThatThrownBy(() -> gather(call))
                    .isInstanceOf(CancelledException.class)
                    .matches(thrown -> ((CancelledException) thrown).reason() == CancelReason.CALLER_INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(trail).isEmpty();
    }

    private String gather(Call<String> call) {
        try (TaskGroup group = direct.open("Test.gather")) {
            Task<String> task = group.start("call", call);
            group.start("after", call("after"));
            group.join();
            return task.resultNow();
        }
    }

    @Test
    @DisplayName("GRP-16: a call cannot join or close its own group, here neither; it may start in it")
    void call_cannotJoinItsOwnGroup() {
        try (TaskGroup group = direct.open("Test.self")) {
            Task<String> task = group.start("self", () -> {
                assertThatThrownBy(group::join).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(group::close).isInstanceOf(IllegalStateException.class);
                return group.start("member", call("member")).resultNow();
            });
            group.join();
            assertThat(task.resultNow()).isEqualTo("member");
        }
    }

    @Test
    @DisplayName("handles have ended when they are returned, and keep the failure for whoever reads it")
    void handles_haveEnded() {
        assertThat(direct.start("Test.handle", call("a")).resultNow()).isEqualTo("a");
        IllegalStateException failure = new IllegalStateException("no");
        Task<String> failed = direct.startGather("Test.gather", group -> {
            group.start("part", () -> {
                throw failure;
            });
            group.join();
            return "not reached";
        });
        assertThat(failed.isDone()).isTrue();
        assertThatThrownBy(failed::join).isSameAs(failure);
    }

    @Test
    @DisplayName("a call of a nested gather sees the context class loader and its deadline, which are put back")
    void callersThread_isPutBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        gather(() -> {
            Thread.currentThread().setContextClassLoader(null);
            return "changed";
        });
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(Deadline.current().isNone()).isTrue();
        assertThat(Current.task()).isNull();
    }
}
