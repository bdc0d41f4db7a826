package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class WideFanOutTest {
    private static final int WIDE = 100_000;

    private final Kind kind;

    WideFanOutTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("STR-06: a hundred thousand virtual calls complete, with their results in order")
    void wide_completesInOrder(Fixture fixture) {
        List<Integer> elements =
                IntStream.range(0, kind.isVirtual() ? WIDE : WIDE / 50).boxed().toList();
        FanoutRuntime.Builder builder = FanoutRuntime.builder();
        kind.factory().ifPresent(builder::threads);
        try (FanoutRuntime runtime = builder.build();
                TaskGroup group = runtime.open("Test.wide")) {
            EachTasks<Integer, Integer> each = group.startEach("each", elements, element -> element + 1);
            group.join();
            assertThat(each.results())
                    .isEqualTo(elements.stream().map(element -> element + 1).toList());
        }
    }

    @Test
    @DisplayName("STR-06: a wide fan-out on the caller's own thread needs no deep stack")
    void wide_direct(Fixture fixture) {
        List<Integer> elements = IntStream.range(0, WIDE).boxed().toList();
        try (FanoutRuntime direct = FanoutRuntime.direct();
                TaskGroup group = direct.open("Test.direct")) {
            EachTasks<Integer, Integer> each = group.startEach("each", elements, element -> element);
            group.join();
            assertThat(each.results()).isEqualTo(elements);
        }
    }

    @Test
    @DisplayName("STK-08 TMO-13: a deadline over thousands of stuck calls ends them all, and names a few")
    void wide_deadline(Fixture fixture) {
        int wide = kind.isVirtual() ? 20_000 : 200;
        CountDownLatch running = new CountDownLatch(wide);
        AtomicInteger ended = new AtomicInteger();
        Thread owner = Thread.currentThread();
        new Thread(() -> {
                    Fixture.await(running);
                    Fixture.untilParkedIn(owner, GroupCore.class);
                    fixture.time.advance(Duration.ofSeconds(1));
                })
                .start();
        DeadlineExceededException thrown = catchThrowableOfType(DeadlineExceededException.class, () -> {
            try (TaskGroup group = fixture.timeless.open("Test.wide", Duration.ofSeconds(1))) {
                group.startEach("each", IntStream.range(0, wide).boxed().toList(), element -> {
                    running.countDown();
                    try {
                        return Fixture.sleeper().run();
                    } finally {
                        ended.incrementAndGet();
                    }
                });
                group.join();
            }
        });
        assertThat(ended).hasValue(wide);
        assertThat(thrown).hasMessageContaining("each#0 (at ").hasMessageEndingWith(" and " + (wide - 5) + " more");
    }
}
