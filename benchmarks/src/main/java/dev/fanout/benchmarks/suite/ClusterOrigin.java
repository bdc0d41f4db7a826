package dev.fanout.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes down what was measured on members of a cluster, whose benchmark is in another module and knows only its figures. */
public final class ClusterOrigin {
    private ClusterOrigin() {}

    /**
     * Writes.
     *
     * @param arguments the file, the commit that was measured, the command that was given, when it was begun, and Hazelcast's version
     */
    public static void main(String[] arguments) throws IOException {
        Machine.here(0, arguments[1], arguments[2])
                .of(arguments[3], Map.of("Hazelcast", arguments[4]))
                .write(Path.of(arguments[0]));
    }
}
