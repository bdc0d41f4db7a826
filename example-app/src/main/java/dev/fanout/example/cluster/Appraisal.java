package dev.fanout.example.cluster;

import dev.fanout.runtime.Completion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The risks of all loans, and what it took to compute them.
 *
 * @param risks by the numbers of their loans
 * @param took for all of them
 */
record Appraisal(List<Risk> risks, Duration took) {

    /** Has the risks computed, and does something when half of the books are there. */
    static Appraisal of(Risks computer, List<List<Loan>> books, Runnable atHalf) {
        List<Risk> risks = new ArrayList<>();
        long start = System.nanoTime();
        try (Stream<Completion<List<Loan>, List<Risk>>> stream = computer.books(Market.USUAL, books)) {
            Iterator<Completion<List<Loan>, List<Risk>>> done = stream.iterator();
            for (int book = 0; done.hasNext(); book++) {
                if (book == books.size() / 2) {
                    atHalf.run();
                }
                risks.addAll(done.next().outcome().orElseThrow());
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        risks.sort(Comparator.comparingInt(Risk::loan));
        return new Appraisal(risks, took);
    }

    /** How many loans that process has computed. */
    long by(long process) {
        return risks.stream().filter(risk -> risk.process() == process).count();
    }

    /** Whether both have a risk for each loan, and the same. */
    boolean agreesWith(Appraisal other) {
        return risks.size() == other.risks.size()
                && IntStream.range(0, risks.size()).allMatch(i -> risks.get(i).agreesWith(other.risks.get(i)));
    }

    double perSecond() {
        return risks.size() * 1e9 / took.toNanos();
    }
}
