package dev.fanout.runtime;

import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Writes down what runs, as a tree. It looks while everything runs on: what begins or ends meanwhile may or may not be in
 * it, and nothing is held up.
 */
final class Dump {
    private final StringBuilder text = new StringBuilder();
    private final long now;

    private Dump(long now) {
        this.now = now;
    }

    /** All that runs in {@code roots}, a line each. */
    static String of(String title, List<? extends Owned> roots, long now) {
        Dump dump = new Dump(now);
        dump.text.append(title).append('\n');
        dump.branches("", roots);
        return dump.text.toString();
    }

    private void branches(String indent, List<? extends Owned> inside) {
        Iterator<? extends Owned> rest =
                inside.stream().sorted(Comparator.comparing(Owned::name)).iterator();
        while (rest.hasNext()) {
            Owned next = rest.next();
            text.append(indent).append(rest.hasNext() ? "├── " : "└── ");
            text.append(next.described(now)).append('\n');
            branches(indent + (rest.hasNext() ? "│   " : "    "), next.inside());
        }
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** For people: {@code 340 ms}, {@code 12.5 s}, {@code 3 min 20 s}, {@code 5 h 7 min}. */
    static String text(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return duration.toSeconds() + "." + duration.toMillisPart() / 100 + " s";
        }
        return duration.compareTo(Duration.ofHours(1)) < 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }

    /** How long ago {@code then} was. */
    static String since(long then, long now) {
        return text(Duration.ofNanos(Math.max(0, now - then)));
    }
}
