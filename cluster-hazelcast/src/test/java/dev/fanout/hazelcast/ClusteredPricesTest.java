package dev.fanout.hazelcast;

import dev.fanout.hazelcast.clustered.ConcurrentPrices;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** In two others. */
@Tag("processes")
class ClusteredPricesTest extends PricesContract {
    private LoopbackCluster cluster;
    private Set<Long> members;

    @BeforeAll
    void start() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess one = cluster.serve(2);
        MemberProcess other = cluster.serve(2);
        members = Set.of(one.pid(), other.pid());
    }

    @AfterAll
    void end() {
        cluster.close();
    }

    @Override
    Shop shop() {
        return new ConcurrentPrices(cluster.caller());
    }

    @Override
    Set<Long> processes() {
        return members;
    }
}
