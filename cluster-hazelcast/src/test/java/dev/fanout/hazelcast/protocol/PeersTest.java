package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.OnLost;
import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteCall;
import dev.fanout.runtime.RemoteCalls;
import dev.fanout.runtime.RemoteSignature;
import dev.fanout.runtime.RemoteTask;
import dev.fanout.runtime.TaskGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With threads, and the runtime, between two members in one process. */
@Timeout(60)
class PeersTest {
    private static final RemoteSignature SQUARE = RemoteSignature.of(Numbers.class, "square", long.class, long.class);
    private static final RemoteSignature SLEEP = RemoteSignature.of(Numbers.class, "sleep", void.class);
    private static final RemoteSignature LEAVES = RemoteSignature.of(Numbers.class, "leaves", int.class, Integer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = Integer.getInteger("fanout.cluster.elements", 20_000);

    private final Wire wire = new Wire();
    private final FanoutRuntime runtime = FanoutRuntime.builder().build();
    private final Peers there = Peers.on(wire.join());
    private final Peers here = Peers.on(wire.join());
    private final CountDownLatch sleeps = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** What is called. */
    interface Numbers {}

    private @Nullable Object run(RemoteSignature call, List<@Nullable Object> arguments) throws InterruptedException {
        if (call.equals(SQUARE)) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            long number = (Long) Objects.requireNonNull(arguments.get(0));
            running.decrementAndGet();
            return number * number;
        }
        sleeps.countDown();
        try {
            new CountDownLatch(1).await();
            return null;
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        runtime.close();
    }

    /** What has calls run that are served there, so many at once. */
    private Caller serve(int atOnce, Peers caller) throws InterruptedException {
        there.serve(List.of(RemoteCalls.of(runtime, this::run, SQUARE, SLEEP)), atOnce);
        Caller calls = caller.caller();
        assertThat(calls.awaitServing(Numbers.class, 1, PATIENCE)).isTrue();
        return calls;
    }

    private static Outcome<@Nullable Object> end(RemoteTask task) throws Exception {
        return task.ended().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void callsRunThere_asManyAtOnceAsTheCapacitySays() throws Exception {
        Caller calls = serve(2, here);

        List<RemoteTask> tasks = new ArrayList<>();
        long before = System.nanoTime();
        for (long i = 0; i < MANY; i++) {
            tasks.add(calls.start(Calls.request(SQUARE, OnLost.FAIL, i)));
        }
        for (int i = 0; i < MANY; i++) {
            assertThat(end(tasks.get(i))).isEqualTo(new Outcome.Success<>((long) i * i));
        }
        System.getLogger("measured")
                .log(
                        System.Logger.Level.INFO,
                        "{0} elements a second",
                        MANY * 1_000_000_000L / (System.nanoTime() - before));
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void stop_interruptsTheBody() throws Exception {
        RemoteTask task = serve(1, here).start(Calls.request(SLEEP, OnLost.FAIL));
        assertThat(sleeps.await(20, TimeUnit.SECONDS)).isTrue();

        task.cancel(true);

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(end(task)).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void memberCallsItself() throws Exception {
        Caller calls = serve(1, there);
        assertThat(calls.awaitServing(Numbers.class, 2, Duration.ofMillis(1))).isFalse();

        RemoteTask task = calls.start(Calls.request(SQUARE, OnLost.FAIL, 12L));

        assertThat(end(task)).isEqualTo(new Outcome.Success<>(144L));
    }

    @Test
    void callsOfCalls_doNotWaitForEachOthersPlaces() throws Exception {
        try (FanoutRuntime remote =
                FanoutRuntime.builder().remote("cluster", there.caller()).build()) {
            RemoteCalls calls =
                    RemoteCalls.of(remote, (call, arguments) -> leaves(remote, (Integer) arguments.get(0)), LEAVES);
            there.serve(List.of(calls), 1);
            assertThat(there.caller().awaitServing(Numbers.class, 1, PATIENCE)).isTrue();

            assertThat(leaves(remote, 4)).isEqualTo(256);
        }
    }

    /** Of a tree that is so high, each of whose branches is counted by a call of its own. */
    private static int leaves(FanoutRuntime runtime, @Nullable Integer height) throws InterruptedException {
        int below = Objects.requireNonNull(height) - 1;
        if (below < 0) {
            return 1;
        }
        try (TaskGroup group = runtime.open("Numbers.leaves")) {
            EachTasks<Integer, Integer> branches = group.startEach(
                    "leaves",
                    CallOptions.DEFAULT.on("cluster"),
                    Collections.nCopies(4, below),
                    RemoteCall.ofEach(LEAVES, branch -> leaves(runtime, branch), branch -> new Object[] {branch}));
            group.join(InterruptedException.class);
            return branches.results().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    void closing_stopsWhatRuns() throws Exception {
        RemoteTask task = serve(1, here).start(Calls.request(SLEEP, OnLost.FAIL));
        assertThat(sleeps.await(20, TimeUnit.SECONDS)).isTrue();

        there.close(Duration.ZERO);

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(((Outcome.Failure<@Nullable Object>) end(task)).exception()).hasMessageContaining("it may have run");
    }
}
