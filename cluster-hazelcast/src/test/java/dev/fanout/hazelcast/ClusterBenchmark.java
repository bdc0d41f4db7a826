package dev.fanout.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Elements a second over one, two and three members, beside an {@code IExecutorService} with a task for each element: with few of them under
 * way at a member, and with many, since either may be faster. Rounds alternate, and count by their medians. Prints a table, and writes what
 * it has measured into the file that its argument names.
 */
final class ClusterBenchmark {
    private static final int TRIES = 5;
    private static final int FEW = 64;
    private static final int MANY = 1_000;
    private static final List<Case> CASES =
            List.of(new Case(0, 100_000, 5_000), new Case(20, 20_000, 5_000), new Case(1000, 4_000, 4_000));

    private static final int ROUNDS_OF_A_MICROSECOND = roundsOfAMicrosecond();

    private ClusterBenchmark() {}

    /** By the fastest of many tries, on a processor that had nothing else to do then. */
    private static int roundsOfAMicrosecond() {
        int rounds = 100_000;
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 2_000; i++) {
            long begin = System.nanoTime();
            require(WorkBodies.spin(i % 100, rounds), i % 100);
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return (int) (rounds * 1_000L / fastest);
    }

    /** How much work an element is, and how many elements a round has. */
    private record Case(int micros, int elements, int plainElements) {}

    /** What was measured, in elements a second. */
    private record Row(int members, int micros, List<Double> fanout, List<Double> plainFew, List<Double> plainMany) {
        Row(int members, int micros) {
            this(members, micros, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private static double median(List<Double> rates) {
            return rates.stream().sorted().toList().get(rates.size() / 2);
        }

        double ratio() {
            return median(fanout) / Math.max(median(plainFew), median(plainMany));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d members, %4d us: %9.0f a second, plain %9.0f with few under way, %9.0f with many, %7.1fx",
                    members,
                    micros,
                    median(fanout),
                    median(plainFew),
                    median(plainMany),
                    ratio());
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "    {\"members\": %d, \"micros\": %d, \"fanout\": %s, \"plainFew\": %s, \"plainMany\": %s, \"ratio\": %.2f}",
                    members,
                    micros,
                    rates(fanout),
                    rates(plainFew),
                    rates(plainMany),
                    ratio());
        }

        private static String rates(List<Double> rates) {
            return rates.stream()
                    .map(rate -> String.format(Locale.ROOT, "%.0f", rate))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** One element, as a task of its own. */
    record Element(int number, int rounds) implements Callable<Integer>, Serializable {
        @Override
        public Integer call() {
            return WorkBodies.spin(number, rounds);
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int members = 1; members <= 3; members++) {
            try (LoopbackCluster cluster = new LoopbackCluster(60, config -> {})) {
                cluster.fast();
                for (int i = 0; i < members; i++) {
                    cluster.serve(Runtime.getRuntime().availableProcessors());
                }
                for (Case each : CASES) {
                    Row row = measure(cluster, members, each);
                    System.out.println(row);
                    rows.add(row);
                }
            }
        }
        Files.writeString(Path.of(arguments[0]), json(rows));
    }

    private static Row measure(LoopbackCluster cluster, int members, Case each) throws Exception {
        Row row = new Row(members, each.micros());
        for (int round = -2; round < TRIES; round++) { // the first ones are not counted
            double fanout = fanout(cluster, each);
            double plainFew = plain(cluster, each, FEW);
            double plainMany = plain(cluster, each, MANY);
            if (round >= 0) {
                row.fanout().add(fanout);
                row.plainFew().add(plainFew);
                row.plainMany().add(plainMany);
            }
        }
        return row;
    }

    private static double fanout(LoopbackCluster cluster, Case each) {
        List<Integer> numbers = IntStream.range(0, each.elements()).boxed().toList();
        long begin = System.nanoTime();
        List<Integer> squares = cluster.work().spins(numbers, each.micros() * ROUNDS_OF_A_MICROSECOND);
        require(squares.get(numbers.size() - 1), numbers.size() - 1);
        return numbers.size() * 1e9 / (System.nanoTime() - begin);
    }

    /** As one writes it by hand: so many under way at a member that it always has something to do. */
    private static double plain(LoopbackCluster cluster, Case each, int atMember) throws Exception {
        IExecutorService executor = cluster.hazelcast().getExecutorService("plain");
        List<Member> others = cluster.hazelcast().getCluster().getMembers().stream()
                .filter(member -> !member.localMember())
                .toList();
        Deque<Future<Integer>> underWay = new ArrayDeque<>();
        long begin = System.nanoTime();
        int read = 0;
        for (int number = 0; number < each.plainElements(); number++) {
            if (underWay.size() == atMember * others.size()) {
                require(underWay.remove().get(), read++);
            }
            underWay.add(executor.submitToMember(
                    new Element(number, each.micros() * ROUNDS_OF_A_MICROSECOND), others.get(number % others.size())));
        }
        while (!underWay.isEmpty()) {
            require(underWay.remove().get(), read++);
        }
        return each.plainElements() * 1e9 / (System.nanoTime() - begin);
    }

    private static void require(int square, int number) {
        if (square != number * number) {
            throw new AssertionError(number + ": " + square);
        }
    }

    private static String json(List<Row> rows) {
        return String.format(
                "{%n  \"jdk\": \"%s\", \"processors\": %d, \"unit\": \"elements a second, in each round\",%n  \"rows\": [%n%s%n  ]%n}%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                rows.stream().map(Row::json).collect(Collectors.joining(String.format(",%n"))));
    }
}
