package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a nested gather throws, in each of its forms, when the call that it runs in is cancelled. */
@OnEveryKindOfThread
class InheritedCancellationTest {
    final Kind kind;

    InheritedCancellationTest(Kind kind) {
        this.kind = kind;
    }

    /** The ways in which generated methods end a group. */
    private enum Form {
        PLAIN(CancelledException.class) {
            @Override
            Object join(TaskGroup group) {
                group.join();
                return "joined";
            }
        },
        INTERRUPTED_EXCEPTION(InterruptedException.class) {
            @Override
            Object join(TaskGroup group) throws InterruptedException {
                group.join(InterruptedException.class);
                return "joined";
            }
        },
        EXCEPTION(InterruptedException.class) {
            @Override
            Object join(TaskGroup group) throws Exception {
                group.join(Exception.class);
                return "joined";
            }
        },
        IO_EXCEPTION(CancelledException.class) {
            @Override
            Object join(TaskGroup group) throws IOException {
                group.join(IOException.class);
                return "joined";
            }
        },
        OUTCOME(CancelledException.class) {
            @Override
            Object join(TaskGroup group) {
                return group.joinOutcome(() -> "joined");
            }
        },
        OUTCOME_DECLARED(InterruptedException.class) {
            @Override
            Object join(TaskGroup group) throws InterruptedException {
                return group.joinOutcome(() -> "joined", InterruptedException.class);
            }
        };

        final Class<? extends Throwable> thrown;

        Form(Class<? extends Throwable> thrown) {
            this.thrown = thrown;
        }

        abstract Object join(TaskGroup group) throws Exception;
    }

    /** What a nested gather saw, and how the call that it ran in ended. */
    private record Seen(AtomicReference<Object> result, AtomicReference<Throwable> thrown, CountDownLatch asleep) {
        Seen() {
            this(new AtomicReference<>(), new AtomicReference<>(), new CountDownLatch(1));
        }

        Call<Object> gather(FanoutRuntime runtime, Form form) {
            return () -> {
                try (TaskGroup group = runtime.open("Test.nested")) {
                    group.start("sleeper", () -> {
                        asleep.countDown();
                        return Fixture.sleeper().run();
                    });
                    result.set(form.join(group));
                    return "returned";
                } catch (Throwable failure) {
                    thrown.set(failure);
                    throw failure;
                }
            };
        }
    }

    @Test
    @DisplayName(
            "CAN-23 CAN-24 D9: an abort of the outer gather ends a nested one as its method declares, and is no failure of it")
    void siblingFailed_inEveryForm(Fixture fixture) {
        for (Form form : Form.values()) {
            Seen seen = new Seen();
            IOException failure = new IOException("root");
            AtomicReference<Task<Object>> nested = new AtomicReference<>();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.runtime.open("Test.outer")) {
                    nested.set(group.start("nested", seen.gather(fixture.runtime, form)));
                    group.start("fails", () -> {
                        Fixture.await(seen.asleep());
                        throw failure;
                    });
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).as("%s", form).isSameAs(failure);
            assertCancelled(form, seen, nested.get(), CancelReason.SIBLING_FAILED);
            assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        }
    }

    @Test
    @DisplayName("CAN-23 CAN-24: a cancelled handle ends the gather in it as its method declares")
    void requested_inEveryForm(Fixture fixture) {
        for (Form form : Form.values()) {
            Seen seen = new Seen();
            Task<Object> handle = fixture.runtime.start("Test.handle", seen.gather(fixture.runtime, form));
            Fixture.await(seen.asleep());
            handle.cancelAndAwait();
            assertCancelled(form, seen, handle, CancelReason.REQUESTED);
        }
    }

    private static void assertCancelled(Form form, Seen seen, Task<Object> nested, CancelReason reason) {
        assertThat(nested.outcome()).as("%s", form).isEqualTo(new Outcome.Cancelled<>(reason));
        assertThat(seen.thrown().get()).as("%s", form).isExactlyInstanceOf(form.thrown);
        if (seen.thrown().get() instanceof CancelledException cancelled) {
            assertThat(cancelled.reason()).isEqualTo(reason);
        }
        assertThat(seen.result().get()).isNull();
    }

    @Test
    @DisplayName(
            "GCO-06 D15: an inherited deadline is Cancelled(DEADLINE) for an Outcome, and a cancellation in every other form")
    void deadline_inEveryForm(Fixture fixture) {
        for (Form form : Form.values()) {
            Seen seen = new Seen();
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = fixture.timeless.open("Test.outer", Duration.ofSeconds(1))) {
                    group.start("nested", seen.gather(fixture.timeless, form));
                    Thread owner = Thread.currentThread();
                    new Thread(() -> {
                                Fixture.await(seen.asleep());
                                Fixture.untilParkedIn(owner, GroupCore.class);
                                fixture.time.advance(Duration.ofSeconds(2));
                            })
                            .start();
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).as("%s", form).isInstanceOf(DeadlineExceededException.class);
            if (form == Form.OUTCOME || form == Form.OUTCOME_DECLARED) {
                assertThat(seen.result().get()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
            } else {
                assertThat(seen.thrown().get()).as("%s", form).isExactlyInstanceOf(form.thrown);
                assertThat(seen.result().get()).isNull();
            }
        }
    }

    @Test
    @DisplayName(
            "CAN-16 D3: a nested gather whose own call failed first throws that, and its call is cancelled all the same")
    void failedFirst_throwsTheFailureInside(Fixture fixture) {
        IOException inner = new IOException("inner");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cleaning = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Task<String> handle = fixture.runtime.startGather("Test.handle", group -> {
            group.start("cleans", () -> {
                try {
                    running.countDown();
                    return Fixture.sleeper().run();
                } finally {
                    cleaning.countDown();
                    Fixture.await(mayEnd);
                }
            });
            group.start("fails", () -> {
                Fixture.await(running);
                throw inner;
            });
            try {
                group.join(IOException.class, InterruptedException.class);
            } catch (Exception failure) {
                seen.set(failure);
                throw failure;
            }
            return "joined";
        });
        Fixture.await(cleaning);
        handle.cancel(true);
        mayEnd.countDown();
        assertThat(handle.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(seen.get()).isSameAs(inner);
        assertThat(fixture.listener.unread)
                .as("the failure that no caller sees")
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(inner);
    }

    @Test
    @DisplayName(
            "GFF-16 CAN-25: an interrupt from outside of a call's thread is that call's failure, not the caller's interrupt")
    void outsideInterrupt_ofACallsThread_isItsFailure(Fixture fixture) {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Seen seen = new Seen();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.outer")) {
                group.start("nested", () -> {
                    thread.set(Thread.currentThread());
                    return seen.gather(fixture.runtime, Form.PLAIN).run();
                });
                Fixture.await(seen.asleep());
                Fixture.untilParkedIn(thread.get(), GroupCore.class);
                thread.get().interrupt();
                group.join(Exception.class);
            }
        });
        assertThat(thrown)
                .isInstanceOf(CallFailedException.class)
                .hasMessageContaining("Test.outer/nested")
                .hasCauseInstanceOf(CancelledException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
