package dev.fanout.benchmarks.report;

import java.util.Locale;

/** Figures as they are printed: the median, and the lowest and the highest fork. */
final class Numbers {
    private static final double MILLISECOND = 1000;

    private Numbers() {}

    /** {@code 0.98 (0.95-1.04)}. */
    static String multiple(Figure figure) {
        return withSpread("%.2f", "", figure);
    }

    /** {@code 412 (409-413)}, whatever is counted. */
    static String bytes(Figure figure) {
        return withSpread("%,.0f", "", figure);
    }

    /** {@code 3.4 us (3.3-3.9)}; milliseconds where that reads better. */
    static String time(Figure micros) {
        return micros.median() < MILLISECOND
                ? withSpread("%.1f", " us", micros)
                : withSpread("%.1f", " ms", micros.dividedBy(MILLISECOND));
    }

    /** {@code +12.3 %}. */
    static String percent(double part) {
        return String.format(Locale.ROOT, "%+.1f %%", part * 100);
    }

    /** {@code 10,000}. */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String withSpread(String format, String unit, Figure figure) {
        return String.format(
                Locale.ROOT,
                format + unit + " (" + format + "-" + format + ")",
                figure.median(),
                figure.min(),
                figure.max());
    }
}
