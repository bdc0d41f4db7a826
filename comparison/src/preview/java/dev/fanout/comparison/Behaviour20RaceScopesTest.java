package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Race;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("20 RAC-01 RAC-02 RAC-04 RAC-07 ERR-06: a race takes the first success, null is one, and no loser is left")
class Behaviour20RaceScopesTest {
    private static List<Callable<String>> runners(Sleeper loser) {
        return List.of(
                loser, loser.thenFail(new IOException("fast")), Behaviour20RaceTest.winsOnceRunning(loser));
    }

    private static List<Callable<String>> errors() {
        return Behaviour20RaceTest.ERRORS.stream().map(Behaviour20RaceTest::fails).toList();
    }

    /** The winner is there, and the race over when the loser has cleaned up. */
    private static void assertAwaitsTheLoser(Trial trial, Sleeper loser, Callable<String> race) {
        Caller<Boolean> caller = trial.call(() -> {
            assertThat(race.call()).isNull();
            return loser.hasEnded();
        });
        loser.awaitInterrupted();
        assertThat(caller.waits()).isTrue();
        loser.finishCleanUp();
        assertThat(caller.value()).isTrue();
    }

    private static String race(List<Callable<String>> calls) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            calls.forEach(scope::fork);
            return scope.join();
        }
    }

    @Shows(YES)
    void executorService_awaitsTheLoserWhenItIsClosed(Trial trial) {
        Sleeper loser = trial.cleaner();
        assertAwaitsTheLoser(trial, loser, () -> {
            try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
                return own.invokeAny(runners(loser));
            }
        });
    }

    @Shows(YES)
    void structuredTaskScope_takesTheFirstSuccessAndAwaitsTheLoser(Trial trial) {
        Sleeper loser = trial.cleaner();
        assertAwaitsTheLoser(trial, loser, () -> race(runners(loser)));
    }

    @Shows(NO)
    void structuredTaskScope_keepsOneErrorWhenThereIsNoWinner(Trial trial) {
        Throwable thrown = trial.call(() -> race(errors())).failure();
        assertThat(thrown).isInstanceOf(StructuredTaskScope.FailedException.class);
        assertThat(Reachable.from(thrown)).containsAnyElementsOf(Behaviour20RaceTest.ERRORS).hasSize(2);
    }

    @Shows(YES)
    void jox_takesTheFirstSuccessAndAwaitsTheLoser(Trial trial) {
        Sleeper loser = trial.cleaner();
        assertAwaitsTheLoser(trial, loser, () -> Race.race(runners(loser)));
    }

    @Shows(NO)
    void jox_hangsWhenAllThrowErrors(Trial trial) {
        Caller<String> caller = trial.call(() -> Race.race(errors()));
        caller.awaitParked();
        assertThat(caller.waits()).isTrue();
    }
}
