package dev.fanout.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What several forks have measured: the median of their medians, and the spread of those.
 *
 * @param values of each fork, in the order of the rounds
 */
record Figure(List<Double> values) {

    /** Of at least one fork. */
    Figure {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A figure without forks");
        }
    }

    /** From the iterations of each fork. */
    static Figure of(List<double[]> forks) {
        return new Figure(forks.stream().map(Figure::median).toList());
    }

    /** The one in the middle. */
    double median() {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The lowest fork. */
    double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The highest fork. */
    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** How many there were. */
    int forks() {
        return values.size();
    }

    /** In other units. */
    Figure dividedBy(double divisor) {
        return new Figure(values.stream().map(value -> value / divisor).toList());
    }

    /**
     * As a multiple of another one, fork by fork: two of one round are neighbours in time, so that a slow phase of the machine has
     * met both. If they have not had the same rounds, as a multiple of the other's median.
     */
    Figure relativeTo(Figure base) {
        return forks() == base.forks()
                ? new Figure(IntStream.range(0, forks())
                        .mapToObj(round -> values.get(round) / base.values.get(round))
                        .toList())
                : relativeToMedian(base);
    }

    /** As a multiple of another one's median, where they have had no rounds together. */
    Figure relativeToMedian(Figure base) {
        return dividedBy(base.median());
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A fork without iterations");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
