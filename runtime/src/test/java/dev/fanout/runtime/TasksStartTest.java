package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose the calls are that the by-hand forms start, and which arguments they refuse. */
@OnEveryKindOfThread
class TasksStartTest {
    final Kind kind;

    TasksStartTest(Kind kind) {
        this.kind = kind;
    }

    private static Call<String> meeting(CyclicBarrier barrier, String result) {
        return () -> {
            barrier.await(8, TimeUnit.SECONDS);
            return result;
        };
    }

    @Test
    @DisplayName("CRE-06: what is null is refused by name before anything is started")
    void nulls_areRefusedFirst(Fixture fixture) throws Throwable {
        Call<String> call = () -> "never";
        int before = fixture.threads.size();
        try (TaskGroup block = fixture.runtime.open("Test.nulls")) {
            assertThatNullPointerException().isThrownBy(() -> Tasks.gather((Call<String>[]) null));
            assertThatNullPointerException().isThrownBy(() -> Tasks.gather(call, null));
            assertThatNullPointerException()
                    .isThrownBy(() -> Tasks.gather((Duration) null, call))
                    .withMessage("timeout");
            assertThatNullPointerException()
                    .isThrownBy(() -> Tasks.gather((Iterable<String>) null, element -> element))
                    .withMessage("elements")
                    .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty());
            assertThatNullPointerException()
                    .isThrownBy(() -> Tasks.gather(List.of(1), null))
                    .withMessage("call");
            assertThatNullPointerException().isThrownBy(() -> Tasks.gather(null, List.of(1), element -> element));
            assertThatNullPointerException().isThrownBy(() -> Tasks.gatherOutcomes(call, null));
            assertThatNullPointerException().isThrownBy(() -> Tasks.gatherOutcomes((Duration) null, call));
            assertThatNullPointerException()
                    .isThrownBy(() -> Tasks.gatherOutcomes((Iterable<String>) null, element -> element))
                    .withMessage("elements");
            assertThatNullPointerException().isThrownBy(() -> Tasks.gatherOutcomes(List.of(1), null));
            assertThatNullPointerException().isThrownBy(() -> Tasks.start(null, call));
            assertThatNullPointerException().isThrownBy(() -> Tasks.start("Test.null", null));
            block.join();
        }
        assertThat(fixture.threads).hasSize(before);
    }

    @Test
    @DisplayName(
            "D11: by-hand forms run on the runtime of the call or the block around, and on the shared one elsewhere")
    void runtime_isTheOneAround(Fixture fixture) throws Throwable {
        FanoutRuntime direct = FanoutRuntime.direct();
        Call<Thread> thread = Thread::currentThread;
        try (TaskGroup block = direct.open("Test.block")) {
            assertThat(Tasks.gather(thread)).containsExactly(Thread.currentThread());
            assertThat(Tasks.start("Test.handle", thread).join()).isSameAs(Thread.currentThread());
            assertThat(Fixture.inCall(fixture.runtime, () -> Tasks.gather(thread)))
                    .doesNotContain(Thread.currentThread());
            block.join();
        }
        direct.close();
        assertThat(Tasks.gather(thread)).doesNotContain(Thread.currentThread());
        assertThat(fixture.threads)
                .doesNotContain(Tasks.start("Test.shared", thread).join());
    }

    @Test
    @DisplayName("CRE-02 CRE-08 D11: start returns at once; what a call has started ends with it")
    void start_belongsToTheCall(Fixture fixture) throws Throwable {
        CountDownLatch ended = new CountDownLatch(1);
        Task<String> started = Fixture.inCall(fixture.runtime, () -> {
            CountDownLatch running = new CountDownLatch(1);
            Task<String> task = Tasks.start("Test.started", () -> {
                running.countDown();
                return Fixture.sleeper(ended).run();
            });
            assertThat(task.isDone()).isFalse();
            Fixture.await(running);
            return task;
        });
        assertThat(ended.getCount()).isZero();
        assertThat(started.name()).isEqualTo("Test.started");
        assertThat(started.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
    }

    @Test
    @DisplayName("CRE-01: calls that were written side by side run so, however few elements of a map do at once")
    void gather_isNoMap(Fixture fixture) throws Throwable {
        FanoutRuntime narrow = fixture.builder().elementsAtOnce(1).build();
        CyclicBarrier barrier = new CyclicBarrier(3);
        Call<String> meets = meeting(barrier, "met");
        assertThat(Fixture.inCall(narrow, () -> Tasks.gather(meets, meets, meets)))
                .hasSize(3);
        assertThat(Fixture.inCall(narrow, () -> Tasks.gatherOutcomes(meets, meets, meets)))
                .allMatch(Outcome::isSuccess);
        assertThat(Fixture.inCall(narrow, () -> Tasks.<String>race(meets, meets, meets)))
                .isEqualTo("met");
        narrow.close();
    }
}
