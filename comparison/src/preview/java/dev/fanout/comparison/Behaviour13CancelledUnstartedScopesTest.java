package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.CancellableFork;
import com.softwaremill.jox.structured.Scopes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

@DisplayName("13 CAN-05: a call that is cancelled before it has begun never begins, and nobody waits for it in vain")
class Behaviour13CancelledUnstartedScopesTest {
    @Shows(NO)
    void structuredTaskScope_entersTheCall(Trial trial) throws Exception {
        CountDownLatch forked = new CountDownLatch(1);
        CountDownLatch mayRun = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch[] gates = {new CountDownLatch(0), mayRun};
        AtomicInteger made = new AtomicInteger();
        try (var scope = StructuredTaskScope.open(
                Joiner.<String>allUntil(subtask -> true),
                config -> config.withThreadFactory(body -> gated(trial, gates[made.getAndIncrement()], body)))) {
            scope.fork(() -> {
                Patience.awaitUninterruptibly(forked);
                return "first";
            });
            scope.fork(() -> {
                entered.countDown();
                return "second";
            });
            forked.countDown();
            Patience.until(scope::isCancelled);
            assertThat(entered.getCount()).isOne();
            mayRun.countDown();
            scope.join();
        }
        assertThat(entered.getCount()).isZero();
    }

    /** A thread that is slow to begin. */
    private static Thread gated(Trial trial, CountDownLatch gate, Runnable body) {
        return trial.thread(() -> {
            Patience.awaitUninterruptibly(gate);
            body.run();
        });
    }

    @Shows(YES)
    void jox_neverEntersTheCall(Trial trial) throws Exception {
        for (int round = 0; round < Rounds.of(200); round++) {
            AtomicInteger entered = new AtomicInteger();
            int afterCancel = Scopes.supervised(scope -> {
                CancellableFork<Integer> fork = scope.forkCancellable(entered::incrementAndGet);
                try {
                    fork.cancel();
                } catch (ExecutionException cancelled) {
                    assertThat(cancelled).hasCauseInstanceOf(InterruptedException.class);
                }
                return entered.get();
            });
            assertThat(entered).hasValue(afterCancel);
        }
    }
}
