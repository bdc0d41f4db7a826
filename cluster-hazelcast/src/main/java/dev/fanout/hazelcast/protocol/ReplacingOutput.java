package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSerializers;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** Writes what serializers make of objects in their places. */
class ReplacingOutput extends ObjectOutputStream {
    final RemoteSerializers serializers;

    ReplacingOutput(OutputStream out, RemoteSerializers serializers) throws IOException {
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
