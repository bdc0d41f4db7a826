package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSignature;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What signatures are known by in messages: equal ones have the same key, others another; and so have those whose classes are written in
 * another way by the other side, which has another version of them.
 */
final class Keys {
    private Keys() {}

    static UUID of(RemoteSignature signature) {
        List<String> serializers = signature.serializers().types().stream()
                .map(type -> type.getName() + " " + Declared.superTypes(type))
                .toList();
        String text = signature + "\n" + signature.result().getName() + "\n" + Declared.call(signature) + "\n"
                + new TreeSet<>(signature.carried()) + "\n" + serializers + "\n"
                + Layouts.of(Travellers.classes(signature));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(DataOutput out, UUID key) throws IOException {
        out.writeLong(key.getMostSignificantBits());
        out.writeLong(key.getLeastSignificantBits());
    }

    static UUID read(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
