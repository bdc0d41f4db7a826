package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.OnLost;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteSignature;
import dev.fanout.runtime.RemoteTask;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final int MANY = 10_000;

    private final World world = new World(1, World.Faults.NONE);
    private final Member here = world.join();
    private final Member there = world.join();

    private Caller calls() {
        Caller calls = here.peers.caller();
        world.until(() -> calls.serving(Calls.Echo.class) == 1);
        return calls;
    }

    @Test
    void loneCall_goesAtOnce() {
        Calls.serve(there, 1, Duration.ZERO);
        Caller calls = calls();
        long before = world.now();

        RemoteTask task = calls.start(Calls.echo("a"));
        world.until(() -> Calls.hasEnded(task));

        assertThat(Calls.outcome(task)).isEqualTo(new Outcome.Success<>("a"));
        assertThat(world.now() - before).isLessThan(5_000_000);
    }

    @Test
    void flood_travelsInFewMessages_inOrder() {
        Bodies bodies = Calls.serve(there, 1, Duration.ZERO);
        Caller calls = calls();
        int before = here.sent.size();

        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            tasks.add(calls.start(Calls.echo(i)));
        }
        world.until(Calls.haveEnded(tasks));

        assertThat(here.sent.size() - before).isLessThan(MANY / 50);
        assertThat(bodies.begun.stream()
                        .map(body -> (Integer) body.request.arguments().get(0))
                        .toList())
                .isSorted();
    }

    @Test
    void message_isBounded() {
        Calls.serve(there, 1, Duration.ZERO);
        Caller calls = calls();
        here.hold();
        RemoteTask small = calls.start(Calls.echo("small"));
        world.pass(Duration.ofMillis(1));

        RemoteTask first = calls.start(Calls.echo(new byte[900_000]));
        world.pass(Duration.ofMillis(1));
        here.letGo();
        world.until(() -> Calls.hasEnded(small) && Calls.hasEnded(first));

        assertThat(Calls.outcome(first).isSuccess()).isTrue();
        assertThat(here.sent).allMatch(message -> message.length < Limits.MESSAGE);
    }

    @Test
    void argumentThatAllShare_isWrittenOnceForManyCallsHoweverLargeItIs() {
        RemoteSignature rated = RemoteSignature.of(Calls.Echo.class, "rated", Object.class, Object.class, byte[].class);
        Calls.serve(there, rated, 1, Duration.ZERO);
        Caller calls = calls();
        byte[] model = new byte[3 * Limits.MESSAGE];

        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            tasks.add(calls.start(Calls.request(rated, OnLost.FAIL, i, model)));
        }
        world.until(Calls.haveEnded(tasks));

        assertThat(here.sent.stream().filter(message -> message.length > model.length))
                .hasSizeLessThan(20)
                .allMatch(message -> message.length < model.length + Limits.MESSAGE);
    }

    /** Tells whose call it is an argument of where that is while it is written. */
    private static final class Nosy implements Serializable {
        private static final long serialVersionUID = 1;

        private transient @Nullable RemoteTask task;
        private transient boolean isThere = true;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            isThere = Objects.requireNonNull(task).member().isPresent();
        }
    }

    @Test
    void callWhoseArgumentsAreBeingWritten_isNotThereYet() {
        Calls.serve(there, 1, Duration.ofSeconds(1));
        Caller calls = calls();
        Nosy nosy = new Nosy();

        RemoteTask task = calls.start(Calls.echo(nosy));
        nosy.task = task;
        world.pass(Duration.ofMillis(10));

        assertThat(nosy.isThere).isFalse();
        assertThat(task.member()).contains(there.name.address());
    }

    @Test
    void messageThatWasNotAcknowledged_isSentAgain_andCountsOnce() {
        World lossy = new World(3, new World.Faults(30, 30, 30));
        Member caller = lossy.join();
        Bodies bodies = Calls.serve(lossy.join(), 2, Duration.ZERO);
        Caller calls = caller.peers.caller();
        lossy.until(() -> calls.serving(Calls.Echo.class) == 1);

        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tasks.add(calls.start(Calls.echo(i)));
            lossy.pass(Duration.ofMillis(1));
        }
        lossy.until(Calls.haveEnded(tasks));
        lossy.pass(Duration.ofSeconds(1));

        assertThat(tasks).allMatch(task -> Calls.outcome(task).isSuccess());
        assertThat(bodies.begun).hasSize(200);
    }

    @Test
    void memberThatDoesNotAnswer_isAskedLessAndLessOften() {
        there.hold();
        there.close();
        world.pass(Duration.ofMinutes(1));
        int before = here.sent.size();

        world.pass(Duration.ofMinutes(5));

        assertThat(here.sent.size() - before).isBetween(8, 12);
    }
}
