package dev.fanout.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long a test waits for what must come, and for what must not. */
final class Patience {
    /** Nobody who works as he should needs so long. */
    static final Duration LONG = Duration.ofSeconds(8);

    /** Whoever has not come back by then, though all he needs is there, is held to wait. */
    static final Duration SHORT = Duration.ofMillis(40);

    private Patience() {}

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toNanos(), TimeUnit.NANOSECONDS))
                    .as("latch")
                    .isTrue();
        } catch (InterruptedException interrupt) {
            throw new AssertionError("interrupted", interrupt);
        }
    }

    /** For clean-ups, which finish whatever happens to their thread. */
    static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    latch.await();
                    return;
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits until something is so, where there is nothing else to wait for. */
    static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("waiting").isLessThan(LONG.toNanos());
            LockSupport.parkNanos(50_000);
        }
    }
}
