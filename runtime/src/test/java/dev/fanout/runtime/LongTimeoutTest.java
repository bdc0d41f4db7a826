package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Thousands of gathers that could have taken a day, and did not. */
@OnEveryKindOfThread
class LongTimeoutTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final long MEGABYTE = 1 << 20;

    private final Kind kind;

    LongTimeoutTest(Kind kind) {
        this.kind = kind;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Two groups with a timer each, and a call that holds 64 kB; it succeeds or fails. */
    private static void gather(FanoutRuntime runtime, boolean fails) {
        byte[] held = new byte[1 << 16];
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.timeout", DAY)) {
                group.start("call", () -> {
                    try (TaskGroup inner = runtime.open("Test.inner", DAY.minusHours(1))) {
                        Task<Integer> length = inner.start("length", () -> {
                            if (fails) {
                                throw new IllegalStateException("expected");
                            }
                            return held.length;
                        });
                        inner.join();
                        return length.resultNow();
                    }
                });
                group.join();
            }
        });
        assertThat(thrown != null).isEqualTo(fails);
    }

    @Test
    @DisplayName("TMO-22 #24: gathers with a day's timeout leave no timer, and nothing of what they held")
    void timers_areRemovedAtOnce(Fixture fixture) {
        FanoutRuntime.Builder builder = FanoutRuntime.builder();
        kind.factory().ifPresent(builder::threads); // not those of the fixture, which remembers all
        try (FanoutRuntime runtime = builder.build()) {
            gather(runtime, true);
            gather(runtime, false);
            long before = used();
            for (int i = 0; i < Race.rounds(1_000); i++) { // a hundred megabytes and more, if they were held
                gather(runtime, i % 2 == 0);
                assertThat(SystemTime.INSTANCE.scheduled()).isZero();
            }
            Collector.until(() -> used() < before + 16 * MEGABYTE);
        }
    }
}
