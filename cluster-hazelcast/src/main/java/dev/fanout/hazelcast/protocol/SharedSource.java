package dev.fanout.hazelcast.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where objects come from that {@link SharedObjects} took: as far as their classes may travel. */
final class SharedSource implements ObjectSource {
    private final byte[] bytes;
    private final int offset;
    private final int length;
    private final Travellers travellers;
    private @Nullable SafeInput in;
    private boolean broken;

    SharedSource(byte[] bytes, int offset, int length, Travellers travellers) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        this.travellers = travellers;
    }

    /** Whether an object could not be read: none of those behind it can be then. */
    boolean isBroken() {
        return broken;
    }

    /** Runs code of the object's class, but of no class that may not travel. */
    @Override
    public @Nullable Object read() throws UnreadableException {
        SafeInput stream = in;
        try {
            if (broken) {
                throw new IOException("an object before it cannot be read");
            }
            if (stream == null) {
                stream = new SafeInput(new ByteArrayInputStream(bytes, offset, length), length, travellers);
                in = stream;
            }
            return stream.readObject();
        } catch (Throwable e) {
            broken = true;
            throw new UnreadableException(stream == null ? Failures.textOf(e) : stream.reason(e), e);
        }
    }
}
