package dev.fanout.hazelcast;

import dev.fanout.hazelcast.local.ConcurrentPrices;
import dev.fanout.runtime.FanoutRuntime;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

/** In this process. */
class LocalPricesTest extends PricesContract {
    private final FanoutRuntime runtime = LoopbackCluster.runtime().build();

    @AfterAll
    void end() {
        runtime.close();
    }

    @Override
    Shop shop() {
        return new ConcurrentPrices(runtime);
    }

    @Override
    Set<Long> processes() {
        return Set.of(ProcessHandle.current().pid());
    }
}
