package dev.fanout.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import dev.fanout.runtime.FanoutRuntime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A caller in this JVM, and members in others. */
final class LoopbackCluster implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(40);

    private final HazelcastInstance hazelcast;
    private final List<MemberProcess> members = new ArrayList<>();
    private final HazelcastExecutor executor;
    private final FanoutRuntime runtime;
    private final Work work;
    private final int silenceSeconds;
    private List<String> options = MemberProcess.SHORT_LIFE;
    private int expected;

    LoopbackCluster() throws IOException {
        this(60, config -> {});
    }

    /** Members that say nothing for so long are given up. */
    LoopbackCluster(int silenceSeconds, Consumer<Config> change) throws IOException {
        this.silenceSeconds = silenceSeconds;
        Config config = config(freePort(), List.of(), silenceSeconds);
        change.accept(config);
        hazelcast = Hazelcast.newHazelcastInstance(config);
        executor = HazelcastExecutor.of(hazelcast);
        runtime = runtime().remote("cluster", executor).build();
        work = new ConcurrentWork(runtime);
    }

    /** Of all runtimes of these tests, on both sides. */
    static FanoutRuntime.Builder runtime() {
        return FanoutRuntime.builder().carrier(new MdcCarrier());
    }

    static Config config(int port, List<String> others, int silenceSeconds) {
        Config config = HardenedConfig.harden(LoopbackConfig.of("tests", port, others));
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", Integer.toString(silenceSeconds));
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "2");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "2");
        config.getSerializationConfig()
                .getJavaSerializationFilterConfig()
                .getWhitelist()
                .addClasses(ClusterBenchmark.Element.class.getName());
        return config;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    HazelcastInstance hazelcast() {
        return hazelcast;
    }

    HazelcastExecutor executor() {
        return executor;
    }

    FanoutRuntime caller() {
        return runtime;
    }

    /** What has the members work. */
    Work work() {
        return work;
    }

    /** A member that serves, as many calls at once as it says. Returns when the caller knows. */
    MemberProcess serve(int atOnce, String... moreClassPath) throws Exception {
        MemberProcess member = start(List.of(moreClassPath), "serve", Integer.toString(atOnce));
        expected++;
        awaitServing(expected);
        return member;
    }

    /** Members from now on are for long. */
    void fast() {
        options = List.of();
    }

    /** It serves no longer. */
    void lost(MemberProcess member) {
        members.remove(member);
        expected--;
    }

    void awaitServing(int number) throws InterruptedException {
        if (!executor.awaitServing(Work.class, number, LONG)) {
            throw new AssertionError("only " + executor.serving(Work.class) + " of " + number + " serve");
        }
    }

    /** A member that does something else. */
    MemberProcess start(List<String> moreClassPath, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(Integer.toString(port()), Integer.toString(silenceSeconds)));
        all.addAll(List.of(arguments));
        MemberProcess member =
                new MemberProcess(MemberMain.class, options, moreClassPath, System.getProperty("java.class.path"), all);
        members.add(member);
        member.await("ready");
        return member;
    }

    int port() {
        return hazelcast.getCluster().getLocalMember().getAddress().getPort();
    }

    @Override
    public void close() {
        runtime.close();
        members.forEach(MemberProcess::close);
        executor.close(Duration.ofSeconds(1));
        hazelcast.getLifecycleService().terminate();
    }
}
