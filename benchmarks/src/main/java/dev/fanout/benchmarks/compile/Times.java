package dev.fanout.benchmarks.compile;

import java.util.List;

/**
 * Repeated measurements of one thing.
 *
 * @param median the one in the middle, in milliseconds
 * @param min the shortest
 * @param max the longest
 * @param all as they were measured
 */
record Times(double median, double min, double max, List<Double> all) {

    /** From nanoseconds, of which there are some. */
    static Times of(List<Long> nanos) {
        List<Double> millis =
                nanos.stream().map(each -> Math.round(each / 1e5) / 10.0).toList();
        List<Double> sorted = millis.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Times(median, sorted.get(0), sorted.get(sorted.size() - 1), millis);
    }
}
