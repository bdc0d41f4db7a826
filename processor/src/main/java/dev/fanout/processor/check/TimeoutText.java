package dev.fanout.processor.check;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a timeout: whole numbers with their units, the longest unit first. */
final class TimeoutText {

    private static final String UNITS = "h, m, s, ms, us, ns";
    private static final Pattern WHOLE = Pattern.compile("(\\d+(h|ms|us|ns|m|s))+");
    private static final Pattern PART = Pattern.compile("(\\d+)(h|ms|us|ns|m|s)");

    private static final String LOOSE_UNITS =
            "hours?|hrs?|h|minutes?|mins?|milliseconds?|millis|msecs?|ms|seconds?|secs?|s|m";
    private static final Pattern LOOSE = Pattern.compile("(\\d+(" + LOOSE_UNITS + "))+");
    private static final Pattern LOOSE_PART = Pattern.compile("(\\d+)(" + LOOSE_UNITS + ")");

    /** The runtime counts in nanoseconds, in a long. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** What is wrong with the text of a timeout. */
    static final class BadTimeoutException extends Exception {
        private static final long serialVersionUID = 1;

        BadTimeoutException(String fact) {
            super(fact);
        }
    }

    private TimeoutText() {}

    /** The duration. */
    static Duration parse(String text) throws BadTimeoutException {
        if (text.chars().allMatch(Character::isDigit)) {
            throw new BadTimeoutException("it has no unit");
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new BadTimeoutException("it is not a sequence of whole numbers with units out of " + UNITS);
        }
        Duration sum = sum(PART.matcher(text));
        if (sum.isZero()) {
            throw new BadTimeoutException("it has passed before anything could start");
        }
        return sum;
    }

    /** What somebody means who writes blanks, longer names of units, or a time as ISO 8601 has it. */
    static Optional<String> meant(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "").replaceFirst("^pt", "");
        if (!LOOSE.matcher(plain).matches()) {
            return Optional.empty();
        }
        StringBuilder meant = new StringBuilder();
        Matcher parts = LOOSE_PART.matcher(plain);
        while (parts.find()) {
            String unit = parts.group(2);
            meant.append(parts.group(1))
                    .append(unit.startsWith("mil") || unit.startsWith("ms") ? "ms" : unit.charAt(0));
        }
        try {
            parse(meant.toString());
            return Optional.of(meant.toString());
        } catch (BadTimeoutException stillBad) {
            return Optional.empty();
        }
    }

    private static Duration sum(Matcher parts) throws BadTimeoutException {
        Duration sum = Duration.ZERO;
        Duration last = LONGEST;
        while (parts.find()) {
            ChronoUnit unit = unit(parts.group(2));
            if (unit.getDuration().compareTo(last) >= 0) {
                throw new BadTimeoutException("its units are not in the order of " + UNITS);
            }
            last = unit.getDuration();
            try {
                sum = sum.plus(Duration.of(Long.parseLong(parts.group(1)), unit));
            } catch (ArithmeticException | NumberFormatException overflow) {
                throw new BadTimeoutException("it is too long");
            }
        }
        if (sum.compareTo(LONGEST) > 0) {
            throw new BadTimeoutException("it is too long");
        }
        return sum;
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
