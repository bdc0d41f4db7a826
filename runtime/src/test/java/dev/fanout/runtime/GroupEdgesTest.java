package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a group meets what its caller does beside it. */
@OnEveryKindOfThread
class GroupEdgesTest {
    final Kind kind;

    GroupEdgesTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "CRE-06: an array of inputs that the caller uses again changes nothing for the call that had it before")
    void inputs_areCopied(Fixture fixture) {
        CountDownLatch slow = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.inputs")) {
            Task<String> first = group.start("first", () -> "first");
            Task<String> second = group.start("second", () -> {
                Fixture.await(slow);
                return "second";
            });
            Input[] inputs = {first};
            Task<String> afterFirst = group.startAfter("afterFirst", first::resultNow, inputs);
            inputs[0] = second;
            Task<String> afterSecond = group.startAfter("afterSecond", second::resultNow, inputs);
            assertThat(afterFirst.join()).isEqualTo("first");
            slow.countDown();
            group.join();
            assertThat(afterSecond.resultNow()).isEqualTo("second");
        }
    }

    @Test
    @DisplayName("D2: a failure that the result itself throws is not told as well, and not beside itself")
    void failureThrownByTheResult_isNotReported(Fixture fixture) {
        IllegalStateException failure = new IllegalStateException("collected");
        try (TaskGroup group = fixture.runtime.open("Test.result")) {
            Task<Object> collected = group.startCollected("collected", () -> {
                throw failure;
            });
            group.join();
            assertThatThrownBy(() -> group.result(() -> collected.outcome().orElseThrow()))
                    .isSameAs(failure);
        }
        assertThat(failure.getSuppressed()).isEmpty();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName("D5: elements that cannot be had after the deadline do not hide the deadline")
    void iteratorThatFailsAfterTheDeadline_ridesOnIt(Fixture fixture) {
        NoSuchElementException failure = new NoSuchElementException("no more");
        CountDownLatch running = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.elements", Duration.ofMillis(100))) {
                CountDownLatch interrupted = new CountDownLatch(1);
                group.start("slow", () -> {
                    running.countDown();
                    return Fixture.sleeper(interrupted).run();
                });
                Iterable<Object> failing = () -> {
                    Fixture.await(running);
                    fixture.time.advance(Duration.ofMillis(100));
                    Fixture.await(interrupted);
                    throw failure;
                };
                group.startEach("each", failing, element -> element);
            }
        });
        assertThat(thrown).isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(failure);
    }

    @Test
    @DisplayName(
            "CAN-10: a value that comes after the deadline is missing also if the call had been asked to stop before")
    void lateValue_isMissing(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.timeless.open("Test.late", Duration.ofMillis(100))) {
                Task<String> stubborn = group.start("stubborn", () -> {
                    running.countDown();
                    while (mayReturn.getCount() > 0) {
                        try {
                            mayReturn.await();
                        } catch (InterruptedException swallowed) {
                            mayReturn.countDown();
                        }
                    }
                    return "late";
                });
                Fixture.await(running);
                stubborn.cancel(false);
                fixture.time.advance(Duration.ofMillis(100));
                group.join();
            }
        });
        assertThat(thrown).isExactlyInstanceOf(DeadlineExceededException.class);
    }

    @Test
    @DisplayName(
            "D1 THR-02: a function on the future of a call that never begins does not keep its siblings from being stopped")
    void functionOnAFuture_doesNotDelayCancellation(Fixture fixture) {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        IllegalStateException failure = new IllegalStateException("root");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.function")) {
                Task<Object> failing = group.start("failing", () -> {
                    Fixture.await(running);
                    throw failure;
                });
                CompletableFuture<Object> waiting = group.startAfter("waiting", () -> "never", failing)
                        .toCompletableFuture()
                        .handle((value, cancelled) -> {
                            Fixture.await(stopped); // the sibling's end
                            return value;
                        });
                group.start("sibling", () -> {
                    running.countDown();
                    return Fixture.sleeper(stopped).run();
                });
                group.join();
                assertThat(waiting).isNotNull();
            }
        });
        assertThat(thrown).isSameAs(failure);
    }

    @Test
    @DisplayName("D11: a call cannot close the runtime that it runs on, also with another runtime in between")
    void close_fromWithin_isRefused(Fixture fixture) {
        FanoutRuntime other = fixture.builder().build();
        Task<String> handle = fixture.runtime.start("Test.handle", () -> {
            try (TaskGroup group = other.open("Other.group")) {
                Task<List<String>> closing = group.start("closing", () -> fixture.runtime.close(Duration.ZERO));
                group.join();
                return String.join(",", closing.resultNow());
            }
        });
        assertThatThrownBy(handle::join).isExactlyInstanceOf(IllegalStateException.class);
        other.close();
    }
}
