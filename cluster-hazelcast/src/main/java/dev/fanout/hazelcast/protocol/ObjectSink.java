package dev.fanout.hazelcast.protocol;

import java.io.IOException;

/** Takes objects that {@link Values} cannot write by themselves. */
@FunctionalInterface
interface ObjectSink {
    /** Writes it, which runs code of its class. */
    void write(Object object) throws IOException;
}
