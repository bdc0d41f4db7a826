package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class TaskResultTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    final Kind kind; // the fixture reads it

    TaskResultTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "CRE-10 CRE-11: a result that is not there is an error at once; then it is the same for everybody, always")
    void result_isTheSameForEverybody(Fixture fixture) {
        Object value = new Object();
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.result")) {
            Task<Object> task = group.start("part", () -> {
                Fixture.await(mayEnd);
                return value;
            });
            assertThatThrownBy(task::resultNow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has not ended");
            EachTasks<Integer, Object> readers = group.startEach("reader", List.of(1, 2), reader -> task.get());
            mayEnd.countDown();
            group.join();
            assertThat(readers.results()).containsExactly(value, value);
            assertThat(task.join()).isSameAs(value).isSameAs(task.resultNow());
            assertThat(task.outcome()).isEqualTo(task.outcome()).isEqualTo(new Outcome.Success<>(value));
        }
    }

    @Test
    @DisplayName("CRE-11: the result of a cancelled call is an error that says so")
    void resultOfACancelledCall_saysSo(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.result")) {
            Task<String> gate = group.startCollected("gate", Fixture.sleeper());
            Task<String> never = group.startCollectedAfter("never", () -> "never", gate);
            assertThat(never.cancel(true)).isTrue();
            assertThatThrownBy(never::resultNow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cancelled: REQUESTED");
            gate.cancelAndAwait();
            group.join();
        }
    }

    @Test
    @DisplayName("CRE-12: nobody but the call completes its task")
    void outsiders_cannotComplete(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Task<String> task = fixture.runtime.start("Test.task", () -> {
            running.countDown();
            Fixture.until(() -> mayEnd.getCount() == 0);
            return "mine";
        });
        Fixture.await(running);
        assertThat(task.toCompletableFuture().complete("yours")).isTrue();
        assertThat(task.toCompletableFuture().completeExceptionally(new IOException()))
                .isTrue();
        task.toCompletableFuture().obtrudeValue("theirs");
        assertThat(task.isDone()).isFalse();
        mayEnd.countDown();
        assertThat(task.outcome()).isIn(new Outcome.Success<>("mine"), new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    @Test
    @DisplayName("GFF-03: the gather goes on until the last call has ended")
    void join_waitsForTheLast(Fixture fixture) {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        try (TaskGroup group = fixture.runtime.open("Test.last")) {
            Task<String> a = group.start("a", () -> "a");
            Task<String> last = group.start("last", () -> {
                Fixture.await(mayEnd);
                return "last";
            });
            new Thread(() -> {
                        Fixture.until(a::isDone);
                        Fixture.untilParkedIn(caller, GroupCore.class);
                        mayEnd.countDown();
                    })
                    .start();
            group.join();
            assertThat(mayEnd.getCount()).isZero();
            assertThat(last.resultNow()).isEqualTo("last");
        }
    }

    @Test
    @DisplayName("CRE-18 GCO-14: what was written before is visible in the call, and what it wrote afterwards")
    void writes_areVisible(Fixture fixture) {
        for (int run = 1; run <= 300 * STRESS; run++) {
            int[] plain = {run, 0};
            try (TaskGroup group = fixture.runtime.open("Test.visible")) {
                Task<Integer> first = group.start("first", () -> {
                    plain[1] = plain[0] + 1;
                    return plain[0];
                });
                Task<Integer> second = group.startAfter("second", () -> plain[1] + first.resultNow(), first);
                group.join();
                assertThat(second.resultNow()).isEqualTo(2 * run + 1);
                assertThat(plain[1]).isEqualTo(run + 1);
            }
        }
    }

    @Test
    @DisplayName("CRE-18 GCO-14: who sees that a call has ended sees its outcome and what it wrote")
    @SuppressWarnings("ThreadPriorityCheck") // to see the end in the instant in which it comes
    void end_isSeenWithTheOutcome(Fixture fixture) {
        for (int run = 1; run <= 200 * STRESS; run++) {
            int expected = run;
            int[] plain = {0};
            Task<Integer> task = fixture.runtime.start("Test.seen", () -> {
                plain[0] = expected;
                return expected;
            });
            while (!task.isDone()) {
                Thread.yield();
            }
            assertThat(task.resultNow()).isEqualTo(expected);
            assertThat(plain[0]).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName(
            "GRP-12: a failure in a group within the body of another is thrown as itself, and ends the other's calls")
    void innerGroupInABody_endsTheOuter(Fixture fixture) {
        IOException failure = new IOException("inner");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.runtime.open("Test.outer")) {
                outer.start("sleeper", () -> {
                    running.countDown();
                    return Fixture.sleeper(interrupted).run();
                });
                Fixture.await(running);
                try (TaskGroup inner = fixture.runtime.open("Test.inner")) {
                    inner.start("fails", () -> {
                        throw failure;
                    });
                    inner.join(IOException.class);
                }
                outer.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(interrupted.getCount()).isZero();
        assertThat(GatherTrace.of(thrown).orElseThrow()).hasMessage("Test.inner");
    }

    @Test
    @DisplayName("GRP-10: what closing a resource around the calls throws is kept beside their failure")
    void failedCleanUpOfTheBody_isKept(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("call");
        IOException closing = new IOException("close");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.resource");
                    AutoCloseable resource = () -> {
                        throw closing;
                    }) {
                assertThat(resource).isNotNull();
                group.start("fails", () -> {
                    throw failure;
                });
                group.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(thrown.getSuppressed()).contains(closing).hasSize(2);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName(
            "GRP-25 STR-08 #22: gathers within gathers, five deep and four wide, end; also with two elements at once")
    void recursiveGathers_end(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().elementsAtOnce(2).build();
        assertThat(leaves(runtime, 5)).isEqualTo(1024);
        runtime.close();
    }

    private static int leaves(FanoutRuntime runtime, int depth) {
        if (depth == 0) {
            return 1;
        }
        try (TaskGroup group = runtime.open("Test.level")) {
            EachTasks<Integer, Integer> parts =
                    group.startEach("part", IntStream.range(0, 4).boxed().toList(), part -> leaves(runtime, depth - 1));
            group.join();
            return parts.results().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
