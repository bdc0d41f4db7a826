package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a cancel gets to what runs in another JVM. */
@Tag("processes")
class RemoteCancellationTest {
    private static final int CANCELS = 100;
    private static final int CANCELS_AT_ONCE = 1000;

    private LoopbackCluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = new LoopbackCluster();
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    @Test
    void cancel_interruptsTheRemoteThreadWithinHalfASecond() throws Exception {
        MemberProcess member = cluster.serve(2);
        long[] untilInterrupt = new long[CANCELS];
        for (int i = 0; i < CANCELS; i++) {
            Task<String> call = cluster.work().blocked("b" + i);
            member.await("began b" + i);
            long begin = System.nanoTime();
            call.cancel(true);
            assertThat(call.outcome()).isInstanceOf(Outcome.Cancelled.class);
            String[] told = member.await("interrupted").split(" ", -1);
            untilInterrupt[i] = Long.parseLong(told[1]) - begin;
        }
        Figures.print("cancel to the interrupt: %s", Figures.millis(untilInterrupt));
        assertThat(LongStream.of(untilInterrupt).max().orElseThrow()).isLessThan(500_000_000);
    }

    @Test
    void cancelRightAfterTheStart_isNeverLost() throws Exception {
        cluster.serve(4);
        long begin = System.nanoTime();
        List<Task<?>> calls = new ArrayList<>();
        for (int i = 0; i < CANCELS_AT_ONCE; i++) {
            Task<?> call = cluster.work().waiting();
            LockSupport.parkNanos(i % 3 * 200_000L); // so that some have begun, and some have not
            call.cancel(true);
            calls.add(call);
        }
        long cancelled = calls.stream()
                .filter(call -> call.outcome() instanceof Outcome.Cancelled)
                .count();
        Work.Counts counts = cluster.work().counts();
        Figures.print(
                "cancelled right after the start, %d times in %.0f ms: %d began, %d were interrupted, %d ended",
                CANCELS_AT_ONCE, Figures.millisSince(begin), counts.begun(), counts.interrupted(), counts.ended());
        assertThat(cancelled).isEqualTo(CANCELS_AT_ONCE);
        assertThat(counts.interrupted()).isEqualTo(counts.begun());
        assertThat(counts.ended()).isEqualTo(counts.begun());
    }
}
