package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.OnLost;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final World world = new World(6, World.Faults.NONE);
    private final Member here = world.join();
    private final Member there = world.join();
    private final Bodies bodies = new Bodies(there, 1, request -> Duration.ofSeconds(1));
    private final Server server = there.peers.serveTargets(List.of(Target.of(Calls.ECHO, bodies)), 1);
    private final Caller calls = here.peers.caller();

    private void served(int members) {
        world.until(() -> calls.serving(Calls.Echo.class) == members);
    }

    @Test
    void serverThatCloses_handsBackWhatHasNotBegun_andStopsWhatRuns() {
        served(1);
        RemoteTask runs = calls.start(Calls.echo("runs"));
        RemoteTask waits = calls.start(Calls.echo("waits"));
        world.until(() -> bodies.begun.size() == 1);
        world.pass(Duration.ofMillis(10));
        Bodies other = Calls.serve(world.join(), 1, Duration.ofSeconds(1));
        served(2);

        server.close(Duration.ZERO);
        server.close(Duration.ZERO);
        world.until(() -> Calls.hasEnded(runs) && Calls.hasEnded(waits));

        assertThat(Calls.failure(runs))
                .isInstanceOf(LostCallException.class)
                .hasMessageContaining("has stopped serving; it may have run");
        assertThat(Calls.outcome(waits)).isEqualTo(new Outcome.Success<>("waits"));
        assertThat(other.begun).hasSize(1);
        assertThat(bodies.begun).hasSize(1);
        assertThat(calls.serving(Calls.Echo.class)).isEqualTo(1);
    }

    @Test
    void callThatMayRunTwice_goesElsewhere_whenItsServerCloses() {
        served(1);
        RemoteTask runs = calls.start(Calls.echo("runs", OnLost.RERUN));
        world.until(() -> bodies.begun.size() == 1);
        Calls.serve(world.join(), 1, Duration.ofSeconds(1));
        served(2);

        server.close(Duration.ZERO);
        world.until(() -> Calls.hasEnded(runs));

        assertThat(Calls.outcome(runs).isSuccess()).isTrue();
    }

    @Test
    void callThatHasCertainlyNotBegun_goesElsewhere_whenTheRuntimeOfItsMemberCloses() {
        served(1);
        RemoteTask runs = calls.start(Calls.echo("runs"));
        RemoteTask waits = calls.start(Calls.echo("waits"));
        world.until(() -> bodies.begun.size() == 1);
        world.pass(Duration.ofMillis(10));
        Bodies other = Calls.serve(world.join(), 1, Duration.ZERO);
        served(2);

        bodies.cancelThoseThatWait();
        world.until(() -> Calls.hasEnded(waits) && Calls.hasEnded(runs));

        assertThat(Calls.outcome(waits)).isEqualTo(new Outcome.Success<>("waits"));
        assertThat(Calls.outcome(runs)).isEqualTo(new Outcome.Success<>("runs"));
        assertThat(other.begun).hasSize(1);
    }

    @Test
    void memberThatHadNoThreadForACall_isUsedAgain() {
        served(1);
        bodies.refuses = true;
        RemoteTask refused = calls.start(Calls.echo("refused"));
        world.until(() -> Calls.hasEnded(refused));
        assertThat(Calls.failure(refused)).isInstanceOf(RejectedExecutionException.class);

        bodies.refuses = false;
        world.pass(Duration.ofSeconds(2));
        RemoteTask taken = calls.start(Calls.echo("taken"));
        world.until(() -> Calls.hasEnded(taken));

        assertThat(Calls.outcome(taken).isSuccess()).isTrue();
    }

    @Test
    void callThatGoesOnAllTheSame_isLostToItsCaller() {
        served(1);
        bodies.heedsStop = false;
        RemoteTask goesOn = calls.start(Calls.echo("goes on"));
        world.until(() -> bodies.begun.size() == 1);

        server.close(Duration.ZERO);
        world.until(() -> Calls.hasEnded(goesOn));

        assertThat(bodies.running()).hasSize(1);
        assertThat(Calls.failure(goesOn))
                .isInstanceOf(LostCallException.class)
                .hasMessageContaining("has stopped serving; it may have run");
        world.until(() -> bodies.running().isEmpty());
    }

    @Test
    void serverMayBeMadeAgain() {
        served(1);
        assertThatThrownBy(() -> there.peers.serveTargets(List.of(Target.of(Calls.ECHO, bodies)), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this member serves already");
        server.close(Duration.ZERO);
        served(0);

        Calls.serve(there, 2, Duration.ofSeconds(1));
        served(1);
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.outcome(task).isSuccess()).isTrue();
    }

    @Test
    void callerThatCloses_failsWhatWaits_andStopsWhatIsUnderWay() {
        served(1);
        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tasks.add(calls.start(Calls.echo(i)));
        }
        world.until(() -> bodies.begun.size() == 1);

        calls.close(Duration.ZERO);
        calls.close(Duration.ZERO);
        world.pass(Duration.ofMillis(100));

        assertThat(Calls.outcome(tasks.get(0))).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThat(Calls.failure(tasks.get(3))).isInstanceOf(RejectedExecutionException.class);
        assertThat(bodies.running()).isEmpty();
        assertThatThrownBy(() -> calls.start(Calls.echo("later")))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("has not run");
    }

    @Test
    void callerMayBeMadeAgain() {
        served(1);
        calls.close(Duration.ZERO);

        Caller next = here.peers.caller();
        RemoteTask task = next.start(Calls.echo("a"));
        world.until(() -> Calls.hasEnded(task));

        assertThat(next).isNotSameAs(calls);
        assertThat(Calls.outcome(task).isSuccess()).isTrue();
    }

    @Test
    void memberThatSaysGoodbye_isHeard() {
        served(1);
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> bodies.begun.size() == 1);

        there.peers.sayGoodbye(Duration.ZERO);
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.failure(task)).hasMessageContaining("has closed; it may have run");
        assertThat(calls.serving(Calls.Echo.class)).isZero();
    }

    @Test
    void abandonedPeers_haveLostWhatIsUnderWay() {
        served(1);
        RemoteTask task = calls.start(Calls.echo("a", OnLost.RERUN));
        world.until(() -> bodies.begun.size() == 1);

        here.peers.abandon();
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.failure(task))
                .isInstanceOf(LostCallException.class)
                .hasMessageContaining("has left the cluster; it may have run");
    }

    @Test
    void closedPeers_refuse() {
        here.peers.close(Duration.ZERO);
        here.peers.close(Duration.ZERO);

        assertThatThrownBy(here.peers::caller).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> here.peers.serve(List.of(), 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> there.peers.serve(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void callThatIsServedTwice_isRefused() {
        assertThatThrownBy(() -> here.peers.serveTargets(
                        List.of(Target.of(Calls.ECHO, bodies), Target.of(Calls.ECHO, bodies)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is served twice");
    }
}
