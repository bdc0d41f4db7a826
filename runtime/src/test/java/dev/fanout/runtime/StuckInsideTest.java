package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanout.users.SlowClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the message of a deadline says of a call that waits for others that it has started. */
@OnEveryKindOfThread
class StuckInsideTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String STUCK =
            "\\(at dev\\.fanout\\.users\\.SlowClient\\.stuckHere\\(SlowClient\\.java:\\d+\\)\\)";

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    StuckInsideTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "TMO-16 STK-08: of a call that waits in a nested gather, the innermost calls are named, and where they are stuck")
    void nestedCalls_areNamed(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, SECOND);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup group = fixture.timeless.open("Test.outer", SECOND)) {
                group.start(
                        "c",
                        () -> nested(
                                fixture,
                                "Test.middle",
                                () -> nested(fixture, "Test.inner", () -> {
                                    return SlowClient.stuckHere(running);
                                })));
                group.join();
            }
        });
        assertThat(thrown.getMessage())
                .matches("Test\\.outer did not end within 1000 ms; unfinished: c \\(.*, in it Test\\.inner/slow "
                        + STUCK + "\\)");
    }

    private static Object nested(FanoutRuntime runtime, String name, Call<Object> body) {
        try (TaskGroup group = runtime.open(name)) {
            Task<Integer> quick = group.start("quick", () -> 1);
            Task<Object> slow = group.startAfter("slow", body, quick);
            group.startAfter("last", () -> 1, slow);
            group.join();
            return slow.resultNow();
        }
    }

    private static Object nested(Fixture fixture, String name, Call<Object> body) {
        return nested(fixture.timeless, name, body);
    }

    @Test
    @DisplayName(
            "TMO-16 TMO-24: so does the message of a call that has not ended within its own time, of a handle inside of it")
    void ownTimeout_namesWhatIsInside(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        Task<Object> task = fixture.timeless.start(
                "Test.call",
                CallOptions.DEFAULT.timeout(SECOND),
                () -> fixture.timeless
                        .start("Test.handle", () -> SlowClient.stuckHere(running))
                        .join());
        Fixture.await(running);
        fixture.time.advance(SECOND);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, task::join);
        assertThat(thrown.getMessage())
                .matches("Test\\.call has not ended within 1000 ms; it was at .*, in it Test\\.handle " + STUCK);
    }

    @Test
    @DisplayName("TMO-16: of many calls inside a few are named")
    void many_areBounded(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(20);
        fixture.advanceWhenWaiting(running, SECOND);
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup group = fixture.timeless.open("Test.outer", SECOND)) {
                group.start("c", () -> {
                    try (TaskGroup inner = fixture.timeless.open("Test.inner")) {
                        inner.startEach(
                                "each",
                                IntStream.range(0, 20).boxed().toList(),
                                element -> SlowClient.stuckHere(running));
                        inner.join();
                    }
                    return null;
                });
                group.join();
            }
        });
        assertThat(thrown.getMessage().split("Test\\.inner/each#", -1)).hasSize(1 + 3);
    }
}
