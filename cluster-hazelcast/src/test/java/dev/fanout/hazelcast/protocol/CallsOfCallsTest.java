package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.RemoteTask;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calls whose bodies wait for calls of their own. */
class CallsOfCallsTest {
    private static final int SEEDS = Integer.getInteger("fanout.cluster.seeds", 100);

    /** However slow the members are, and however small that has made their windows. */
    @Test
    void callsOfCalls_doNotWaitForEachOthersPlaces() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            World world = new World(
                    seed,
                    random.nextBoolean()
                            ? new World.Faults(random.nextInt(20), random.nextInt(20), random.nextInt(20))
                            : World.Faults.NONE);
            int mostMillis = random.nextInt(60);
            Member caller = world.join();
            int members = 1 + random.nextInt(2);
            for (int i = 0; i < members; i++) {
                Member member = i == 0 ? caller : world.join();
                int capacity = 1 + random.nextInt(2);
                Target target = Target.of(Calls.ECHO, new Tree(member, capacity, mostMillis, random));
                member.peers.serveTargets(List.of(target), capacity);
            }
            world.until(() -> world.members.values().stream()
                    .allMatch(member -> member.peers.caller().serving(Calls.Echo.class) == members));

            RemoteTask root = caller.peers.caller().start(Calls.echo(4));

            try {
                world.until(() -> Calls.hasEnded(root));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", at most " + mostMillis + " ms", e);
            }
            assertThat(Tree.leaves(root)).isEqualTo(256);
        }
    }
}
