package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("processes")
class CommonPoolTest {

    @Test
    void occupiedPool_keepsNoCallFromItsMember() throws Exception {
        try (LoopbackCluster cluster = new LoopbackCluster()) {
            MemberProcess member = cluster.serve(1);
            assertThat(ForkJoinPool.getCommonPoolParallelism())
                    .as("as many as let Hazelcast use it")
                    .isGreaterThan(1);
            CountDownLatch over = new CountDownLatch(1);
            try {
                for (int i = 0; i < 4 * ForkJoinPool.getCommonPoolParallelism(); i++) {
                    var unused = CompletableFuture.runAsync(() -> await(over));
                }
                for (int i = 0; i < 20; i++) {
                    assertThat(cluster.work().pid()).isEqualTo(member.pid());
                }
            } finally {
                over.countDown();
            }
        }
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
