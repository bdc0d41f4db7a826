package dev.fanout.hazelcast.protocol;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the objects back that an {@link ObjectSink} took, in the same order. */
@FunctionalInterface
interface ObjectSource {
    /**
     * Reads the next, which runs code of its class.
     *
     * @throws UnreadableException if it is there, but cannot be read
     * @throws IOException if it is not there
     */
    @Nullable
    Object read() throws IOException;
}
