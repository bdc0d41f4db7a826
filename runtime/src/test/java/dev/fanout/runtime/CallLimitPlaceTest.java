package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.Until;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the place of a limited call is given on. */
@OnEveryKindOfThread
final class CallLimitPlaceTest {
    private static final GatherOptions RACE = GatherOptions.DEFAULT.until(Until.FIRST_SUCCESS);

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    CallLimitPlaceTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("CRE-16 D6: the next in the line does not begin where the end of the one before decides the race")
    void winner_leavesItsPlaceToNobody(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        Queue<Integer> begun = new ConcurrentLinkedQueue<>();
        try (TaskGroup group = fixture.runtime.open("Test.race", RACE)) {
            CountDownLatch allInLine = new CountDownLatch(1);
            EachTasks<Integer, Integer> tasks = group.startEach("each", one, List.of(1, 2, 3), element -> {
                begun.add(element);
                Fixture.await(allInLine);
                return element;
            });
            allInLine.countDown();
            group.join();
            assertThat(tasks.winner()).isEqualTo(1);
        }
        assertThat(begun).hasSize(1);
    }

    @Test
    @DisplayName("CRE-16 D6: the next in the line does not begin where the failure of the one before is the group's")
    void failure_leavesItsPlaceToNobody(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        Queue<Integer> begun = new ConcurrentLinkedQueue<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.failing")) {
                CountDownLatch allInLine = new CountDownLatch(1);
                group.startEach("each", one, List.of(1, 2, 3), element -> {
                    begun.add(element);
                    Fixture.await(allInLine);
                    throw new IOException("no " + element);
                });
                allInLine.countDown();
                group.join(IOException.class);
            }
        });
        assertThat(thrown).isInstanceOf(IOException.class);
        assertThat(begun).hasSize(1);
    }

    @Test
    @DisplayName("CRE-14 CRE-15: a call that was let go keeps its place until its body has ended")
    void letGo_keepsItsPlace(Fixture fixture) {
        FanoutRuntime patient = fixture.builder()
                .time(fixture.time)
                .letGoAfter(Duration.ofSeconds(1))
                .build();
        CallOptions one = CallOptions.DEFAULT.limit(1);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Task<String> deaf = patient.start("Test.deaf", one, () -> {
            running.countDown();
            CancelHookTest.awaitDeafly(release);
            return "too late";
        });
        Fixture.await(running);
        Task<String> next = patient.start("Test.next", one, () -> "next");
        deaf.cancel(true);
        Fixture.until(() -> fixture.listener.cancelled.remove("Test.deaf"));
        fixture.time.advance(Duration.ofSeconds(1));
        Fixture.until(() -> deaf.outcome() instanceof Outcome.Cancelled);

        assertThat(next.isDone()).isFalse();
        release.countDown();
        assertThat(next.join()).isEqualTo("next");
    }
}
