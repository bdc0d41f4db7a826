package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class SoakTest {
    private static final int CALLS = Race.rounds(2500);
    private static final int CALLS_TO_WARM_UP = 500;
    private static final long ROOM = 8 << 20;

    private final Kind kind;
    private final AtomicInteger alive = new AtomicInteger();
    private final AtomicLong unread = new AtomicLong();

    SoakTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName(
            "STR-11 MEM-02 MEM-09: mixed calls leave no thread, no timer, no interrupt and no memory behind, and no failure unreported")
    void mixedCalls_leaveNothing() {
        FanoutRuntime runtime = runtime();
        MixedCalls calls = new MixedCalls(runtime);
        calls.run(CALLS_TO_WARM_UP);
        untilAllIsReported(calls);
        long heapBefore = usedHeap();
        int threadsBefore = platformThreads();
        calls.run(CALLS);
        untilAllIsReported(calls);
        Collector.until(() -> usedHeap() < heapBefore + ROOM);
        Fixture.until(() -> SystemTime.INSTANCE.scheduled() == 0);
        Fixture.until(() -> platformThreads() <= threadsBefore);
        assertThat(runtime.close(Duration.ofSeconds(5)))
                .as("handles at the end")
                .isEmpty();
        Fixture.until(() -> alive.get() == 0);
        assertThat(unread).as("each failure is reported once").hasValue(calls.forgotten());
    }

    private FanoutRuntime runtime() {
        FanoutRuntime.Builder builder = FanoutRuntime.builder().listener(new TaskListener() {
            @Override
            public void failureUnread(String call, Throwable failure) {
                unread.incrementAndGet();
            }
        });
        kind.factory().map(this::counting).ifPresent(builder::threads);
        return builder.build();
    }

    private ThreadFactory counting(ThreadFactory factory) {
        return body -> factory.newThread(() -> {
            alive.incrementAndGet();
            try {
                body.run();
            } finally {
                alive.decrementAndGet();
            }
        });
    }

    private void untilAllIsReported(MixedCalls calls) {
        Collector.until(() -> unread.get() == calls.forgotten());
    }

    private static long usedHeap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int platformThreads() {
        return Thread.getAllStackTraces().size();
    }
}
