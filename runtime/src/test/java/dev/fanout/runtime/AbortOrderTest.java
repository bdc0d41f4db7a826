package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In which order an abort reaches the calls of a group. */
class AbortOrderTest {
    private final AtomicReference<@Nullable Task<?>> dependent = new AtomicReference<>();

    /** Interrupting the call that is named {@code slow} takes until the dependent one has ended, whatever as. */
    private final ThreadFactory threads = body -> new Thread(body) {
        @Override
        public void interrupt() {
            super.interrupt();
            Task<?> awaited = dependent.get();
            if (getName().endsWith("/slow") && awaited != null) {
                Fixture.until(awaited::isDone);
            }
        }
    };

    private static Call<String> failsWhenInterrupted(CountDownLatch running) {
        return () -> {
            try {
                return Fixture.sleeperThatTells(running).run();
            } catch (InterruptedException interrupt) {
                throw new IllegalStateException("clean-up");
            }
        };
    }

    @Test
    @DisplayName(
            "D6: a call that waits for one which fails when the group is aborted ends as the group's decision says, not like its input")
    void dependent_isCancelledByTheDecision() {
        FanoutRuntime runtime = FanoutRuntime.builder().threads(threads).build();
        CountDownLatch running = new CountDownLatch(2);
        IllegalArgumentException failure = new IllegalArgumentException("root");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.group")) {
                Task<String> input = group.startCollected("input", failsWhenInterrupted(running));
                group.startCollected("slow", Fixture.sleeperThatTells(running));
                dependent.set(group.startCollectedAfter("dependent", () -> "never", input));
                group.start("fails", () -> {
                    Fixture.await(running);
                    throw failure;
                });
                group.join();
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures())
                .singleElement()
                .hasToString("java.lang.IllegalStateException: clean-up");
        Task<?> never = dependent.get();
        assertThat(never).isNotNull();
        assertThat(never.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
        runtime.close();
    }
}
