package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a member listens, and whom it talks to; on Linux. */
@Tag("processes")
class LoopbackConfigTest {

    @Test
    void member_listensOnLoopbackAloneAndTalksToNobodyElse() throws Exception {
        try (LoopbackCluster cluster = new LoopbackCluster()) {
            MemberProcess member = cluster.serve(1);
            assertThat(cluster.work().pid()).isEqualTo(member.pid());
            List<Sockets.Socket> sockets = new Sockets(member.pid()).all();
            assertThat(sockets).anyMatch(Sockets.Socket::listens).allMatch(Sockets.Socket::isLocal);
            assertThat(sockets).noneMatch(socket -> socket.protocol().startsWith("udp"));
        }
    }

    @Test
    void whatWouldLookForOthersOrLetThemIn_isOff() {
        Config config = LoopbackConfig.of("tests", 5701, List.of());
        assertThat(config.getProperty("hazelcast.phone.home.enabled")).isEqualTo("false");
        assertThat(config.getNetworkConfig().getJoin().isAutoDetectionEnabled()).isFalse();
        assertThat(config.getNetworkConfig().getJoin().getMulticastConfig().isEnabled())
                .isFalse();
        assertThat(config.getUserCodeDeploymentConfig().isEnabled()).isFalse();
        assertThat(config.getManagementCenterConfig().isScriptingEnabled()).isFalse();
        assertThat(config.getManagementCenterConfig().isConsoleEnabled()).isFalse();
        assertThat(config.getJetConfig().isEnabled()).isFalse();
    }
}
