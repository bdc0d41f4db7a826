package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.OnCancel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that are asked to stop without an interrupt. */
@OnEveryKindOfThread
class SignalTest {
    private static final CallOptions SIGNAL = CallOptions.DEFAULT.onCancel(OnCancel.SIGNAL);
    private static final Outcome<Object> REQUESTED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    final Kind kind;

    @TempDir
    Path folder;

    SignalTest(Kind kind) {
        this.kind = kind;
    }

    /** Writes until it is cancelled, and once more after that. */
    private static Call<String> writing(FileChannel shared, boolean interrupted, CountDownLatch running) {
        return () -> {
            ByteBuffer bytes = ByteBuffer.allocate(16);
            while (!Cancellation.current().isCancelled()) {
                shared.write(bytes.clear(), 0);
                running.countDown();
                LockSupport.parkNanos(1000); // there may be only one carrier for all virtual threads
            }
            Fixture.until(() -> Thread.currentThread().isInterrupted() == interrupted);
            shared.write(bytes.clear(), 0);
            Cancellation.current().throwIfCancelled();
            return "never";
        };
    }

    @Test
    @DisplayName(
            "CAN-29 #16: a channel that others share survives the end of a call with SIGNAL, and does not survive an interrupt")
    void sharedChannel_staysOpen(Fixture fixture) throws IOException {
        for (CallOptions options : List.of(SIGNAL, CallOptions.DEFAULT)) {
            CountDownLatch running = new CountDownLatch(1);
            AtomicReference<Task<String>> writer = new AtomicReference<>();
            IOException failure = new IOException("sibling");
            boolean spared = options == SIGNAL;
            Path file = folder.resolve("shared" + spared);
            try (FileChannel shared = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                assertThatThrownBy(() -> {
                            try (TaskGroup group = fixture.runtime.open("Test.channel")) {
                                writer.set(group.start("writes", options, writing(shared, !spared, running)));
                                group.start("fails", () -> {
                                    Fixture.await(running);
                                    throw failure;
                                });
                                group.join(IOException.class);
                            }
                        })
                        .isSameAs(failure);
                assertThat(writer.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.SIBLING_FAILED));
                assertThat(shared.isOpen()).isEqualTo(spared);
            }
        }
    }

    @Test
    @DisplayName("CAN-29 D1: a call with SIGNAL gets no interrupt however often it is cancelled, and is waited for")
    void signalled_isAwaited(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Task<String> task = fixture.runtime.start("Test.signalled", SIGNAL, () -> {
            running.countDown();
            Fixture.await(go); // fails if it is interrupted
            finished.set(true);
            return "finished";
        });
        Fixture.await(running);
        assertThat(task.cancel(true)).isTrue();
        assertThat(task.cancel(true)).isTrue();
        Thread me = Thread.currentThread();
        new Thread(() -> {
                    Fixture.untilParkedIn(me, TaskWait.class);
                    go.countDown();
                })
                .start();
        task.cancelAndAwait();
        assertThat(finished).isTrue();
        assertThat(task.outcome()).as("D4").isEqualTo(new Outcome.Success<>("finished"));
    }

    @Test
    @DisplayName(
            "CAN-29 D13: its waits in the library end all the same: for a task in each form, a group, a collection of tasks")
    void libraryWaits_end(Fixture fixture) {
        Task<String> other = fixture.runtime.start("Test.other", Fixture.sleeper());
        List<Call<Object>> waits = List.of(
                other::join,
                other::get,
                () -> other.get(1, TimeUnit.DAYS),
                other::outcome,
                () -> Tasks.waitFor(List.of(other), WaitUntil.ALL_COMPLETED),
                () -> Tasks.asCompleted(List.of(other)).iterator().next(),
                () -> {
                    try (TaskGroup group = fixture.runtime.open("Test.nested")) {
                        group.start("sleeper", Fixture.sleeper());
                        group.join();
                        return "never";
                    }
                });
        for (Call<Object> wait : waits) {
            AtomicReference<Thread> runner = new AtomicReference<>();
            List<Throwable> seen = new ArrayList<>();
            Task<Object> task = fixture.runtime.start("Test.waits", SIGNAL, () -> {
                runner.set(Thread.currentThread());
                seen.add(catchThrowable(wait::run));
                seen.add(Thread.currentThread().isInterrupted() ? new InterruptedException() : null);
                throw seen.get(0);
            });
            Fixture.until(() -> isParked(runner.get()));
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(REQUESTED);
            assertThat(seen.get(0)).isInstanceOf(CancelledException.class);
            assertThat(seen.get(1)).as("an interrupt").isNull();
        }
        assertThat(other.isDone()).isFalse();
        other.cancelAndAwait();
    }

    private static boolean isParked(Thread thread) {
        return thread != null
                && (thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    @DisplayName(
            "CAN-29 CAN-24: what it has started is told in its own way, also if only a second request asks for interrupts")
    void inside_isInterrupted(Fixture fixture) {
        for (boolean escalates : new boolean[] {false, true}) {
            CountDownLatch asleep = new CountDownLatch(2);
            CountDownLatch interrupted = new CountDownLatch(2);
            Call<String> sleeper = () -> {
                asleep.countDown();
                return Fixture.sleeper(interrupted).run();
            };
            Task<String> task = fixture.runtime.start("Test.outer", SIGNAL, () -> {
                fixture.runtime.start("Test.handle", sleeper);
                try (TaskGroup group = fixture.runtime.open("Test.nested")) {
                    group.start("call", sleeper);
                    group.join();
                    return "never";
                }
            });
            Fixture.await(asleep);
            if (escalates) {
                task.cancel(false);
                assertThat(interrupted.getCount()).isEqualTo(2);
            }
            task.cancel(true);
            Fixture.await(interrupted);
            assertThat(task.outcome()).isEqualTo(REQUESTED);
        }
    }

    @Test
    @DisplayName(
            "CAN-29 CAN-35: with SIGNAL a shield holds back the request, at whose end there is no interrupt but for what is inside")
    void shield_holdsBackTheSignal(Fixture fixture) {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Task<String> task = fixture.runtime.start("Test.shielded", SIGNAL, () -> {
            fixture.runtime.start("Test.before", () -> {
                inside.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            Cancellation.shield(() -> {
                inside.countDown();
                Fixture.await(cancelled);
                seen.add(interrupted.getCount());
                return null;
            });
            Fixture.await(interrupted);
            seen.add(Thread.currentThread().isInterrupted());
            seen.add(Cancellation.current().isCancelled());
            return "goes on";
        });
        Fixture.await(inside);
        task.cancel(true);
        cancelled.countDown();
        assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("goes on"));
        assertThat(seen).containsExactly(1L, false, true);
    }

    @Test
    @DisplayName("CAN-29: options for elements and dependents, collected or not; a call without them is interrupted")
    void everyForm_takesOptions(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(5);
        CountDownLatch go = new CountDownLatch(1);
        Call<Boolean> patient = () -> {
            running.countDown();
            Fixture.await(go);
            return Cancellation.current().isCancelled();
        };
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.forms")) {
            List<Task<Boolean>> tasks = new ArrayList<>();
            tasks.add(group.start("one", SIGNAL, patient));
            tasks.add(group.startCollected("two", SIGNAL, patient));
            Task<Integer> input = group.start("input", () -> 1);
            tasks.add(group.startAfter("three", SIGNAL, patient, input));
            tasks.add(group.startCollectedAfter("four", SIGNAL, patient, input));
            tasks.addAll(group.startEach("five", SIGNAL, List.of(1), element -> patient.run())
                    .tasks());
            Fixture.await(running);
            CountDownLatch asleep = new CountDownLatch(1);
            group.start("sleeper", () -> {
                asleep.countDown();
                return Fixture.sleeper(interrupted).run();
            });
            Fixture.await(asleep);
            group.cancel();
            Fixture.await(interrupted);
            go.countDown();
            assertThat(catchThrowable(group::join)).isInstanceOf(CancelledException.class);
            assertThat(tasks).allSatisfy(task -> assertThat(task.outcome()).isEqualTo(new Outcome.Success<>(true)));
        }
    }

    @Test
    @DisplayName("D15 D13: a call on its caller's thread, which nobody interrupts, notices a request in its waits too")
    void directCall_noticesARequest(Fixture fixture) {
        FanoutRuntime direct = FanoutRuntime.direct();
        Task<String> other = fixture.runtime.start("Test.other", Fixture.sleeper());
        Thread me = Thread.currentThread();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = direct.open("Test.direct")) {
                new Thread(() -> {
                            Fixture.untilParkedIn(me, TaskWait.class);
                            group.cancel();
                        })
                        .start();
                group.start("waits", other::join);
                group.join();
            }
        });
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        CancelledException.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo(CancelReason.REQUESTED));
        assertThat(me.isInterrupted()).isFalse();
        other.cancelAndAwait();
    }
}
