package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.HazelcastInstance;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may have an executor, and what it leaves behind. */
@Tag("processes")
class LifeTest {

    @Test
    void liteMember_calls() throws Exception {
        try (LoopbackCluster cluster = new LoopbackCluster(60, config -> config.setLiteMember(true))) {
            MemberProcess member = cluster.serve(1);
            assertThat(cluster.work().pid()).isEqualTo(member.pid());
        }
    }

    @Test
    void client_isRefused() throws Exception {
        try (LoopbackCluster cluster = new LoopbackCluster()) {
            ClientConfig config = new ClientConfig();
            config.setClusterName("tests");
            config.setProperty("hazelcast.logging.type", "none");
            config.getNetworkConfig().addAddress("127.0.0.1:" + cluster.port());
            HazelcastInstance client = HazelcastClient.newHazelcastClient(config);
            try {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> HazelcastExecutor.of(client))
                        .withMessageContaining("client")
                        .withMessageContaining("lite member");
            } finally {
                client.shutdown();
            }
        }
    }

    @Test
    void member_hasOneOfEachAtATime() throws Exception {
        try (LoopbackCluster cluster = new LoopbackCluster()) {
            HazelcastInstance here = cluster.hazelcast();
            ConcurrentWork work = new ConcurrentWork(cluster.caller());
            assertThatIllegalStateException().isThrownBy(() -> HazelcastExecutor.of(here));
            HazelcastServer server = HazelcastExecutor.serve(here, work);
            assertThatIllegalStateException().isThrownBy(() -> HazelcastExecutor.serve(here, work));
            server.close();
            HazelcastExecutor.serve(here, work).close();
            assertThatIllegalArgumentException().isThrownBy(() -> HazelcastExecutor.serve(here, 0, work));
            assertThatIllegalArgumentException().isThrownBy(() -> HazelcastExecutor.serve(here));
            cluster.executor().close();
            try (HazelcastExecutor again = HazelcastExecutor.of(here)) {
                assertThat(again.serving(Work.class)).isZero();
            }
        }
    }

    @Test
    void closed_leavesNoThreadAndNoCall() throws Exception {
        try (LoopbackCluster cluster = new LoopbackCluster()) {
            cluster.executor().close();
            Set<Thread> before = ours();
            assertThat(living(before)).isEmpty();
            MemberProcess member = cluster.start(List.of(), "serve", "1");
            try (HazelcastExecutor executor = HazelcastExecutor.of(cluster.hazelcast())) {
                assertThat(executor.awaitServing(Work.class, 1, LoopbackCluster.LONG))
                        .isTrue();
            }
            assertThat(living(ours())).isEmpty();
            assertThat(Endpoints.of(cluster.hazelcast()).all()).isEmpty();
            assertThat(member.pid()).isPositive();
        }
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fanout-cluster"))
                .collect(Collectors.toSet());
    }

    /** Those that do not end when they have been told to. */
    private static Set<Thread> living(Set<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(5000);
        }
        return threads.stream().filter(Thread::isAlive).collect(Collectors.toSet());
    }

    @Test
    void memberWithoutThisLibrary_isNotHarmed() throws Exception {
        try (LoopbackCluster cluster = new LoopbackCluster()) {
            String without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(entry -> entry.contains("hazelcast-5") || entry.contains("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator));
            try (MemberProcess stranger = new MemberProcess(
                    PlainMember.class,
                    MemberProcess.SHORT_LIFE,
                    List.of(),
                    without,
                    List.of(Integer.toString(cluster.port())))) {
                stranger.await("ready");
                assertThat(cluster.hazelcast().getCluster().getMembers()).hasSize(2);
                MemberProcess member = cluster.serve(1);
                assertThat(cluster.work().pid()).isEqualTo(member.pid());
                assertThat(stranger.said()).isEqualTo(List.of("ready"));
            }
        }
    }
}
