package dev.fanout.runtime;

/** How long the text of a suppressed exception will be, as {@link Throwable#printStackTrace()} writes it. */
final class PrintedLines {
    /** Of a chain of causes that is longer, the rest is not counted. */
    private static final int CAUSES = 8;

    private PrintedLines() {}

    /** The lines of {@code suppressed} and its causes below {@code holder}; frames that they share are left out. */
    static int of(Throwable suppressed, Throwable holder) {
        int lines = 0;
        StackTraceElement[] around = SafeReads.stackOf(holder);
        for (Throwable link : SafeReads.chain(suppressed, CAUSES)) {
            StackTraceElement[] own = SafeReads.stackOf(link);
            lines += 2 + own.length - shared(own, around);
            around = own;
        }
        return lines;
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
