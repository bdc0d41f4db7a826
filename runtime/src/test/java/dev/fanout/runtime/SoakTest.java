package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class SoakTest {
    private static final int ROUNDS = 60 * Integer.getInteger("fanout.stress", 1);
    private static final long MEGABYTE = 1 << 20;

    private final Kind kind;

    SoakTest(Kind kind) {
        this.kind = kind;
    }

    /** One call of each sort, with a megabyte in its hands that must not stay. */
    private enum Sort {
        SUCCEEDS,
        FAILS,
        MEETS_ITS_DEADLINE,
        IS_INTERRUPTED,
        IS_CANCELLED,
        LEAVES_A_HANDLE
    }

    @Test
    @DisplayName("STR-11 MEM-09: mixed calls leave no thread, no timer, no interrupt and no memory behind")
    void mixedCalls_leaveNothing(Fixture fixture) {
        FanoutRuntime.Builder builder = FanoutRuntime.builder().listener(fixture.listener);
        AtomicInteger alive = new AtomicInteger();
        kind.factory()
                .ifPresent(factory -> builder.threads(body -> factory.newThread(() -> {
                    alive.incrementAndGet();
                    try {
                        body.run();
                    } finally {
                        alive.decrementAndGet();
                    }
                })));
        FanoutRuntime runtime = builder.build();
        mix(runtime, 5);
        long before = used();
        mix(runtime, ROUNDS);
        Collector.until(() -> used() < before + 16 * MEGABYTE);
        assertThat(SystemTime.INSTANCE.scheduled()).isZero();
        assertThat(runtime.close(Duration.ofSeconds(5))).isEmpty();
        Fixture.until(() -> alive.get() == 0);
        assertThat(fixture.listener.unread).isEmpty();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void mix(FanoutRuntime runtime, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (Sort sort : Sort.values()) {
                gather(runtime, sort);
                assertThat(Thread.interrupted()).isEqualTo(sort == Sort.IS_INTERRUPTED);
            }
        }
    }

    private static void gather(FanoutRuntime runtime, Sort sort) {
        CountDownLatch running = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        boolean expires = sort == Sort.MEETS_ITS_DEADLINE;
        try (TaskGroup group = runtime.open("Test.soak", expires ? Duration.ofMillis(1) : Duration.ofDays(1))) {
            Task<byte[]> big = group.startCollected("big", () -> new byte[(int) MEGABYTE]);
            Task<Object> mixed = group.start("mixed", () -> {
                running.countDown();
                return body(runtime, sort, caller);
            });
            if (sort == Sort.IS_CANCELLED) {
                Fixture.await(running);
                group.cancel();
            }
            group.join(IOException.class);
            assertThat(sort).isIn(Sort.SUCCEEDS, Sort.LEAVES_A_HANDLE);
            assertThat(big.outcome().isSuccess() && mixed.outcome().isSuccess()).isTrue();
        } catch (IOException failure) {
            assertThat(sort).isEqualTo(Sort.FAILS);
        } catch (DeadlineExceededException deadline) {
            assertThat(sort).isEqualTo(Sort.MEETS_ITS_DEADLINE);
        } catch (CancelledException cancelled) {
            assertThat(sort).isIn(Sort.IS_INTERRUPTED, Sort.IS_CANCELLED);
        }
    }

    private static Object body(FanoutRuntime runtime, Sort sort, Thread caller) throws Throwable {
        return switch (sort) {
            case SUCCEEDS -> new byte[(int) MEGABYTE];
            case FAILS -> throw new IOException("failure");
            case LEAVES_A_HANDLE ->
                runtime.start("Test.left", Fixture.sleeper()).name();
            case IS_INTERRUPTED -> {
                caller.interrupt();
                yield Fixture.sleeper().run();
            }
            case MEETS_ITS_DEADLINE, IS_CANCELLED -> Fixture.sleeper().run();
        };
    }
}
