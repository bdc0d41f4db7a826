package dev.fanout.hazelcast.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a member serves.
 *
 * @param capacity how many calls it runs at once; 0 if it serves nothing
 * @param calls the keys of its signatures, by the names of their interfaces
 */
record Announcement(int capacity, Map<String, Set<UUID>> calls) implements Item {
    static final Announcement NOTHING = new Announcement(0, Map.of());

    @Override
    public void writeTo(MessageWriter message) {
        message.add(this);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(capacity);
        out.writeInt(calls.size());
        for (Map.Entry<String, Set<UUID>> target : calls.entrySet()) {
            out.writeUTF(target.getKey());
            out.writeInt(target.getValue().size());
            for (UUID key : target.getValue()) {
                Keys.write(out, key);
            }
        }
    }

    static Announcement read(DataInput in) throws IOException {
        int capacity = Math.max(0, in.readInt());
        Map<String, Set<UUID>> calls = new HashMap<>();
        for (int targets = in.readInt(); targets > 0; targets--) {
            Set<UUID> keys = new HashSet<>();
            calls.put(in.readUTF(), keys);
            for (int left = in.readInt(); left > 0; left--) {
                keys.add(Keys.read(in));
            }
        }
        return new Announcement(capacity, calls);
    }
}
