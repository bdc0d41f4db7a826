package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class TaskGroupTest {
    final Kind kind; // the fixture reads it

    TaskGroupTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("GRP-01 GRP-02 GRP-23: calls are added as the body goes on, awaited, and readable afterwards")
    void join_waitsForAll(Fixture fixture) {
        Task<String> first;
        Task<String> second;
        try (TaskGroup group = fixture.runtime.open("Test.both")) {
            first = group.start("first", () -> "1");
            assertThat(first.join()).isEqualTo("1");
            second = group.start("second", () -> "2");
            group.join();
            assertThat(List.of(first.isDone(), second.isDone())).containsOnly(true);
            assertThat(group.name()).isEqualTo("Test.both");
        }
        assertThat(first.resultNow() + second.join()).isEqualTo("12");
    }

    @Test
    @DisplayName(
            "GRP-03 D14: a call may start more in its group, also when the owner waits already; they are awaited too")
    void members_startMore(Fixture fixture) {
        AtomicReference<Task<String>> grandchild = new AtomicReference<>();
        Thread owner = Thread.currentThread();
        try (TaskGroup group = fixture.runtime.open("Test.more")) {
            group.start("child", () -> {
                Fixture.untilParkedIn(owner, GroupCore.class);
                grandchild.set(group.start("grandchild", () -> {
                    group.start("last", () -> null);
                    return "there";
                }));
                return null;
            });
            group.join();
            assertThat(grandchild.get().resultNow()).isEqualTo("there");
        }
    }

    @Test
    @DisplayName(
            "GRP-03 D14: what ends with a call of the group may start in it, a nested gather's call and a handle alike")
    void whatEndsWithAMember_startsMore(Fixture fixture) {
        try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
            Task<Task<String>> child = outer.start("child", () -> {
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("leaf", () -> {
                        outer.start("more", () -> "more");
                        return null;
                    });
                    inner.join();
                }
                return fixture.runtime
                        .start("Test.handle", () -> outer.start("ofHandle", () -> "value"))
                        .join();
            });
            outer.join();
            assertThat(child.resultNow().resultNow()).isEqualTo("value");
        }
    }

    @Test
    @DisplayName("GRP-03 D14: a handle that was started outside of the group may not start in it")
    void foreignHandle_startsNothing(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.group")) {
            Task<Throwable> handle =
                    fixture.runtime.start("Test.handle", () -> catchThrowable(() -> group.start("not", () -> null)));
            assertThat(handle.join())
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Test.group");
            group.join();
        }
    }

    @Test
    @DisplayName("GRP-05 D6: a group that has failed starts no thread; the handle is cancelled already")
    void failedGroup_startsNothing(Fixture fixture) {
        IOException failure = new IOException("root");
        AtomicBoolean ran = new AtomicBoolean();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.failed")) {
                        Task<String> failing = group.start("failing", () -> {
                            throw failure;
                        });
                        assertThat(failing.outcome().isSuccess()).isFalse();
                        int before = fixture.threads.size();
                        Task<String> late = group.start("late", () -> {
                            ran.set(true);
                            return "ran";
                        });
                        EachTasks<Integer, Object> each = group.startEachCollected("each", List.of(1, 2), element -> {
                            ran.set(true);
                            return "ran";
                        });
                        Outcome<Object> cancelled = new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED);
                        assertThat(late.isCancelled()).isTrue();
                        assertThat(late.outcome()).isEqualTo(cancelled);
                        assertThat(each.outcomes()).containsExactly(cancelled, cancelled);
                        assertThat(fixture.threads).hasSize(before);
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
        assertThat(ran).isFalse();
    }

    @Test
    @DisplayName("GRP-06: a group that was joined or closed starts nothing, from whichever thread")
    void endedGroup_refuses(Fixture fixture) {
        CountDownLatch leaked = new CountDownLatch(1);
        TaskGroup group = fixture.runtime.open("Test.ended");
        Task<Throwable> member = fixture.runtime.start("Test.member", () -> {
            Fixture.await(leaked);
            return catchThrowable(() -> group.start("late", () -> null));
        });
        try (group) {
            group.start("part", () -> null);
            group.join();
            assertThatThrownBy(() -> group.start("late", () -> null))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("late");
        }
        assertThatThrownBy(() -> group.startEach("late", List.of(1), element -> null))
                .isInstanceOf(IllegalStateException.class);
        leaked.countDown();
        assertThat(member.join()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("GRP-07 GRP-18: what the body throws comes first, with the failures of its calls in the carrier")
    void bodyThrows_keepsTheFailuresOfItsCalls(Fixture fixture) {
        IOException body = new IOException("body");
        IllegalStateException child = new IllegalStateException("child");
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.body")) {
                group.start("child", () -> {
                    running.countDown();
                    try {
                        return Fixture.sleeper().run();
                    } catch (InterruptedException interrupt) {
                        throw child;
                    }
                });
                Fixture.await(running);
                throw body;
            }
        });
        assertThat(thrown).isSameAs(body);
        assertThat(thrown.getSuppressed()).hasSize(1);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(child);
    }

    @Test
    @DisplayName("GRP-07 #4: a body that lets the failure of its own call out has no cycle in it, in whichever form")
    void bodyThrowsItsCallsFailure_makesNoCycle(Fixture fixture) {
        List<Function<Task<Object>, Object>> forms =
                List.of(Task::join, Task::resultNow, task -> task.outcome().orElseThrow(), TaskGroupTest::get);
        for (Function<Task<Object>, Object> form : forms) {
            RuntimeException child = new IllegalStateException("child");
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.body")) {
                    Task<Object> task = group.start("child", () -> {
                        throw child;
                    });
                    Fixture.until(task::isDone);
                    form.apply(task);
                }
            });
            assertThat(thrown)
                    .satisfiesAnyOf(
                            itself -> assertThat(itself).isSameAs(child),
                            wrapped -> assertThat(wrapped.getCause()).isSameAs(child));
            GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
            assertThat(trace.failures()).isEmpty();
            assertThat(trace.getSuppressed()).isEmpty();
        }
    }

    private static Object get(Task<Object> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }

    @Test
    @DisplayName("GRP-17: closing without join cancels, waits, and says so, once")
    void closeWithoutJoin_isReported(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        TaskGroup group = fixture.runtime.open("Test.forgotten");
        Task<String> task = group.start("child", () -> {
            running.countDown();
            return Fixture.sleeper(interrupted).run();
        });
        Fixture.await(running);
        assertThatThrownBy(group::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Test.forgotten")
                .hasMessageContaining("without join");
        assertThat(interrupted.getCount()).isZero();
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        group.close();
        assertThatThrownBy(group::join).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("GRP-14 GRP-15: a second join is refused, after success as after failure")
    void secondJoin_isRefused(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.twice")) {
            group.join();
            assertThatThrownBy(group::join)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Test.twice");
            assertThatThrownBy(() -> group.joinOutcome(() -> "x")).isInstanceOf(IllegalStateException.class);
        }
        RuntimeException failure = new IllegalArgumentException("no");
        try (TaskGroup group = fixture.runtime.open("Test.twice")) {
            group.start("failing", () -> {
                throw failure;
            });
            assertThatThrownBy(group::join).isSameAs(failure);
            assertThatThrownBy(() -> group.join(IOException.class)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("GRP-16: join, close and start from a thread that has no part in it are refused, and harm nothing")
    void foreignThread_isRefused(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.confined")) {
            Task<String> child = group.start("child", () -> {
                assertThatThrownBy(group::join)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Test.confined/child");
                assertThatThrownBy(group::close).isInstanceOf(IllegalStateException.class);
                return "ok";
            });
            Task<String> foreigner = fixture.runtime.start("Test.foreigner", () -> "not in the group");
            assertThat(foreigner.join()).isNotNull();
            AtomicReference<Throwable> refused = new AtomicReference<>();
            Thread foreign = new Thread(() -> refused.set(catchThrowable(() -> group.start("foreign", () -> "never"))));
            foreign.start();
            Fixture.until(() -> refused.get() != null);
            assertThat(refused.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("foreign");
            group.join();
            assertThat(child.resultNow()).isEqualTo("ok");
        }
    }

    @Test
    @DisplayName("CRE-06: null arguments are refused before anything happens, and the group goes on")
    void nulls_areRefusedFirst(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.nulls")) {
            Task<String> input = group.start("input", () -> "x");
            assertThatNullPointerException().isThrownBy(() -> group.start(null, () -> "x"));
            assertThatNullPointerException().isThrownBy(() -> group.start("call", null));
            assertThatNullPointerException().isThrownBy(() -> group.startAfter("call", () -> "x", input, null));
            assertThatNullPointerException().isThrownBy(() -> group.startEach("each", null, element -> "x"));
            assertThatNullPointerException().isThrownBy(() -> group.startEach("each", List.of(1), null));
            assertThatNullPointerException()
                    .isThrownBy(() -> group.startEach("each", List.of(1), element -> "x", input, null));
            assertThatNullPointerException()
                    .isThrownBy(() -> group.startEachCollected("each", List.of(1), element -> "x", (Input[]) null));
            assertThatNullPointerException().isThrownBy(() -> TaskGroup.ended(null));
            assertThatNullPointerException().isThrownBy(() -> group.join((Class<IOException>) null));
            assertThatNullPointerException().isThrownBy(() -> group.join(IOException.class, null));
            assertThatNullPointerException().isThrownBy(() -> group.joinOutcome(null));
            assertThatNullPointerException().isThrownBy(() -> group.joinOutcome(() -> "x", (Class<IOException>) null));
            group.join();
            assertThat(input.resultNow()).isEqualTo("x");
        }
        assertThat(fixture.threads.size()).isLessThanOrEqualTo(1);
        assertThatNullPointerException().isThrownBy(() -> fixture.runtime.open(null));
        assertThatNullPointerException().isThrownBy(() -> fixture.runtime.open("Test.null", (GatherOptions) null));
    }
}
