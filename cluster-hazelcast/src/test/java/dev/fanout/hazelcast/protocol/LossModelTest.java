package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.OnLost;
import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random clusters, in which messages get lost and members die, join and close, beside a model of what may become of each call. */
class LossModelTest {
    private static final int SEEDS = Integer.getInteger("fanout.cluster.seeds", 300);
    private static final long FIRST_SEED = Long.getLong("fanout.cluster.seed", 1);

    @Test
    void eachCall_endsOnce_andRunsTwiceOnlyIfItMay() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            try {
                new Run(seed).check();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("with -Dfanout.cluster.seeds=1 -Dfanout.cluster.seed=" + seed, e);
            }
        }
    }

    /** One cluster. */
    private static final class Run {
        private final Random random;
        private final World world;
        private final OnLost onLost;
        private final Member caller;
        private final Map<Member, Bodies> bodies = new HashMap<>();
        private final Map<Member, Server> servers = new HashMap<>();
        private final List<RemoteTask> tasks = new ArrayList<>();
        private final Set<Integer> stopped = new HashSet<>();
        private final int elements;
        private final int[] ends;
        private boolean membersGetLost;

        Run(long seed) {
            random = new Random(seed);
            boolean faulty = random.nextBoolean();
            world = new World(
                    seed,
                    faulty
                            ? new World.Faults(random.nextInt(20), random.nextInt(20), random.nextInt(20))
                            : World.Faults.NONE);
            onLost = random.nextBoolean() ? OnLost.FAIL : OnLost.RERUN;
            elements = 1 + random.nextInt(300);
            ends = new int[elements];
            caller = world.join();
            if (random.nextInt(4) == 0) {
                serve(caller);
            }
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                serve(world.join());
            }
        }

        private void serve(Member member) {
            int most = 1 + random.nextInt(20_000);
            Bodies here = new Bodies(
                    member, 1 + random.nextInt(4), request -> Duration.ofNanos(random.nextInt(most) * 1000L));
            bodies.put(member, here);
            servers.put(member, member.peers.serveTargets(List.of(Target.of(Calls.ECHO, here)), 1 + random.nextInt(4)));
        }

        void check() {
            Caller calls = caller.peers.caller();
            world.until(() -> calls.serving(Calls.Echo.class) > 0);
            for (int i = 0; i < elements; i++) {
                start(calls, i);
                for (int steps = random.nextInt(5); steps > 0; steps--) {
                    world.step();
                }
                happen();
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                world.pass(Duration.ofNanos(random.nextInt(20_000_000)));
                happen();
            }
            world.until(Calls.haveEnded(tasks));
            world.pass(Duration.ofSeconds(3)); // whatever comes late
            for (int i = 0; i < elements; i++) {
                assertThat(ends[i]).as("ends of " + i).isEqualTo(1);
                checkOutcome(i, Calls.outcome(tasks.get(i)));
            }
            bodies.forEach((member, here) -> {
                if (member.isAlive()) {
                    assertThat(here.running()).as("runs on at " + member.name).isEmpty();
                }
            });
        }

        private void start(Caller calls, int element) {
            RemoteTask task;
            try {
                task = calls.start(Calls.echo(element, onLost));
            } catch (RejectedExecutionException e) {
                task = new Refused(e);
            }
            tasks.add(task);
            var unused = task.ended().thenAccept(outcome -> ends[element]++);
        }

        private void happen() {
            int what = random.nextInt(400);
            if (what < 20) {
                int which = random.nextInt(tasks.size());
                if (!Calls.hasEnded(tasks.get(which))) {
                    stopped.add(which);
                    tasks.get(which).cancel(true);
                }
            } else if (what < 22) {
                alive(random.nextInt(3)).ifPresent(Member::kill);
            } else if (what < 24 && world.members.size() < 8) {
                serve(world.join());
            } else if (what < 26) {
                alive(random.nextInt(3)).map(servers::get).ifPresent(server -> server.close(Duration.ZERO));
            } else if (what < 27) {
                alive(random.nextInt(3)).ifPresent(Member::restart);
            }
        }

        private Optional<Member> alive(int which) {
            List<Member> all = bodies.keySet().stream()
                    .filter(member -> member != caller && member.isAlive())
                    .sorted(Comparator.comparing(member -> member.name.id()))
                    .toList();
            if (all.isEmpty()) {
                return Optional.empty();
            }
            membersGetLost = true;
            return Optional.of(all.get(which % all.size()));
        }

        private void checkOutcome(int element, Outcome<@Nullable Object> outcome) {
            List<Bodies.Body> runs = bodies.values().stream()
                    .flatMap(here -> here.begun.stream())
                    .filter(body -> Integer.valueOf(element)
                            .equals(body.request.arguments().get(0)))
                    .toList();
            String what = "element " + element + " " + onLost + " " + outcome + ", begun " + runs.size() + " times";
            if (onLost == OnLost.FAIL || !membersGetLost) {
                assertThat(runs).as(what).hasSizeLessThanOrEqualTo(1);
            }
            if (outcome instanceof Outcome.Success<@Nullable Object> success) {
                assertThat(success.value()).as(what).isEqualTo(element);
                assertThat(runs).as(what).anyMatch(body -> body.succeeded);
            } else if (outcome instanceof Outcome.Cancelled<@Nullable Object>) {
                assertThat(stopped).as(what).contains(element);
            } else {
                Throwable failure = ((Outcome.Failure<@Nullable Object>) outcome).exception();
                assertThat(membersGetLost).as(what).isTrue();
                if (failure instanceof LostCallException lost) {
                    assertThat(lost.mayHaveRun() || runs.isEmpty()).as(what).isTrue();
                } else {
                    assertThat(failure).as(what).isInstanceOf(RejectedExecutionException.class);
                    assertThat(runs).as(what).isEmpty();
                }
            }
        }
    }
}
