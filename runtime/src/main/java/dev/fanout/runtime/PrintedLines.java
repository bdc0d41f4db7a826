package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;

/** How long the text of a suppressed exception will be, as {@link Throwable#printStackTrace()} writes it. */
final class PrintedLines {
    /** Of a chain of causes that is longer, the rest is not counted. */
    private static final int CAUSES = 8;

    private PrintedLines() {}

    /** The lines of {@code suppressed} and its causes below {@code holder}; frames that they share are left out. */
    static int of(Throwable suppressed, Throwable holder) {
        int lines = 0;
        StackTraceElement[] around = stackOf(holder);
        for (Throwable link : causes(suppressed)) {
            StackTraceElement[] own = stackOf(link);
            lines += 2 + own.length - shared(own, around);
            around = own;
        }
        return lines;
    }

    /** Its stack, or none where asking for it fails: exceptions are users' code. */
    static StackTraceElement[] stackOf(Throwable thrown) {
        try {
            return thrown.getStackTrace();
        } catch (Throwable hostile) {
            return new StackTraceElement[0];
        }
    }

    private static List<Throwable> causes(Throwable start) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable link = start; link != null && causes.size() < CAUSES; link = Disguise.causeOf(link)) {
            causes.add(link);
        }
        return causes;
    }

    private static int shared(StackTraceElement[] one, StackTraceElement[] other) {
        int shared = 0;
        while (shared < Math.min(one.length, other.length)
                && one[one.length - 1 - shared].equals(other[other.length - 1 - shared])) {
            shared++;
        }
        return shared;
    }
}
