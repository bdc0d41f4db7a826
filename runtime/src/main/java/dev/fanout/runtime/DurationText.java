package dev.fanout.runtime;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as the annotations take them: {@code 300ms}, {@code 1m30s}; whole numbers with units, the longest unit first. Writes
 * those that messages say have passed.
 */
final class DurationText {
    private static final String UNITS = "h, m, s, ms, us, ns";
    private static final Pattern WHOLE = Pattern.compile("(\\d+(h|ms|us|ns|m|s))+");
    private static final Pattern PART = Pattern.compile("(\\d+)(h|ms|us|ns|m|s)");

    private DurationText() {}

    /** The time; the message of the exception says what is wrong. */
    static Duration parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("it is not a sequence of whole numbers with units out of " + UNITS);
        }
        Duration sum = Duration.ZERO;
        ChronoUnit last = ChronoUnit.FOREVER;
        for (Matcher parts = PART.matcher(text); parts.find(); ) {
            ChronoUnit unit = unit(parts.group(2));
            if (unit.compareTo(last) >= 0) {
                throw new IllegalArgumentException("its units are not in the order of " + UNITS);
            }
            last = unit;
            try {
                sum = sum.plus(Duration.of(Long.parseLong(parts.group(1)), unit));
            } catch (ArithmeticException | NumberFormatException overflow) {
                throw new IllegalArgumentException("it is too long");
            }
        }
        return sum;
    }

    /** {@link #parse} of a time that something takes. */
    static Duration parsePositive(String text) {
        Duration time = parse(text);
        if (time.isZero()) {
            throw new IllegalArgumentException("it has passed before anything could start");
        }
        return time;
    }

    /** For messages: {@code 1500 ms}, {@code 20 us}, {@code 1 ns}; not rounded to nothing. */
    static String of(Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofDays(1)) >= 0) {
            return time.toString();
        }
        long nanos = time.toNanos();
        if (nanos == 0 || nanos >= 1_000_000) {
            return nanos / 1_000_000 + " ms";
        }
        return nanos % 1000 == 0 ? nanos / 1000 + " us" : nanos + " ns";
    }

    private static ChronoUnit unit(String text) {
        return switch (text) {
            case "h" -> ChronoUnit.HOURS;
            case "m" -> ChronoUnit.MINUTES;
            case "s" -> ChronoUnit.SECONDS;
            case "ms" -> ChronoUnit.MILLIS;
            case "us" -> ChronoUnit.MICROS;
            default -> ChronoUnit.NANOS;
        };
    }
}
