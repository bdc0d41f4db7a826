package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.OnLost;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Deadline;
import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LossTest {
    private final World world = new World(5, World.Faults.NONE);
    private final Member here = world.join();
    private final Member first = world.join();
    private final Bodies bodies = Calls.serve(first, 1, Duration.ofSeconds(1));
    private final Caller calls = here.peers.caller();

    private void served(int members) {
        world.until(() -> calls.serving(Calls.Echo.class) == members);
    }

    @Test
    void lostCall_saysThatItMayHaveRun_andWhere() {
        served(1);
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> bodies.begun.size() == 1);

        first.kill();
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.failure(task))
                .isInstanceOf(LostCallException.class)
                .hasMessage("echo#a was sent to member 10.0.0.2:5701, which has left the cluster; it may have run");
    }

    @Test
    void whatWasNotSentYet_goesElsewhere() {
        served(1);
        here.hold();
        RemoteTask underWay = calls.start(Calls.echo("under way"));
        world.pass(Duration.ofMillis(1));
        RemoteTask gathered = calls.start(Calls.echo("gathered"));
        world.pass(Duration.ofMillis(1));
        here.letGo();
        Bodies second = Calls.serve(world.join(), 1, Duration.ofSeconds(1));
        here.hold();
        served(2);

        here.misses(first.name);
        here.letGo();
        world.until(() -> Calls.hasEnded(underWay) && Calls.hasEnded(gathered));

        assertThat(Calls.failure(underWay)).isInstanceOf(LostCallException.class);
        assertThat(bodies.begun.size() + second.begun.size()).isLessThanOrEqualTo(2);
    }

    @Test
    void callThatMayRunTwice_runsElsewhere_beforeThoseThatWait() {
        served(1);
        Bodies second = Calls.serve(world.join(), 1, Duration.ofSeconds(1));
        served(2);
        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tasks.add(calls.start(Calls.echo(i, OnLost.RERUN)));
        }
        world.until(() -> bodies.begun.size() == 1);
        Object lost = bodies.begun.get(0).request.arguments().get(0);

        first.kill();
        world.until(Calls.haveEnded(tasks));

        assertThat(tasks).allMatch(task -> Calls.outcome(task).isSuccess());
        List<Object> order = new ArrayList<>();
        second.begun.forEach(
                body -> order.add(String.valueOf(body.request.arguments().get(0))));
        assertThat(order.indexOf(String.valueOf(lost))).isBetween(1, 3);
    }

    @Test
    void lateEndOfAnOlderAttempt_isDropped() {
        served(1);
        Bodies second = Calls.serve(world.join(), 1, Duration.ofSeconds(3));
        served(2);
        RemoteTask task = calls.start(Calls.echo("a", OnLost.RERUN));
        world.until(() -> bodies.begun.size() + second.begun.size() == 1);
        Member lost = bodies.begun.isEmpty() ? world.members.get(second(world)) : first;
        lost.hold();

        here.misses(lost.name); // it runs on, and is heard again under a new name only
        world.until(() -> bodies.begun.size() + second.begun.size() == 2);
        lost.letGo();
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.outcome(task)).isEqualTo(new Outcome.Success<>("a"));
    }

    private static MemberName second(World world) {
        return List.copyOf(world.members.keySet()).get(2);
    }

    @Test
    void callThatWasAskedToStop_isNotRunAgain() {
        served(1);
        Calls.serve(world.join(), 1, Duration.ofSeconds(1));
        RemoteTask task = calls.start(Calls.echo("a", OnLost.RERUN));
        world.until(() -> bodies.begun.size() == 1);
        bodies.heedsStop = false;

        task.cancel(true);
        first.kill();
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.outcome(task)).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    @Test
    void callThatItsDeadlineHasEndedOverThere_isCancelled_andItsMemberServesOn() {
        served(1);
        RemoteRequest late = new RemoteRequest(
                "late", Calls.ECHO, List.of("a"), Deadline.after(Duration.ZERO), true, OnLost.RERUN, Map.of());
        RemoteTask task = calls.start(late);
        world.until(() -> bodies.begun.size() == 1);

        bodies.begun.get(0).stop(); // as the deadline does there, before a stop can come
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.outcome(task)).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        RemoteTask next = calls.start(Calls.echo("b"));
        world.until(() -> Calls.hasEnded(next));
        assertThat(Calls.outcome(next)).isEqualTo(new Outcome.Success<>("b"));
    }

    @Test
    void callThatGoesDownWithThreeMembers_isNotSentToAFourth() {
        served(1);
        RemoteTask task = calls.start(Calls.echo("a", OnLost.RERUN));
        Bodies running = bodies;
        Member doomed = first;
        Bodies fourth = bodies;
        for (int losses = 1; losses <= 3; losses++) {
            Bodies now = running;
            world.until(() -> now.begun.size() == 1);
            Member next = world.join();
            fourth = Calls.serve(next, 1, Duration.ofSeconds(1));
            served(2);
            doomed.kill();
            doomed = next;
            running = fourth;
        }
        world.until(() -> Calls.hasEnded(task));
        assertThat(Calls.failure(task)).isInstanceOf(LostCallException.class).hasMessageEndingWith("it may have run");
        assertThat(fourth.begun).isEmpty();
    }

    @Test
    void lossOfTheLast_failsWhatWaits_asNotRun() {
        served(1);
        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tasks.add(calls.start(Calls.echo(i, OnLost.RERUN)));
        }
        world.until(() -> bodies.begun.size() == 1);

        first.kill();
        world.until(Calls.haveEnded(tasks));

        assertThat(Calls.failure(tasks.get(0))).isInstanceOf(LostCallException.class);
        assertThat(Calls.failure(tasks.get(4)))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("no member of the cluster serves " + Calls.ECHO);
        assertThatThrownBy(() -> calls.start(Calls.echo("later"))).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void callerThatIsLost_hasItsCallsCancelled() {
        served(1);
        calls.start(Calls.echo("a"));
        calls.start(Calls.echo("b"));
        world.until(() -> bodies.begun.size() == 1);

        here.kill();
        world.until(() -> bodies.begun.get(0).stopped);
        world.pass(Duration.ofSeconds(1));

        assertThat(bodies.running()).isEmpty();
        assertThat(bodies.begun).hasSize(1);
    }

    @Test
    void memberThatRefuses_isAskedNoMore() {
        served(1);
        bodies.refuses = true;
        Bodies second = Calls.serve(world.join(), 1, Duration.ofNanos(1000));
        served(2);

        for (int i = 0; i < 5; i++) {
            RemoteTask task = calls.start(Calls.echo(i));
            world.until(() -> Calls.hasEnded(task));
            assertThat(Calls.outcome(task).isSuccess()).isTrue();
        }

        assertThat(second.begun).hasSize(5);
    }

    @Test
    void memberThatStartsAnew_hasLostWhatItRan() {
        served(1);
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> bodies.begun.size() == 1);

        first.restart();
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.failure(task)).hasMessageContaining("has started anew; it may have run");
    }
}
