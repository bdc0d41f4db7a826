package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waits against the ends of what they wait for. */
@OnEveryKindOfThread
class TasksWaitRaceTest {
    final Kind kind;

    TasksWaitRaceTest(Kind kind) {
        this.kind = kind;
    }

    private static Task<Integer> dawdling(Fixture fixture, int value) {
        return fixture.runtime.start("Test.dawdling", () -> {
            Race.dawdle();
            return value;
        });
    }

    @Test
    @DisplayName(
            "WAI-07 STR-09 #7: done and pending are one look: each task is in one of them, none pending had ended before")
    void doneAndPending_areOneLook(Fixture fixture) {
        int rounds = kind == Kind.PLATFORM ? 1000 : 10_000; // new platform threads are slow to be had
        for (int i = 0; i < Race.rounds(rounds); i++) {
            Task<Integer> a = dawdling(fixture, 1);
            Task<Integer> b = dawdling(fixture, 2);
            boolean aWasDone = a.isDone();
            boolean bWasDone = b.isDone();
            Waited<Task<Integer>> waited = Tasks.waitFor(List.of(a, b), WaitUntil.FIRST_COMPLETED);
            List<Task<Integer>> done = waited.done();
            boolean isOneLook = done.size() + waited.pending().size() == 2
                    && done.contains(a) != waited.pending().contains(a)
                    && done.contains(b) != waited.pending().contains(b)
                    && !done.isEmpty()
                    && done.stream().allMatch(Task::isDone)
                    && (!aWasDone || done.contains(a))
                    && (!bWasDone || done.contains(b));
            assertThat(isOneLook).as("%s of %s and %s", waited, a, b).isTrue();
            assertThat(Tasks.waitFor(List.of(b, a), WaitUntil.ALL_COMPLETED).pending())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("STR-09: no end is missed between the look and the rest, in whichever way one waits")
    void noEnd_isMissed(Fixture fixture) {
        for (int i = 0; i < Race.rounds(500); i++) {
            List<Task<Integer>> tasks = List.of(dawdling(fixture, 1), dawdling(fixture, 2));
            Set<Task<Integer>> left = Collections.newSetFromMap(new IdentityHashMap<>());
            left.addAll(tasks);
            while (!left.isEmpty()) {
                assertThat(Tasks.waitFor(left, WaitUntil.FIRST_COMPLETED).done())
                        .isNotEmpty()
                        .allMatch(left::remove);
            }
            Task<Integer> one = dawdling(fixture, 3);
            assertThat(one.join()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("ASC-02 STR-09: iterating beside tasks that end delivers each once, and misses none")
    void iterating_missesNone(Fixture fixture) {
        for (int i = 0; i < Race.rounds(1000); i++) {
            List<Task<Integer>> tasks = List.of(dawdling(fixture, 1), dawdling(fixture, 2));
            Race.dawdle();
            List<Task<Integer>> delivered = new ArrayList<>();
            for (Task<Integer> task : Tasks.asCompleted(tasks)) {
                assertThat(task.isDone()).isTrue();
                delivered.add(task);
            }
            assertThat(delivered).containsExactlyInAnyOrderElementsOf(tasks);
        }
    }

    @Test
    @DisplayName("RAC-01 RAC-04 STR-04: of calls that succeed together one wins, and all have ended")
    void simultaneousSuccesses_haveOneWinner(Fixture fixture) throws Throwable {
        for (int i = 0; i < Race.rounds(300); i++) {
            boolean[] ended = new boolean[3];
            Race race = new Race(3);
            int won = Fixture.inCall(
                    fixture.runtime,
                    () -> Tasks.race(racing(race, ended, 0), racing(race, ended, 1), racing(race, ended, 2)));
            assertThat(won).isBetween(0, 2);
            assertThat(ended).containsOnly(true);
        }
    }

    private static Call<Integer> racing(Race race, boolean[] ended, int number) {
        return () -> {
            race.start();
            Race.dawdle();
            ended[number] = true; // not volatile: what the calls did is visible to whoever has the winner
            return number;
        };
    }
}
