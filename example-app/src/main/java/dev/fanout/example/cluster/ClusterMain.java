package dev.fanout.example.cluster;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import dev.fanout.hazelcast.HazelcastExecutor;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Progress;
import dev.fanout.runtime.TaskListener;
import dev.fanout.runtime.Timeline;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Computes the risks of a hundred thousand loans on two members that it starts, and once more alone. */
public final class ClusterMain {
    private static final int MEMBERS = 2;
    private static final int FIRST_PORT = 5801;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final ClusterOptions options;
    private final PrintStream out;
    private final List<List<Loan>> books;

    ClusterMain(ClusterOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.books = Loan.books(options.loans());
    }

    public static void main(String[] args) throws Exception {
        // Otherwise its log hides what this shows.
        System.setProperty(Members.LOGGING, "none");
        try {
            if (!new ClusterMain(ClusterOptions.parse(List.of(args)), System.out).run()) {
                System.exit(1);
            }
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            System.out.println(ClusterOptions.USAGE);
            System.exit(2);
        }
    }

    /** Returns whether both computations have the same result for each loan. */
    boolean run() throws IOException, InterruptedException {
        Appraisal there = onTheCluster();
        print("%nAlone, the same interface on %d threads of this process:%n", PROCESSORS);
        Appraisal here = alone();
        print("  %s%n%n", speed(here));
        if (!there.agreesWith(here)) {
            print("THE RISKS DIFFER%n");
            return false;
        }
        print("Each of the %,d loans has one risk, the same in both: none was lost.%n", options.loans());
        print(
                "Members and caller share the %d processors of this machine. So this shows that it works, not that it is%n"
                        + "faster: here a cluster costs its messages, and three JVMs that warm up. It is faster where members have%n"
                        + "processors of their own.%n",
                PROCESSORS);
        return true;
    }

    private Appraisal onTheCluster() throws IOException, InterruptedException {
        String name = "risks-" + ProcessHandle.current().pid();
        // A lite member: it calls, and keeps none of the cluster's data.
        HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(
                MemberMain.config(name, FIRST_PORT, List.of()).setLiteMember(true));
        // Remembers the stream, its gather and the books; of the loans inside there are too many for a picture.
        Timeline timeline = new Timeline(2 + books.size());
        try (Members members = new Members();
                HazelcastExecutor cluster = HazelcastExecutor.of(hazelcast);
                FanoutRuntime runtime = FanoutRuntime.builder()
                        .remote("cluster", cluster)
                        .listener(TaskListener.all(timeline, new Progress()))
                        .build()) {
            members.start(
                    MEMBERS,
                    name,
                    hazelcast.getCluster().getLocalMember().getAddress().getPort());
            if (!cluster.awaitServing(Risks.class, MEMBERS, PATIENCE)) {
                throw new IllegalStateException("the members have not come within " + PATIENCE);
            }
            print("On a cluster of %d members, and this process as their caller:%n", MEMBERS);
            Appraisal appraisal =
                    Appraisal.of(new ConcurrentRisks(runtime), books, options.kill() ? members::kill : () -> {});
            print("  %s%n", speed(appraisal));
            show(members, appraisal, timeline);
            return appraisal;
        } finally {
            hazelcast.shutdown();
        }
    }

    private void show(Members members, Appraisal appraisal, Timeline timeline) throws IOException {
        for (long pid : members.pids()) {
            boolean killed = options.kill() && pid == members.pids().get(0);
            print("  %,9d loans by process %d%s%n", appraisal.by(pid), pid, killed ? ", killed in the middle" : "");
        }
        print("%n%s", timeline.toText());
        if (options.svg().isPresent()) {
            Files.writeString(options.svg().get(), timeline.toSvg());
        }
    }

    private Appraisal alone() {
        ExecutorService processors = Executors.newFixedThreadPool(PROCESSORS);
        try (FanoutRuntime runtime =
                FanoutRuntime.builder().executor("cluster", processors).build()) {
            return Appraisal.of(new ConcurrentRisks(runtime), books, () -> {});
        } finally {
            processors.shutdown();
        }
    }

    private String speed(Appraisal appraisal) {
        return String.format(
                Locale.ROOT,
                "%,9d loans in %.1f s, %,.0f a second",
                options.loans(),
                appraisal.took().toMillis() / 1e3,
                appraisal.perSecond());
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
