package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pool by itself: which thread takes a task, which goes, and what is left of a task on its thread. */
class PooledThreadsTest {
    private static final String IDLE = "fanout-idle";
    private static final long A_DAY = TimeUnit.DAYS.toNanos(1);

    private final FanoutRuntime runtime = FanoutRuntime.builder().build();
    private final RecordingOwner owner = new RecordingOwner(runtime);
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean refuses = new AtomicBoolean();
    private final PooledThreads pool = pool(A_DAY);

    private PooledThreads pool(long idleNanos) {
        return new PooledThreads(
                action -> {
                    Thread thread = refuses.get() ? new Refusing(action) : OwnThreads.daemon(IDLE, action);
                    threads.add(thread);
                    return thread;
                },
                idleNanos);
    }

    /** A thread of a machine that has no more. */
    private static final class Refusing extends Thread {
        Refusing(Runnable action) {
            super(action);
        }

        @Override
        public synchronized void start() {
            throw new OutOfMemoryError("unable to create native thread");
        }
    }

    @AfterEach
    void noThreadIsLeft() {
        refuses.set(false);
        pool.close();
        Fixture.until(() -> threads.stream().noneMatch(Thread::isAlive));
        runtime.close();
    }

    private <T> CallTask<T> start(Call<T> body) {
        CallTask<T> task = Interleaving.task(owner, body);
        pool.start(task);
        return task;
    }

    /** A task that blocks, and is then let go. */
    private final class Blocked {
        final CountDownLatch mayEnd = new CountDownLatch(1);
        final CallTask<Thread> task;

        Blocked(CountDownLatch running) {
            task = PooledThreadsTest.this.start(() -> {
                running.countDown();
                Fixture.await(mayEnd);
                return Thread.currentThread();
            });
        }

        /** Ends, and returns its thread when that rests. */
        Thread end() {
            mayEnd.countDown();
            Thread thread = task.join();
            untilIdle(thread);
            return thread;
        }
    }

    private List<Blocked> blocked(int count) {
        CountDownLatch running = new CountDownLatch(count);
        List<Blocked> blocked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocked.add(new Blocked(running));
        }
        Fixture.await(running);
        return blocked;
    }

    private static void untilIdle(Thread thread) {
        Fixture.until(() -> thread.getName().equals(IDLE) && thread.getState() == Thread.State.TIMED_WAITING);
    }

    private Thread runOne() {
        Thread thread = start(Thread::currentThread).join();
        untilIdle(thread);
        return thread;
    }

    @Test
    @DisplayName("the thread that has been idle for the shortest time is used first")
    void lastIn_isFirstOut() {
        List<Blocked> blocked = blocked(3);
        Thread second = blocked.get(1).end();
        Thread third = blocked.get(2).end();
        Thread first = blocked.get(0).end();
        assertThat(runOne()).isSameAs(first);
        assertThat(runOne()).isSameAs(first);
        List<Blocked> again = blocked(2);
        assertThat(again.stream().map(task -> task.end())).containsExactlyInAnyOrder(first, third);
        assertThat(blocked(3).stream().map(task -> task.end())).containsExactlyInAnyOrder(first, second, third);
        assertThat(threads).hasSize(3);
    }

    @Test
    @DisplayName("GRP-25: two hundred tasks that wait for each other all have threads, new ones and idle ones alike")
    void growth_hasNoBound() {
        for (int tasks : new int[] {100, 200, 200, 50}) {
            List<Thread> used = blocked(tasks).stream().map(Blocked::end).toList();
            assertThat(used).doesNotHaveDuplicates();
        }
        assertThat(threads).hasSize(200);
    }

    @Test
    @DisplayName("a thread that has a task is not counted on by another one: there is a new thread for that")
    void busyThreads_areNotWaitedFor() {
        runOne();
        List<Blocked> blocked = blocked(1);
        assertThat(blocked(2)).hasSize(2).allSatisfy(Blocked::end);
        blocked.get(0).end();
        assertThat(threads).hasSize(3);
    }

    @Test
    @DisplayName("MEM-09: idle threads go when their time is up, and new ones come when they are needed")
    void idleThreads_go() {
        PooledThreads shortly = pool(TimeUnit.MILLISECONDS.toNanos(5));
        for (int round = 0; round < 3; round++) {
            AtomicInteger ran = new AtomicInteger();
            for (int i = 0; i < 10; i++) {
                shortly.start(Interleaving.task(owner, ran::incrementAndGet));
            }
            Fixture.until(() -> ran.get() == 10);
            Fixture.until(() -> threads.stream().noneMatch(Thread::isAlive));
        }
        shortly.close();
    }

    @Test
    @DisplayName("MEM-09: closing lets idle threads go at once, and touches no task that runs")
    void close_letsIdleOnesGo() {
        List<Blocked> blocked = blocked(3);
        Thread idle = blocked.get(0).end();
        pool.close();
        Fixture.until(() -> !idle.isAlive());
        for (Blocked running : blocked.subList(1, 3)) {
            assertThat(running.task.isDone()).isFalse();
            running.mayEnd.countDown();
            Thread thread = running.task.join();
            Fixture.until(() -> !thread.isAlive());
        }
    }

    @Test
    @DisplayName("D14: what is started after closing still has a thread, which goes with it")
    void startAfterClose_hasAThread() {
        runOne();
        pool.close();
        for (int i = 0; i < 20; i++) {
            assertThat(start(() -> "ran").join()).isEqualTo("ran");
        }
        Fixture.until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Test
    @DisplayName(
            "CRE-04: a machine that has no more threads refuses the task; idle ones and later ones still run theirs")
    void refusedThread_isThrown() {
        AtomicInteger ran = new AtomicInteger();
        List<Blocked> blocked = blocked(1);
        refuses.set(true);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> start(ran::incrementAndGet)).isInstanceOf(OutOfMemoryError.class);
        }
        Thread thread = blocked.get(0).end();
        assertThat(runOne()).isSameAs(thread);
        blocked = blocked(1);
        assertThatThrownBy(() -> start(ran::incrementAndGet)).isInstanceOf(OutOfMemoryError.class);
        refuses.set(false);
        assertThat(blocked(5)).hasSize(5).allSatisfy(Blocked::end);
        blocked.get(0).end();
        assertThat(ran).hasValue(0);
    }

    @Test
    @DisplayName("MEM-04 CTX-06: an idle thread keeps nothing of its task, neither body nor class loader nor name")
    void idleThread_keepsNothing() {
        for (int i = 0; i < 3; i++) { // a new thread, and one that was used before
            WeakReference<Object> capture = captured();
            Thread thread = threads.element();
            untilIdle(thread);
            Collector.untilCleared(capture);
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
        }
        assertThat(threads).hasSize(1);
    }

    private WeakReference<Object> captured() {
        Object capture = new Object();
        assertThat(start(() -> Thread.currentThread().getName() + capture.hashCode())
                        .join())
                .startsWith("Test.task");
        return new WeakReference<>(capture);
    }

    @Test
    @DisplayName(
            "CAN-08: an interrupt that a task leaves, or a stranger sends to an idle thread, reaches no other task")
    void interrupts_areNotHandedOn() {
        for (int i = 0; i < 100; i++) {
            Thread thread = start(() -> {
                        Thread.currentThread().interrupt();
                        return Thread.currentThread();
                    })
                    .join();
            if (i % 2 == 0) {
                untilIdle(thread);
                thread.interrupt();
            }
            assertThat(start(() -> Thread.currentThread().isInterrupted()).join())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("a priority that a task has set stays with that task")
    @SuppressWarnings("ThreadPriorityCheck") // the point
    void priority_isNotHandedOn() {
        Thread thread = start(() -> {
                    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
                    return Thread.currentThread();
                })
                .join();
        untilIdle(thread);
        assertThat(thread.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
    }

    @Test
    @DisplayName("a thread that is interrupted while it is idle stays so, and in its place")
    void interruptedWhileIdle_staysIdle() {
        List<Blocked> blocked = blocked(2);
        Thread first = blocked.get(0).end();
        Thread second = blocked.get(1).end();
        first.interrupt();
        Fixture.until(() -> !first.isInterrupted());
        untilIdle(first);
        assertThat(runOne()).isSameAs(second);
        assertThat(threads).hasSize(2);
    }

    @Test
    @DisplayName("a thread that is lost in its task, by an error in the end of that, leaves the pool as it was")
    void lostThread_doesNoHarm() {
        Thread.UncaughtExceptionHandler quiet = (thread, failure) -> {};
        CountDownLatch named = new CountDownLatch(1);
        CallTask<String> lost = Interleaving.task(new Failing(owner), () -> {
            Thread.currentThread().setUncaughtExceptionHandler(quiet);
            named.countDown();
            return "value";
        });
        pool.start(lost);
        Fixture.await(named);
        Fixture.until(() -> threads.stream().noneMatch(Thread::isAlive));
        assertThat(runOne()).isSameAs(runOne());
        assertThat(threads).hasSize(2);
    }

    /** An owner that fails when its task leaves. */
    private record Failing(RecordingOwner owner) implements TaskOwner {
        @Override
        public Deadline deadline() {
            return owner.deadline();
        }

        @Override
        public CallTask<?> around() {
            return owner.around();
        }

        @Override
        public GroupCore group() {
            return owner.group();
        }

        @Override
        public FanoutRuntime runtime() {
            return owner.runtime();
        }

        @Override
        public void settled(CallTask<?> task, List<Throwable> remains) {
            owner.settled(task, remains);
        }

        @Override
        public void refused(CallTask<?> task, Throwable refusal) {
            owner.refused(task, refusal);
        }

        @Override
        public void left(CallTask<?> task) {
            throw new AssertionError("left");
        }
    }
}
