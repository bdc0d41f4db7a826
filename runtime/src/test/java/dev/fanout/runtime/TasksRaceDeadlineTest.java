package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link Tasks#race} that has a deadline, or a loser that takes its time. */
@OnEveryKindOfThread
class TasksRaceDeadlineTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Kind kind;

    TasksRaceDeadlineTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("RAC-10 D5: at the deadline it is thrown with the failures so far, and nothing runs any more")
    void deadline_carriesTheFailures(Fixture fixture) throws Throwable {
        IOException failure = new IOException("a");
        CountDownLatch ended = new CountDownLatch(1);
        Throwable thrown = Fixture.inCall(fixture.timeless, () -> {
            CountDownLatch running = new CountDownLatch(2);
            fixture.advanceWhenWaiting(running, SECOND);
            return catchThrowable(() -> Tasks.race(
                    SECOND,
                    () -> {
                        running.countDown();
                        throw failure;
                    },
                    () -> {
                        running.countDown();
                        return Fixture.sleeper(ended).run();
                    }));
        });
        assertThat(thrown)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("Tasks.race did not end within 1000 ms");
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).containsExactly(failure);
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @DisplayName("RAC-10 TMO-11: a value that comes after the deadline does not win, whoever notices first")
    void valueAfterTheDeadline_doesNotWin(Fixture fixture) {
        LateTime time = new LateTime();
        FanoutRuntime runtime = fixture.builder().time(time).build();
        assertThatThrownBy(() -> Fixture.inCall(
                        runtime,
                        () -> Tasks.race(SECOND, () -> {
                            time.advance(SECOND);
                            return "late";
                        })))
                .isInstanceOf(DeadlineExceededException.class);
        runtime.close();
    }

    @Test
    @DisplayName("TMO-03 D10: with no time nothing is started")
    void noTime_startsNothing(Fixture fixture) {
        AtomicBoolean ran = new AtomicBoolean();
        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> Fixture.inCall(fixture.runtime, () -> Tasks.race(none, () -> ran.getAndSet(true))))
                    .isInstanceOf(DeadlineExceededException.class);
        }
        assertThat(ran).isFalse();
    }

    @Test
    @DisplayName("RAC-13 D12: a loser that does not heed its interrupt is waited for, and reported")
    void deafLoser_isAwaitedAndReported(Fixture fixture) throws Throwable {
        FanoutRuntime runtime = fixture.builder()
                .grace(new Stragglers.Grace(Duration.ofMillis(20), Duration.ofMillis(5)))
                .build();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        String won = Fixture.inCall(runtime, () -> {
            String winner = Tasks.race(
                    () -> {
                        Fixture.await(begun);
                        return "won";
                    },
                    () -> {
                        begun.countDown();
                        Fixture.until(() -> !fixture.listener.stragglers.isEmpty());
                        ended.set(true);
                        return "too late";
                    });
            assertThat(ended).isTrue();
            return winner;
        });
        assertThat(won).isEqualTo("won");
        assertThat(fixture.listener.stragglers.peek().call()).isEqualTo("Tasks.race/call#1");
        runtime.close();
    }
}
