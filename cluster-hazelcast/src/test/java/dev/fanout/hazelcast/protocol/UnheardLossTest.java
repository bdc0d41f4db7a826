package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnheardLossTest {
    private final World world = new World(1, World.Faults.NONE);
    private final Member here = world.join();
    private final Member there = world.join();
    private final Bodies bodies = Calls.serve(there, 1, Duration.ofHours(1));
    private final Caller calls = here.peers.caller();

    @BeforeEach
    void awaitServer() {
        world.until(() -> calls.serving(Calls.Echo.class) == 1);
    }

    @Test
    void memberOfWhomNobodyTellsThatItIsGone_isFoundOut() {
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> bodies.begun.size() == 1);

        there.vanish();
        world.pass(Duration.ofSeconds(10));
        assertThat(Calls.hasEnded(task)).as("heard of").isFalse();
        here.peers.lookAfterCalls();
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.failure(task))
                .isInstanceOf(LostCallException.class)
                .hasMessageContaining("has left the cluster; it may have run");
    }

    @Test
    void callerOfWhomNobodyTellsThatItIsGone_isFoundOut() {
        RemoteTask unheard = calls.start(Calls.echo("a"));
        world.until(() -> bodies.begun.size() == 1);

        here.vanish();
        there.peers.lookAfterCalls();
        world.until(() -> bodies.running().isEmpty());

        assertThat(bodies.begun.get(0).stopped).isTrue();
        assertThat(Calls.hasEnded(unheard)).isFalse();
    }

    @Test
    void whoHasNothingUnderWay_isLeftInPeace() {
        world.pass(Duration.ofSeconds(1));
        int before = here.sent.size();

        here.peers.lookAfterCalls();
        world.pass(Duration.ofSeconds(1));

        assertThat(here.sent).hasSize(before);
    }
}
