package dev.fanout.hazelcast.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;

/**
 * A call has not begun and will not, here: its caller may send it elsewhere.
 *
 * @param id which one
 * @param why why not
 */
record Refusal(long id, Why why) implements Item {

    /** Why a call is handed back. */
    enum Why {
        /** This member does not serve it, or does so no longer. */
        NOT_SERVED(1),
        /** Another one of its message could not be read, and so could not this one; alone it may be. */
        BEHIND_UNREADABLE(2),
        /** Too many wait here, and others may have time for it. */
        CROWDED(3);

        private static final Why[] ALL = values();

        private final int code;

        Why(int code) {
            this.code = code;
        }

        static Why of(int code) throws IOException {
            for (Why why : ALL) {
                if (why.code == code) {
                    return why;
                }
            }
            throw new StreamCorruptedException("a refusal of kind " + code);
        }
    }

    @Override
    public void writeTo(MessageWriter message) {
        message.add(this);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(id);
        out.writeByte(why.code);
    }

    static Refusal read(DataInput in) throws IOException {
        return new Refusal(in.readLong(), Why.of(in.readByte()));
    }
}
