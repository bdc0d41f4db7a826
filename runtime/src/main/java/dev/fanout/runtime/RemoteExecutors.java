package dev.fanout.runtime;

import java.util.Objects;

/** The names of executors whose calls run elsewhere; a compiler that sees one knows that what a call takes has to be sent. */
final class RemoteExecutors {
    private static final String NAME = "cluster";

    private RemoteExecutors() {}

    /** Throws if it is not such a name. */
    static void requireName(String name) {
        if (!Objects.requireNonNull(name, "name").equals(NAME) && !name.startsWith(NAME + "-")) {
            throw new IllegalArgumentException("a remote executor is named \"" + NAME + "\", or begins with \"" + NAME
                    + "-\", by which the processor knows that calls are sent; \"" + name + "\" does not");
        }
    }
}
