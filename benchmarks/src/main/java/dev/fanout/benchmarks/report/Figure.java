package dev.fanout.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/**
 * What several forks have measured: the median of their medians, and the spread of those.
 *
 * @param median of the forks
 * @param min the lowest fork
 * @param max the highest fork
 * @param forks how many there were
 */
record Figure(double median, double min, double max, int forks) {

    /** From the iterations of each fork. */
    static Figure of(List<double[]> forks) {
        double[] medians = forks.stream().mapToDouble(Figure::median).toArray();
        Arrays.sort(medians);
        return new Figure(median(medians), medians[0], medians[medians.length - 1], medians.length);
    }

    /** In other units. */
    Figure dividedBy(double divisor) {
        return new Figure(median / divisor, min / divisor, max / divisor, forks);
    }

    /** As a multiple of another one's median. */
    Figure relativeTo(Figure base) {
        return dividedBy(base.median);
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
