package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final long LONG = Window.AIM_NANOS + 1;

    private final World world = new World(4, World.Faults.NONE);
    private final Member here = world.join();

    private List<RemoteTask> startMany(Caller calls, int many) {
        List<RemoteTask> tasks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            tasks.add(calls.start(Calls.echo(i)));
        }
        return tasks;
    }

    private Caller calls(int members) {
        Caller calls = here.peers.caller();
        world.until(() -> calls.serving(Calls.Echo.class) == members);
        return calls;
    }

    @Test
    void window_doublesWhereNothingWaits_andHalvesWhereOneWaitsLong() {
        Window window = new Window(4);
        assertThat(window.size()).isEqualTo(8);

        window.reported(new Report(0, 0), true, 0);
        window.reported(new Report(0, 0), true, 0);
        assertThat(window.size()).isEqualTo(32);
        window.reported(new Report(0, 0), false, 0);
        window.reported(new Report(3, LONG / 2), true, 0);
        assertThat(window.size()).isEqualTo(32);

        window.reported(new Report(3, LONG), true, 0);
        window.reported(new Report(3, LONG), true, LONG / 2); // of the same time
        assertThat(window.size()).isEqualTo(16);
        window.reported(new Report(3, LONG), true, LONG);
        window.reported(new Report(3, LONG), true, 3 * LONG);
        window.reported(new Report(3, LONG), true, 5 * LONG);
        assertThat(window.size()).isEqualTo(8);
    }

    @Test
    void window_isBounded() {
        Window window = new Window(4);
        for (int i = 0; i < 40; i++) {
            window.reported(new Report(0, 0), true, 0);
        }
        assertThat(window.size()).isEqualTo(32_768);
    }

    @Test
    void longCalls_travelByFew() {
        Bodies bodies = Calls.serve(world.join(), 2, Duration.ofSeconds(1));
        Caller calls = calls(1);
        List<RemoteTask> tasks = startMany(calls, 100);

        world.until(() -> bodies.begun.size() == 20);

        assertThat(tasks.stream().filter(task -> task.member().isPresent())).hasSizeLessThan(20 + 2 * 4);
    }

    @Test
    void shortCalls_travelByMany() {
        Calls.serve(world.join(), 2, Duration.ofNanos(1000));
        Caller calls = calls(1);
        long before = world.now();
        List<RemoteTask> tasks = startMany(calls, 50_000);

        world.until(Calls.haveEnded(tasks));

        assertThat(Duration.ofNanos(world.now() - before)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void memberThatJoins_takesWorkAtOnce() {
        Calls.serve(world.join(), 2, Duration.ofMillis(100));
        Caller calls = calls(1);
        startMany(calls, 100);
        world.pass(Duration.ofSeconds(1));

        Bodies late = Calls.serve(world.join(), 2, Duration.ofMillis(100));
        world.pass(Duration.ofMillis(20));

        assertThat(late.running()).hasSize(2);
    }

    @Test
    void callsThatTurnOutToBeLong_areHandedBack_forAMemberThatJoins() {
        boolean[] turned = {false};
        Member first = world.join();
        Bodies bodies = new Bodies(first, 2, request -> turned[0] ? Duration.ofSeconds(1) : Duration.ofNanos(1000));
        first.peers.serveTargets(List.of(Target.of(Calls.ECHO, bodies)), 2);
        Caller calls = calls(1);
        List<RemoteTask> tasks = startMany(calls, 10_000);
        world.until(() -> bodies.begun.size() > 5_000);
        turned[0] = true;
        world.pass(Duration.ofMillis(500));

        assertThat(tasks.stream()
                        .filter(task -> !Calls.hasEnded(task) && task.member().isPresent()))
                .hasSizeLessThan(10);
        turned[0] = false;
        world.until(Calls.haveEnded(tasks));
        assertThat(tasks).allMatch(task -> Calls.outcome(task).isSuccess());
        assertThat(bodies.begun).hasSize(10_000);
    }

    @Test
    void callsGoToTheMemberWithTheMostRoom() {
        Bodies small = Calls.serve(world.join(), 1, Duration.ofSeconds(1));
        Bodies large = Calls.serve(world.join(), 3, Duration.ofSeconds(1));
        Caller calls = calls(2);

        startMany(calls, 4);
        world.pass(Duration.ofMillis(20));

        assertThat(small.begun).hasSize(1);
        assertThat(large.begun).hasSize(3);
    }

    @Test
    void endsOfCallsThatHaveWaited_travelTogether() {
        Member member = world.join();
        Calls.serve(member, 2, Duration.ofMillis(1));
        Caller calls = calls(1);
        List<RemoteTask> tasks = startMany(calls, 4_000);

        world.until(Calls.haveEnded(tasks));

        assertThat(member.sent).hasSizeLessThan(4_000 / 2);
    }

    @Test
    void endOfACallThatNothingWaitsBehind_isToldAtOnce() {
        Calls.serve(world.join(), 1, Duration.ofMillis(50));
        Caller calls = calls(1);
        List<RemoteTask> tasks = startMany(calls, 2);
        long before = world.now();

        world.until(Calls.haveEnded(tasks));

        assertThat(Duration.ofNanos(world.now() - before)).isLessThan(Duration.ofMillis(105));
    }
}
