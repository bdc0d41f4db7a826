package dev.fanout.conformance;

import java.util.Optional;
import java.util.stream.Stream;

/** A run of the tests that a build may have; which ones it has depends on the JDKs of the machine. */
public enum Run {
    JDK_17("17"),
    JDK_25("25"),
    ONE_CARRIER("25 with one carrier");

    private final String label;

    Run(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Run of(String label) {
        return Stream.of(values())
                .filter(run -> run.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no run: " + label));
    }

    /** The run whose reports are in a folder; empty if the JDK is none of those that the document speaks of. */
    static Optional<Run> of(String folder, String jdk) {
        if (folder.endsWith("-one-carrier")) {
            return Optional.of(ONE_CARRIER);
        }
        return Stream.of(JDK_17, JDK_25).filter(run -> run.label.equals(jdk)).findFirst();
    }
}
