package dev.fanout.hazelcast;

import java.util.Arrays;
import java.util.Locale;

/** What was measured, for whoever reads the output of the tests. */
final class Figures {
    private Figures() {}

    static void print(String format, Object... arguments) {
        System.out.println("MEASURED " + String.format(Locale.ROOT, format, arguments));
    }

    /** Smallest, middle and largest in milliseconds. */
    static String millis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "min %.2f, median %.2f, max %.2f ms",
                sorted[0] / 1e6,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
