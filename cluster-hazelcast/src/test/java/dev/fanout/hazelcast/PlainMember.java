package dev.fanout.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.util.List;

/** A member that has Hazelcast and nothing of ours on its class path. */
final class PlainMember {
    private PlainMember() {}

    public static void main(String[] arguments) throws IOException {
        Config config = new Config().setClusterName("tests");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "none");
        config.getNetworkConfig().setPort(Integer.parseInt(arguments[0]) + 1);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig()
                .getJoin()
                .getTcpIpConfig()
                .setEnabled(true)
                .setMembers(List.of("127.0.0.1:" + arguments[0]));
        HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
        System.out.println("ready");
        Orders.obey(member);
    }
}
