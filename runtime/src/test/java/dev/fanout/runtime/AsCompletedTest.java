package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link Tasks#asCompleted}: tasks in the order of their ends. */
@OnEveryKindOfThread
class AsCompletedTest {
    final Kind kind;

    AsCompletedTest(Kind kind) {
        this.kind = kind;
    }

    private static Task<String> waiting(Fixture fixture, CountDownLatch go, String value) {
        return fixture.runtime.start("Test." + value, () -> {
            Fixture.await(go);
            return value;
        });
    }

    private static List<Task<String>> rest(Iterator<Task<String>> iterator) {
        List<Task<String>> rest = new ArrayList<>();
        iterator.forEachRemaining(rest::add);
        return rest;
    }

    @Test
    @DisplayName("ASC-01 ASC-09: tasks come in the order of their ends, and are those that went in")
    void tasks_comeInTheOrderOfTheirEnds(Fixture fixture) {
        CountDownLatch[] go = {new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1)};
        Task<String> a = waiting(fixture, go[0], "a");
        Task<String> b = waiting(fixture, go[1], "b");
        Task<String> c = waiting(fixture, go[2], "c");
        Iterator<Task<String>> ended = Tasks.asCompleted(List.of(a, b, c)).iterator();
        List<Task<String>> delivered = new ArrayList<>();
        for (int next : new int[] {2, 0, 1}) {
            go[next].countDown();
            assertThat(ended.hasNext()).isTrue();
            delivered.add(ended.next());
        }
        assertThat(delivered).containsExactly(c, a, b);
        assertThat(delivered.get(0)).isSameAs(c);
        assertThat(ended.hasNext()).isFalse();
        assertThatThrownBy(ended::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(ended::remove).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("ASC-02: a task that is given twice comes once")
    void duplicates_comeOnce(Fixture fixture) {
        CountDownLatch open = new CountDownLatch(0);
        Task<String> c = waiting(fixture, open, "c");
        Task<String> d = waiting(fixture, open, "d");
        assertThat(Tasks.asCompleted(List.of(c, c, d))).containsExactlyInAnyOrder(c, d);
    }

    @Test
    @DisplayName("ASC-03: tasks that fail or are cancelled are elements like others")
    void failures_areElements(Fixture fixture) {
        CountDownLatch open = new CountDownLatch(0);
        Task<String> ok = waiting(fixture, open, "ok");
        Task<String> failed = fixture.runtime.start("Test.failed", () -> {
            throw new IOException("failed");
        });
        Task<String> cancelled = fixture.runtime.start("Test.cancelled", Fixture.sleeper());
        cancelled.cancel(true);
        List<Task<String>> delivered = new ArrayList<>();
        for (Task<String> task : Tasks.asCompleted(List.of(ok, failed, cancelled))) {
            assertThat(task.isDone()).isTrue();
            delivered.add(task);
        }
        assertThat(delivered).containsExactlyInAnyOrder(ok, failed, cancelled);
        assertThat(failed.outcome().isSuccess()).isFalse();
    }

    @Test
    @DisplayName("ASC-05 TMO-22: the deadline of the group around an iteration leaves no timer behind")
    void unusedDeadline_leavesNoTimer(Fixture fixture) {
        try (TaskGroup group = fixture.timeless.open("Test.pages", Duration.ofDays(1))) {
            EachTasks<Integer, Integer> pages = group.startEachCollected("page", List.of(1, 2, 3), page -> page * page);
            int sum = 0;
            for (Task<Integer> page : Tasks.asCompleted(pages.tasks())) {
                sum += page.join();
            }
            assertThat(sum).isEqualTo(14);
            assertThat(fixture.time.scheduled()).hasSize(1);
            group.join();
        }
        assertThat(fixture.time.scheduled()).isEmpty();
    }

    @Test
    @DisplayName(
            "ASC-04: at the deadline of the group around, those that have ended have come, and the iteration ends with it")
    void deadline_endsTheIteration(Fixture fixture) {
        Thread owner = Thread.currentThread();
        List<String> came = new ArrayList<>();
        AtomicReference<Task<String>> late = new AtomicReference<>();
        assertThatThrownBy(() -> {
                    try (TaskGroup group = fixture.timeless.open("Test.pages", Duration.ofSeconds(1))) {
                        Task<String> quick = group.start("quick", () -> "quick");
                        late.set(group.start("late", Fixture.sleeper()));
                        for (Task<String> page : Tasks.asCompleted(List.of(quick, late.get()))) {
                            came.add(page.join());
                            new Thread(() -> {
                                        Fixture.untilParkedIn(owner, TaskWait.class);
                                        fixture.time.advance(Duration.ofSeconds(1));
                                    })
                                    .start();
                        }
                        group.join();
                    }
                })
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(came).containsExactly("quick");
        assertThat(late.get().outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
    }

    @Test
    @DisplayName("ASC-07 #1 D11: whoever stops early and leaves the call leaves nothing running")
    void stoppedEarly_endsWithTheCall(Fixture fixture) throws Throwable {
        CountDownLatch interrupted = new CountDownLatch(9);
        String first = Fixture.inCall(fixture.runtime, () -> {
            CountDownLatch asleep = new CountDownLatch(9);
            List<Task<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                tasks.add(Tasks.start("Test.asleep", () -> {
                    asleep.countDown();
                    return Fixture.sleeper(interrupted).run();
                }));
            }
            tasks.add(waiting(fixture, asleep, "first"));
            for (Task<String> task : Tasks.asCompleted(tasks)) {
                return task.join();
            }
            return "none";
        });
        assertThat(first).isEqualTo("first");
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    @DisplayName("ASC-08: a consumer that takes its time holds up no task")
    void slowConsumer_holdsUpNobody(Fixture fixture) {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(0);
        Task<String> first = waiting(fixture, open, "first");
        List<Task<String>> others =
                List.of(waiting(fixture, go, "a"), waiting(fixture, go, "b"), waiting(fixture, go, "c"));
        List<Task<String>> all = new ArrayList<>(others);
        all.add(first);
        Iterator<Task<String>> ended = Tasks.asCompleted(all).iterator();
        assertThat(ended.next()).isSameAs(first);
        go.countDown();
        Fixture.until(() -> others.stream().allMatch(Task::isDone));
        assertThat(rest(ended)).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    @DisplayName(
            "ASC-02: each iteration starts anew, with those that have ended already, in the order in which they were given")
    void eachIteration_startsAnew(Fixture fixture) {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(0);
        Task<String> slow = waiting(fixture, go, "slow");
        Task<String> b = waiting(fixture, open, "b");
        Task<String> a = waiting(fixture, open, "a");
        assertThat(a.join() + b.join()).isEqualTo("ab");
        Iterable<Task<String>> tasks = Tasks.asCompleted(List.of(slow, b, a));
        Iterator<Task<String>> given = tasks.iterator();
        assertThat(List.of(given.next(), given.next())).containsExactly(b, a);
        Iterator<Task<String>> again = tasks.iterator();
        assertThat(again.next()).isSameAs(b);
        go.countDown();
        assertThat(rest(again)).containsExactly(a, slow);
        assertThat(rest(given)).containsExactly(slow);
    }

    @Test
    @DisplayName("STR-09: an end that others are being told of before is not missed")
    void endOnItsWay_isNotMissed(Fixture fixture) {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch parked = new CountDownLatch(1);
        Task<String> task = waiting(fixture, go, "task");
        ((CallTask<?>) task).whenEnded(ended -> {
            Fixture.await(parked);
            return List.of();
        });
        Iterator<Task<String>> ended = Tasks.asCompleted(List.of(task)).iterator();
        go.countDown();
        Fixture.until(task::isDone);
        Thread owner = Thread.currentThread();
        new Thread(() -> {
                    Fixture.untilParkedIn(owner, TaskWait.class);
                    parked.countDown();
                })
                .start();
        assertThat(ended.next()).isSameAs(task);
    }

    @Test
    @DisplayName("CAN-18: an interrupt ends the wait for the next with the flag set again; the iteration can go on")
    void interrupt_endsTheWaitForTheNext(Fixture fixture) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Task<String> task = waiting(fixture, go, "task");
        Iterator<Task<String>> ended = Tasks.asCompleted(List.of(task)).iterator();
        Thread caller = Thread.currentThread();
        Thread helper = new Thread(() -> {
            Fixture.untilParkedIn(caller, TaskWait.class);
            caller.interrupt();
        });
        helper.start();
        Throwable thrown = catchThrowable(ended::next);
        assertThat(Thread.interrupted()).isTrue();
        helper.join();
        assertThat(thrown).isInstanceOf(CancelledException.class).hasMessageContaining("Test.task");
        go.countDown();
        assertThat(ended.next()).isSameAs(task);
    }

    @Test
    @DisplayName("MEM-06: an iteration that is given up is not held by tasks that go on")
    void givenUp_isForgotten(Fixture fixture) {
        Task<String> sleeping = fixture.runtime.start("Test.sleeping", Fixture.sleeper());
        Iterator<Task<String>> given = Tasks.asCompleted(List.of(sleeping)).iterator();
        WeakReference<Iterator<Task<String>>> reference = new WeakReference<>(given);
        given = null;
        Collector.untilCleared(reference);
        sleeping.cancelAndAwait();
    }

    @Test
    @DisplayName("WAI-10 CRE-06: nothing, null, and a task that would wait for itself are refused")
    void misuse_isRefused(Fixture fixture) {
        Task<String> task = waiting(fixture, new CountDownLatch(0), "task");
        assertThatIllegalArgumentException().isThrownBy(() -> Tasks.asCompleted(List.<Task<String>>of()));
        assertThatNullPointerException().isThrownBy(() -> Tasks.asCompleted(null));
        assertThatNullPointerException().isThrownBy(() -> Tasks.asCompleted(Arrays.asList(task, null)));
        AtomicReference<Task<Throwable>> self = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        self.set(fixture.runtime.start("Test.self", () -> {
            Fixture.await(known);
            return catchThrowable(
                    () -> Tasks.asCompleted(List.of(self.get(), task)).iterator());
        }));
        known.countDown();
        assertThat(self.get().join())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Test.self waits for its own end");
    }
}
