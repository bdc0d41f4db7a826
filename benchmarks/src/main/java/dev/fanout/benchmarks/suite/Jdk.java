package dev.fanout.benchmarks.suite;

import java.util.List;

/** The two JDKs that have peers of their own. */
enum Jdk {
    /** With virtual threads and structured scopes. */
    JDK25,
    /** With platform threads only. */
    JDK17;

    static Jdk current() {
        return Runtime.version().feature() >= 25 ? JDK25 : JDK17;
    }

    /** What each JVM needs in which benchmarks run. */
    List<String> jvmArguments() {
        return this == JDK25 ? List.of("--enable-preview", "--sun-misc-unsafe-memory-access=allow") : List.of();
    }

    /** As in the names of files. */
    String fileName() {
        return this == JDK25 ? "jdk25" : "jdk17";
    }
}
