package dev.fanout.example.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import dev.fanout.hazelcast.HardenedConfig;
import dev.fanout.hazelcast.HazelcastExecutor;
import dev.fanout.hazelcast.HazelcastServer;
import dev.fanout.hazelcast.LoopbackConfig;
import dev.fanout.runtime.FanoutRuntime;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** A member that computes risks until it is told to stop, or its standard input ends, as it does when its parent has died. */
final class MemberMain {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private MemberMain() {}

    /** With the name of the cluster, and the port of a member that is there. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[1]);
        start(config(arguments[0], port + 1, List.of("127.0.0.1:" + port)));
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    static Config config(String cluster, int port, List<String> members) {
        // The hook below closes in order, and Hazelcast's own would run at the same time.
        return HardenedConfig.harden(LoopbackConfig.of(cluster, port, members))
                .setProperty("hazelcast.shutdownhook.enabled", "false");
    }

    private static void start(Config config) {
        HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(config);
        HazelcastExecutor cluster = HazelcastExecutor.of(hazelcast);
        FanoutRuntime runtime =
                FanoutRuntime.builder().remote("cluster", cluster).build();
        HazelcastServer server = HazelcastExecutor.serve(hazelcast, new ConcurrentRisks(runtime));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close(PATIENCE);
            runtime.close();
            cluster.close();
            hazelcast.shutdown();
        }));
    }
}
