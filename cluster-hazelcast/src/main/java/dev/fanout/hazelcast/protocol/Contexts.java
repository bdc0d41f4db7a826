package dev.fanout.hazelcast.protocol;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contexts of the calls of a message: each is written once. */
final class Contexts {
    private final List<Map<String, byte[]>> all = new ArrayList<>();
    private final Map<Map<String, ByteBuffer>, Integer> places = new HashMap<>();
    private @Nullable Map<String, byte[]> last;
    private int lastPlace;
    private int size;

    /** The place of a context, -1 for an empty one. */
    int placeOf(Map<String, byte[]> context) {
        if (context.isEmpty()) {
            return -1;
        }
        if (context != last) {
            lastPlace = places.computeIfAbsent(comparable(context), key -> added(context));
            last = context;
        }
        return lastPlace;
    }

    private int added(Map<String, byte[]> context) {
        all.add(context);
        context.forEach((key, value) -> size += key.length() + value.length);
        return all.size() - 1;
    }

    private static Map<String, ByteBuffer> comparable(Map<String, byte[]> context) {
        Map<String, ByteBuffer> values = new HashMap<>();
        context.forEach((key, value) -> values.put(key, ByteBuffer.wrap(value)));
        return values;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (Map<String, byte[]> context : all) {
            out.writeInt(context.size());
            for (Map.Entry<String, byte[]> entry : context.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        }
    }

    static List<Map<String, byte[]>> read(MessageInput in) throws IOException {
        List<Map<String, byte[]>> contexts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            contexts.add(readOne(in));
        }
        return contexts;
    }

    private static Map<String, byte[]> readOne(MessageInput in) throws IOException {
        Map<String, byte[]> context = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            context.put(in.readUTF(), in.bytes(in.readInt()));
        }
        return Map.copyOf(context);
    }
}
