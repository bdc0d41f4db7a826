package dev.fanout.hazelcast.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How a caller's calls fare at a member.
 *
 * @param waiting how many wait there, and have not begun
 * @param oldestNanos for how long the one has waited that waits longest; 0 if none does
 */
record Report(int waiting, long oldestNanos) {
    void write(DataOutput out) throws IOException {
        out.writeInt(waiting);
        out.writeLong(oldestNanos);
    }

    static Report read(DataInput in) throws IOException {
        return new Report(in.readInt(), in.readLong());
    }
}
