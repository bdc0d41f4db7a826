package dev.fanout.hazelcast.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** Reads a message, or a part of it, which is not copied: the arguments of one call may be nearly all there is room for. */
final class MessageInput extends DataInputStream {
    private final Range range;

    MessageInput(byte[] message) {
        this(new Range(message, 0, message.length));
    }

    private MessageInput(Range range) {
        super(range);
        this.range = range;
    }

    /** The next so many bytes, which this one does not read then. */
    MessageInput part(int length) throws IOException {
        if (length < 0 || length > range.available()) {
            throw new StreamCorruptedException(length + " bytes, where there are " + range.available());
        }
        return new MessageInput(range.next(length));
    }

    /** A copy of the next so many bytes. */
    byte[] bytes(int length) throws IOException {
        return part(length).readAllBytes();
    }

    /** All that follows. */
    MessageInput rest() {
        return new MessageInput(range.next(range.available()));
    }

    /** Where the objects are that come next. */
    SharedSource objects(Travellers travellers) {
        return range.objects(travellers);
    }

    /** Some bytes of an array. */
    private static final class Range extends ByteArrayInputStream {
        Range(byte[] bytes, int from, int length) {
            super(bytes, from, length);
        }

        Range next(int length) {
            Range next = new Range(buf, pos, length);
            pos += length;
            return next;
        }

        SharedSource objects(Travellers travellers) {
            return new SharedSource(buf, pos, count - pos, travellers);
        }
    }
}
