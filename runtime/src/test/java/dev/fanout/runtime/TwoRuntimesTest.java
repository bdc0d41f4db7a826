package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups and calls of one runtime inside of those of another, as of two instances that are given different ones. */
@OnEveryKindOfThread
class TwoRuntimesTest {
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    TwoRuntimesTest(Kind kind) {
        this.kind = kind;
    }

    /** A call that gathers on a runtime, and starts a handle there. */
    private static Call<String> guest(FanoutRuntime runtime, CountDownLatch asleep, CountDownLatch ended) {
        Call<String> sleeper = () -> {
            asleep.countDown();
            return Fixture.sleeper(ended).run();
        };
        return () -> {
            runtime.start("Guest.handle", sleeper);
            try (TaskGroup group = runtime.open("Guest.group")) {
                group.start("call", sleeper);
                group.join();
                return "never";
            }
        };
    }

    @Test
    @DisplayName("MEM-03 D11: closing a runtime ends what runs on it for calls of another one, which goes on")
    void close_endsGuests(Fixture fixture) {
        FanoutRuntime guest = fixture.builder().build();
        CountDownLatch asleep = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Task<String> host = fixture.runtime.start("Host.call", () -> {
            thrown.set(catchThrowable(guest(guest, asleep, ended)::run));
            return "goes on, " + Cancellation.current();
        });
        Fixture.await(asleep);
        assertThat(guest.close(Duration.ofMillis(1))).containsExactly("Guest.group", "Guest.handle");
        assertThat(ended.getCount()).isZero();
        assertThat(host.join()).isEqualTo("goes on, not cancelled");
        assertThat(((CancelledException) thrown.get()).reason()).isEqualTo(CancelReason.REQUESTED);
        assertThatThrownBy(() -> guest.open("Guest.late")).isInstanceOf(RejectedExecutionException.class);
        assertThat(fixture.runtime
                        .start("Host.late", () -> {
                            try (TaskGroup group = guest.open("Guest.late")) {
                                group.join();
                                return "opened";
                            }
                        })
                        .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.exception()).isInstanceOf(RejectedExecutionException.class));
    }

    @Test
    @DisplayName(
            "CAN-24 D11: closing the host, or cancelling its call, reaches what runs on the guest, and waits for it")
    void hostsEnd_reachesGuests(Fixture fixture) {
        FanoutRuntime guest = fixture.builder().build();
        for (boolean closes : new boolean[] {false, true}) {
            CountDownLatch asleep = new CountDownLatch(2);
            CountDownLatch ended = new CountDownLatch(2);
            FanoutRuntime host = fixture.builder().build();
            Task<String> call = host.start("Host.call", guest(guest, asleep, ended));
            Fixture.await(asleep);
            if (closes) {
                host.close();
            } else {
                call.cancelAndAwait();
            }
            assertThat(ended.getCount()).isZero();
            assertThat(call.outcome()).isEqualTo(REQUESTED);
            assertThat(guest.close(Duration.ofMillis(closes ? 1 : 0))).isEmpty();
            host.close();
            guest = fixture.builder().build();
        }
        guest.close();
    }

    @Test
    @DisplayName("GRP-19 D1: a group in the block of one of another runtime has its deadline, and ends with it")
    void nestedBlocks_endTogether(Fixture fixture) {
        FanoutRuntime guest = fixture.builder().time(fixture.time).build();
        IOException failure = new IOException("outer");
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup outer = fixture.timeless.open("Host.outer")) {
                outer.start("fails", () -> {
                    Fixture.await(asleep);
                    throw failure;
                });
                try (TaskGroup inner = guest.open("Guest.inner")) {
                    inner.start("sleeper", () -> {
                        asleep.countDown();
                        return Fixture.sleeper(ended).run();
                    });
                    inner.join(IOException.class);
                }
                outer.join(IOException.class);
            }
        });
        assertThat(thrown).isSameAs(failure);
        assertThat(ended.getCount()).isZero();
        CountDownLatch again = new CountDownLatch(1);
        assertThat(catchThrowable(() -> {
                    try (TaskGroup outer = fixture.timeless.open("Host.outer", Duration.ofSeconds(1));
                            TaskGroup inner = guest.open("Guest.inner", Duration.ofDays(1))) {
                        inner.start("sleeper", Fixture.sleeperThatTells(again));
                        fixture.advanceWhenWaiting(again, Duration.ofSeconds(1));
                        inner.join();
                        outer.join();
                    }
                }))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("Host.outer");
        assertThat(Current.scope()).isNull();
        guest.close();
    }

    @Test
    @DisplayName(
            "CAN-35 D11: a shield in a call holds requests back from what it runs on another runtime, and from a direct one")
    void shield_coversGuests(Fixture fixture) {
        for (FanoutRuntime guest : List.of(fixture.builder().build(), FanoutRuntime.direct())) {
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch cancelled = new CountDownLatch(1);
            Task<String> host = fixture.runtime.start(
                    "Host.call",
                    () -> Cancellation.shield(() -> {
                        try (TaskGroup group = guest.open("Guest.group")) {
                            Task<String> call = group.start("call", () -> {
                                running.countDown();
                                Fixture.await(cancelled); // fails if it is interrupted
                                return "written, " + Cancellation.current();
                            });
                            group.join();
                            return call.resultNow();
                        }
                    }));
            Fixture.await(running);
            host.cancel(true);
            cancelled.countDown();
            assertThat(host.outcome()).isEqualTo(new Outcome.Success<>("written, not cancelled"));
            guest.close();
        }
    }

    @Test
    @DisplayName(
            "MEM-03: two threads that close a runtime at the same time both return when its handles have ended, before their patience")
    void twoCloses_bothReturn(Fixture fixture) throws InterruptedException {
        FanoutRuntime runtime = fixture.builder().build();
        CountDownLatch go = new CountDownLatch(1);
        Task<String> handle = runtime.start("Test.handle", () -> {
            Fixture.await(go);
            return "done";
        });
        AtomicReference<List<String>> other = new AtomicReference<>();
        Thread me = Thread.currentThread();
        Thread closer = new Thread(() -> other.set(runtime.close(Duration.ofDays(1))));
        closer.start();
        new Thread(() -> {
                    Fixture.untilParkedIn(me, Family.class);
                    Fixture.untilParkedIn(closer, Family.class);
                    go.countDown();
                })
                .start();
        assertThat(runtime.close(Duration.ofDays(1))).isEmpty();
        closer.join();
        assertThat(other.get()).isEmpty();
        assertThat(handle.join()).isEqualTo("done");
    }

    @Test
    @DisplayName(
            "MEM-03 CAN-41: close waits for the hooks of what it cancels; one that closes the runtime itself is refused")
    void close_waitsForHooks(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder().build();
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Task<String> task = runtime.start("Test.hooked", () -> {
            Cancellation.current().onCancel(() -> refused.set(catchThrowable(runtime::close)));
            return Fixture.sleeperThatTells(running).run();
        });
        Fixture.await(running);
        runtime.close();
        assertThat(refused.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot close");
        assertThat(task.outcome()).isEqualTo(REQUESTED);
    }
}
