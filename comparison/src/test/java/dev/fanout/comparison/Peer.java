package dev.fanout.comparison;

import java.util.Arrays;
import java.util.Locale;

/** Who is compared, in the order of the table's columns. A test method's name begins with one of them. */
enum Peer {
    COMPLETABLE_FUTURE("CompletableFuture"),
    EXECUTOR_SERVICE("ExecutorService"),
    GUAVA("Guava"),
    STRUCTURED_TASK_SCOPE("StructuredTaskScope"),
    JOX("jox"),
    FANOUT("Fanout");

    private final String column;

    Peer(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    static Peer named(String column) {
        String wanted = column.strip();
        return Arrays.stream(values())
                .filter(peer -> peer.column.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(column));
    }
}
