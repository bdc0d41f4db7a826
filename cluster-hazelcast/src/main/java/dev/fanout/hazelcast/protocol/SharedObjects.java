package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSerializers;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
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
            stream = serializers.isEmpty() ? new ObjectOutputStream(bytes) : new Output(bytes, serializers);
            out = stream;
        }
        stream.writeObject(object);
        stream.flush();
    }

    Bytes bytes() {
        return bytes;
    }

    /** Writes what serializers make of objects in their places. */
    private static final class Output extends ObjectOutputStream {
        private final RemoteSerializers serializers;

        Output(OutputStream out, RemoteSerializers serializers) throws IOException {
            super(out);
            this.serializers = serializers;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            int found = serializers.find(object);
            return found < 0 ? object : new Written(found, serializers.write(found, object));
        }
    }
}
