package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopTest {
    private static final Outcome<Object> CANCELLED = new Outcome.Cancelled<>(CancelReason.REQUESTED);

    private final World world = new World(2, World.Faults.NONE);
    private final Member here = world.join();
    private final Member there = world.join();
    private final Bodies bodies = Calls.serve(there, 1, Duration.ofSeconds(1));
    private final Caller calls = here.peers.caller();

    @BeforeEach
    void isServed() {
        world.until(() -> calls.serving(Calls.Echo.class) == 1);
        world.pass(Duration.ofMillis(10)); // until all has been said
    }

    @Test
    void stopOfWhatWaitsHere_endsItAtOnce_andItIsNeverSent() {
        List<RemoteTask> full = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            full.add(calls.start(Calls.echo(i)));
        }
        RemoteTask waits = calls.start(Calls.echo("waits"));
        assertThat(waits.member()).isEmpty();

        waits.cancel(true);

        assertThat(Calls.outcome(waits)).isEqualTo(CANCELLED);
        world.until(Calls.haveEnded(full));
        assertThat(bodies.begun).hasSize(2);
    }

    @Test
    void stopOfWhatIsToBeSent_takesItBack() {
        RemoteTask task = calls.start(Calls.echo("a"));
        int before = here.sent.size();
        assertThat(task.member()).isEmpty();

        task.cancel(true);

        assertThat(Calls.outcome(task)).isEqualTo(CANCELLED);
        world.pass(Duration.ofSeconds(2));
        assertThat(here.sent).hasSize(before);
        assertThat(bodies.begun).isEmpty();
    }

    @Test
    void stopOfWhatIsOnItsWay_followsIt() {
        here.hold();
        int before = here.sent.size();
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> here.sent.size() > before);

        task.cancel(true);
        assertThat(Calls.hasEnded(task)).isFalse();
        here.letGo();
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.outcome(task)).isEqualTo(CANCELLED);
        assertThat(bodies.begun).allMatch(body -> body.stopped);
    }

    @Test
    void stopOfWhatWaitsThere_keepsItFromBeginning() {
        RemoteTask runs = calls.start(Calls.echo("runs"));
        RemoteTask waits = calls.start(Calls.echo("waits"));
        world.until(() -> bodies.begun.size() == 1);
        world.pass(Duration.ofMillis(10));

        waits.cancel(true);
        world.until(() -> Calls.hasEnded(waits));

        assertThat(Calls.outcome(waits)).isEqualTo(CANCELLED);
        assertThat(Calls.hasEnded(runs)).isFalse();
        assertThat(bodies.begun).hasSize(1);
    }

    @Test
    void stopOfWhatRuns_endsItWhenItsBodyHasEnded() {
        bodies.heedsStop = false;
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> bodies.begun.size() == 1);

        task.cancel(true);
        task.cancel(true);
        world.until(() -> bodies.begun.get(0).stopped);
        world.pass(Duration.ofMillis(100));
        assertThat(Calls.hasEnded(task)).isFalse();

        world.until(() -> Calls.hasEnded(task));
        assertThat(Calls.outcome(task)).isEqualTo(new Outcome.Success<>("a"));
    }

    @Test
    void stopAfterTheEnd_sendsNothing() {
        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> Calls.hasEnded(task));
        world.pass(Duration.ofMillis(100));
        int before = here.sent.size();

        task.cancel(true);
        world.pass(Duration.ofSeconds(1));

        assertThat(here.sent).hasSize(before);
        assertThat(Calls.outcome(task)).isEqualTo(new Outcome.Success<>("a"));
    }

    @Test
    void stopOfManyThatWait_isHeardByAll() {
        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            tasks.add(calls.start(Calls.echo(i)));
        }
        world.until(() -> bodies.begun.size() == 1);

        tasks.forEach(task -> task.cancel(true));
        world.until(Calls.haveEnded(tasks));

        assertThat(tasks).allMatch(task -> Calls.outcome(task).equals(CANCELLED));
        assertThat(bodies.begun).hasSize(1);
    }

    @Test
    void callsThatAreStoppedBehindOneThatWaits_areNotKept() {
        Line line = new Line(Calls.ECHO);
        Dispatcher dispatcher = new Dispatcher(there.means(), new AtomicLong());
        List<Pending> waiting = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            waiting.add(new Pending(Calls.echo(i), line, i, dispatcher));
            line.addLast(waiting.get(i));
        }

        for (Pending stopped : waiting.subList(1, 999)) {
            stopped.hasEnded = true;
            line.withdrawn();
            assertThat(line.length()).isLessThanOrEqualTo(2 * (999 - (int) stopped.sequence) + 2);
        }

        assertThat(line.first()).isSameAs(waiting.get(0));
        line.removeFirst();
        assertThat(line.first()).isSameAs(waiting.get(999));
    }
}
