package dev.fanout.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What one endpoint says to another: a task for Hazelcast, which takes it to the other member. Whatever comes of it is an answer:
 * a failure that the sender's Hazelcast cannot read is one that the sender does not hear of for minutes.
 */
final class Message implements IdentifiedDataSerializable, Callable<byte[]>, HazelcastInstanceAware {
    private static final byte[] NOTHING = {};
    private static final UUID NOBODY = new UUID(0, 0);

    /** What it is about. */
    enum Kind {
        /** Asks who is there, and tells those of its sender. Answered with their ids. */
        HELLO(1),
        /** Is for one endpoint. */
        BYTES(2),
        /** Its sender is there no longer. */
        BYE(3);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        private static Kind of(byte code) throws IOException {
            return Arrays.stream(values())
                    .filter(known -> known.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no message is of kind " + code));
        }
    }

    private Kind kind = Kind.HELLO;
    private Sender from = new Sender(NOBODY, NOBODY);
    private UUID to = NOBODY;
    private byte[] bytes = NOTHING;
    private @Nullable HazelcastInstance instance;

    /** The endpoint that has sent it, and the member where that is. */
    record Sender(UUID endpoint, UUID member) {}

    /** To be read. */
    Message() {}

    private Message(Kind kind, Sender from, UUID to, byte[] bytes) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.bytes = bytes;
    }

    static Message hello(Sender from) {
        return new Message(Kind.HELLO, from, NOBODY, NOTHING);
    }

    static Message bytes(Sender from, UUID to, byte[] bytes) {
        return new Message(Kind.BYTES, from, to, bytes);
    }

    static Message bye(Sender from) {
        return new Message(Kind.BYE, from, NOBODY, NOTHING);
    }

    Kind kind() {
        return kind;
    }

    Sender from() {
        return from;
    }

    UUID to() {
        return to;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance here) {
        instance = here;
    }

    @Override
    public byte[] call() {
        return Endpoints.of(Objects.requireNonNull(instance, "instance")).receive(this);
    }

    @Override
    public int getFactoryId() {
        return MessageHook.FACTORY;
    }

    @Override
    public int getClassId() {
        return MessageHook.MESSAGE;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeByte(kind.code);
        write(out, from.endpoint());
        write(out, from.member());
        write(out, to);
        out.writeByteArray(bytes);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        kind = Kind.of(in.readByte());
        from = new Sender(readId(in), readId(in));
        to = readId(in);
        byte[] content = in.readByteArray();
        bytes = content == null ? NOTHING : content;
    }

    private static void write(ObjectDataOutput out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readId(ObjectDataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
