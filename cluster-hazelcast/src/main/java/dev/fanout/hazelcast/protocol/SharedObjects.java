package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSerializers;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/** Where objects go: one stream, in which what several of them share stands once. */
final class SharedObjects implements ObjectSink {
    private final Bytes bytes;
    private final RemoteSerializers serializers;
    private @Nullable ObjectOutputStream out;

    SharedObjects(int limit, RemoteSerializers serializers) {
        this.bytes = new Bytes(limit);
        this.serializers = serializers;
    }

    /** After a failure, only what was there before can be read. */
    @Override
    public void write(Object object) throws IOException {
        ObjectOutputStream stream = out;
        if (stream == null) {
            stream = serializers.isEmpty() ? new ObjectOutputStream(bytes) : new ReplacingOutput(bytes, serializers);
            out = stream;
        }
        stream.writeObject(object);
        stream.flush();
    }

    Bytes bytes() {
        return bytes;
    }
}
