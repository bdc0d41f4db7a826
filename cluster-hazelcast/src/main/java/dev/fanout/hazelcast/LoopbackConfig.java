package dev.fanout.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import java.util.List;

/**
 * The settings that keep Hazelcast on this machine: it listens on loopback alone, joins only the members that it is told of, and
 * tells nobody that it runs.
 *
 * <pre>{@code
 * HazelcastInstance first = Hazelcast.newHazelcastInstance(LoopbackConfig.of("scores", 5801, List.of()));
 * HazelcastInstance second = Hazelcast.newHazelcastInstance(LoopbackConfig.of("scores", 5802, List.of("127.0.0.1:5801")));
 * }</pre>
 */
public final class LoopbackConfig {
    private static final String LOOPBACK = "127.0.0.1";

    private LoopbackConfig() {}

    /**
     * A new configuration, which the caller may change.
     *
     * @param cluster the name that members have in common
     * @param port the first port to try; the next free one is taken
     * @param members {@code host:port} of members that run already; empty for the first
     * @return the configuration
     * @throws NullPointerException if {@code cluster} or {@code members} is null, or has null in it
     * @throws IllegalArgumentException if {@code port} is none
     */
    public static Config of(String cluster, int port, List<String> members) {
        Config config = new Config();
        config.setClusterName(cluster);
        // Bound to its address only, also where the machine has others.
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        NetworkConfig network = config.getNetworkConfig();
        network.setPort(port);
        network.getInterfaces().setEnabled(true).addInterface(LOOPBACK);
        JoinConfig join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(List.copyOf(members));
        return config;
    }
}
