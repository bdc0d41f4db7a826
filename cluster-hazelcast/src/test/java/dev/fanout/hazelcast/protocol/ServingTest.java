package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.OnLost;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** From when on members have calls, and which. */
class ServingTest {
    private final World world = new World(8, World.Faults.NONE);
    private final Member here = world.join();

    @Test
    void memberThatServes_canCallItselfAtOnce() {
        Caller calls = here.peers.caller();

        Calls.serve(here, 1, Duration.ofSeconds(1));
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.outcome(task)).isEqualTo(new Outcome.Success<>("a"));
    }

    @Test
    void memberThatServesOnlyAnotherVersion_isNotAsked_andTheRefusalSaysSo() {
        Bodies bodies = Calls.serve(world.join(), 1, Duration.ZERO);
        Caller calls = here.peers.caller();
        world.until(() -> calls.serving(Calls.Echo.class) == 1);

        assertThatThrownBy(
                        () -> calls.start(Calls.request(Calls.ECHO.carrying(List.class.getName()), OnLost.FAIL, "a")))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("no member of the cluster serves " + Calls.ECHO
                        + " as it is here: another version of it, or of a class that goes with it, is served");

        assertThat(bodies.begun).isEmpty();
    }
}
