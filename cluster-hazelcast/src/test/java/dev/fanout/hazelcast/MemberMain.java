package dev.fanout.hazelcast;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import dev.fanout.hazelcast.clustered.ConcurrentPrices;
import dev.fanout.runtime.FanoutRuntime;
import java.io.IOException;
import java.util.List;

/**
 * A member in a JVM of its own. It says "ready" when it has joined. With the arguments: the port of the first member, the seconds of silence
 * allowed, what it does. It does what its standard input tells it, and leaves when that ends.
 */
final class MemberMain {
    private MemberMain() {}

    public static void main(String[] arguments) throws IOException {
        int first = Integer.parseInt(arguments[0]);
        HazelcastInstance member = Hazelcast.newHazelcastInstance(
                LoopbackCluster.config(first + 1, List.of("127.0.0.1:" + first), Integer.parseInt(arguments[1])));
        if (!arguments[2].equals("idle")) {
            FanoutRuntime runtime = LoopbackCluster.runtime()
                    .remote("cluster", HazelcastExecutor.of(member))
                    .build();
            ConcurrentWork work = new ConcurrentWork(runtime);
            if (arguments[2].equals("serve")) {
                HazelcastExecutor.serve(member, Integer.parseInt(arguments[3]), work, new ConcurrentPrices(runtime));
            } else {
                work.blocked("orphan");
            }
        }
        System.out.println("ready");
        Orders.obey(member);
    }
}
