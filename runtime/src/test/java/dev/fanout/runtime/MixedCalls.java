package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Calls of all sorts, one after the other, most of them with something in their hands that must not stay. */
final class MixedCalls {
    /** So much that a thousand that stay are seen. */
    private static final int BYTES = 1 << 16;

    private static final Duration DAY = Duration.ofDays(1);

    private final FanoutRuntime runtime;
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong forgotten = new AtomicLong();

    MixedCalls(FanoutRuntime runtime) {
        this.runtime = runtime;
    }

    /** At least so many calls. */
    void run(long calls) {
        for (long end = started.get() + calls; started.get() < end; ) {
            values();
            collectedFailure();
            failure();
            nestedFailure();
            deadline();
            callersInterrupt();
            cancellation();
            dependentCall();
            map();
            race();
            handles();
            handleOfACall();
            forgottenFailure();
            assertThat(Thread.currentThread().isInterrupted()).as("flag").isFalse();
        }
    }

    /** How many failures were never read. */
    long forgotten() {
        return forgotten.get();
    }

    private Call<byte[]> value() {
        started.incrementAndGet();
        byte[] carried = new byte[BYTES];
        return () -> carried.clone();
    }

    private Call<byte[]> failing(IOException failure) {
        started.incrementAndGet();
        byte[] carried = new byte[BYTES];
        return () -> {
            if (carried.length > 0) {
                throw failure;
            }
            return carried;
        };
    }

    private Call<String> blocked(CountDownLatch running) {
        started.incrementAndGet();
        return Fixture.sleeperThatTells(running);
    }

    private Call<String> blocked() {
        return blocked(new CountDownLatch(1));
    }

    private void values() {
        try (TaskGroup group = runtime.open("Soak.values", DAY)) {
            Task<byte[]> one = group.start("one", value());
            Task<byte[]> two = group.start("two", value());
            group.join();
            assertThat(one.resultNow().length + two.resultNow().length).isEqualTo(2 * BYTES);
        }
    }

    private void collectedFailure() {
        IOException failure = new IOException("collected");
        try (TaskGroup group = runtime.open("Soak.collected")) {
            Task<byte[]> fails = group.startCollected("fails", failing(failure));
            group.join();
            assertThat(fails.outcome()).isEqualTo(new Outcome.Failure<>(failure));
        }
    }

    private void failure() {
        IOException failure = new IOException("failure");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Soak.failure")) {
                        group.start("blocked", blocked());
                        group.start("fails", failing(failure));
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
    }

    private void nestedFailure() {
        IOException failure = new IOException("nested");
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Soak.outer", DAY)) {
                        group.start("value", value());
                        group.start("nested", () -> {
                            started.incrementAndGet();
                            try (TaskGroup nested = runtime.open("Soak.nested")) {
                                nested.start("blocked", blocked());
                                nested.start("fails", failing(failure));
                                nested.join(IOException.class);
                                return "joined";
                            }
                        });
                        group.join(IOException.class);
                    }
                })
                .isSameAs(failure);
    }

    private void deadline() {
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Soak.deadline", Duration.ofMillis(1))) {
                        group.start("blocked", blocked());
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class);
    }

    private void callersInterrupt() {
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Soak.interrupt")) {
                        group.start("interrupts", () -> {
                            caller.interrupt();
                            return blocked().run();
                        });
                        group.join();
                    }
                })
                .isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).as("the caller's interrupt").isTrue();
    }

    private void cancellation() {
        CountDownLatch running = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Soak.cancellation")) {
                        group.start("blocked", blocked(running));
                        Fixture.await(running);
                        group.cancel();
                        group.join();
                    }
                })
                .isInstanceOf(CancelledException.class);
    }

    private void dependentCall() {
        try (TaskGroup group = runtime.open("Soak.dependent")) {
            Task<byte[]> one = group.start("one", value());
            Task<byte[]> two = group.start("two", value());
            Task<Integer> sum =
                    group.startAfter("sum", () -> one.resultNow().length + two.resultNow().length, one, two);
            started.incrementAndGet();
            group.join();
            assertThat(sum.resultNow()).isEqualTo(2 * BYTES);
        }
    }

    private void map() {
        try (TaskGroup group = runtime.open("Soak.map", DAY)) {
            List<Call<byte[]>> elements = List.of(value(), value(), value());
            EachTasks<Call<byte[]>, byte[]> each = group.startEach("each", elements, Call::run);
            group.join();
            assertThat(each.results()).hasSize(elements.size());
        }
    }

    private void race() {
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = runtime.open("Soak.race")) {
            Task<String> winner = group.start("races", () -> {
                started.incrementAndGet();
                return Tasks.race(
                        () -> {
                            Fixture.await(running);
                            return "won";
                        },
                        blocked(running));
            });
            started.incrementAndGet();
            group.join();
            assertThat(winner.resultNow()).isEqualTo("won");
        }
    }

    private void handles() {
        Task<byte[]> handle = runtime.start("Soak.handle", value());
        Task<String> cancelled = runtime.start("Soak.cancelled", blocked());
        assertThat(handle.join()).hasSize(BYTES);
        cancelled.cancelAndAwait();
        assertThat(cancelled.isCancelled()).isTrue();
    }

    /** It ends with the call that has started it. */
    private void handleOfACall() {
        started.incrementAndGet();
        Task<String> starts = runtime.start(
                "Soak.starts", () -> runtime.start("Soak.left", blocked()).name());
        assertThat(starts.join()).isEqualTo("Soak.left");
    }

    private void forgottenFailure() {
        forgotten.incrementAndGet();
        assertThat(runtime.start("Soak.forgotten", failing(new IOException("forgotten")))
                        .name())
                .isEqualTo("Soak.forgotten");
    }
}
