package dev.fanout.benchmarks.report;

import java.util.Locale;

/** Figures as they are printed: the median, and the lowest and the highest fork. */
final class Numbers {
    private static final double MILLISECOND = 1000;
    private static final String MULTIPLE = "%.2f";
    private static final String WHOLE = "%.0f";
    private static final String PERCENT = "%+.1f %%";

    private Numbers() {}

    /** {@code 0.98 (0.95-1.04)}. */
    static String multiple(Figure figure) {
        return withSpread(MULTIPLE, "", figure);
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

    /** {@code +12.3 % (+10.1 to +13.4)}, of a multiple of what there was before. */
    static String percentAdded(Figure multiple) {
        return String.format(
                Locale.ROOT,
                PERCENT + " (%+.1f to %+.1f)",
                percent(multiple.median()),
                percent(multiple.min()),
                percent(multiple.max()));
    }

    /** {@code 10,000}. */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** The median of a multiple as it is printed: what is read is what is held against a goal. */
    static double printedMultiple(Figure figure) {
        return printed(MULTIPLE, figure.median());
    }

    /** The median of what is counted, as it is printed. */
    static double printedBytes(Figure figure) {
        return printed(WHOLE, figure.median());
    }

    /** What a multiple adds to what there was before, in percent as it is printed. */
    static double printedPercentAdded(Figure multiple) {
        return printed("%.1f", percent(multiple.median()));
    }

    private static double percent(double multiple) {
        return (multiple - 1) * 100;
    }

    private static double printed(String format, double value) {
        return Double.parseDouble(String.format(Locale.ROOT, format, value));
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
