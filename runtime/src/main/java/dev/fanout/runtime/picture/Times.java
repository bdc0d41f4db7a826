package dev.fanout.runtime.picture;

import java.math.BigDecimal;
import java.math.MathContext;

/** Times as people read them. */
public final class Times {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;
    private static final long MINUTE = 60 * SECOND;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Times() {}

    /** Three digits of it: {@code 850 µs}, {@code 12.3 ms}, {@code 1.25 s}, {@code 3 min 20 s}. */
    public static String text(long nanos) {
        if (nanos >= MINUTE) {
            long seconds = nanos / SECOND + (nanos % SECOND >= SECOND / 2 ? 1 : 0);
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        if (nanos >= SECOND) {
            return digits(nanos, SECOND) + " s";
        }
        return nanos >= MILLI ? digits(nanos, MILLI) + " ms" : digits(nanos, 1000) + " µs";
    }

    private static String digits(long nanos, long unit) {
        BigDecimal number = new BigDecimal(nanos).divide(new BigDecimal(unit)).round(THREE_DIGITS);
        return number.stripTrailingZeros().toPlainString();
    }

    /** A distance between marks so that no more than {@code many} of them fit into {@code length}: 1, 2 or 5 with zeros. */
    static long step(long length, int many) {
        long step = 1;
        for (int grow = 0; length / step > many; grow++) {
            step = grow % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }
}
