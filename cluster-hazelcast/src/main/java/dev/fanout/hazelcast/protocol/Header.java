package dev.fanout.hazelcast.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;

/**
 * What a message begins with.
 *
 * @param from which session of the sender: a later one is larger, where their difference is not too large for a long; never 0
 * @param to which session of the receiver; 0 if the sender does not know it, and asks nothing of it
 * @param number which message of that session; a later one is larger
 */
record Header(long from, long to, long number) {
    private static final int MAGIC = 0xFA207001;

    void write(DataOutput out) throws IOException {
        out.writeInt(MAGIC);
        out.writeLong(from);
        out.writeLong(to);
        out.writeLong(number);
    }

    static Header read(DataInput in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new StreamCorruptedException("no message of this version of the protocol");
        }
        return new Header(in.readLong(), in.readLong(), in.readLong());
    }
}
