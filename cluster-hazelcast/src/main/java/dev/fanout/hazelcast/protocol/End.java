package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteSignature;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import org.jspecify.annotations.Nullable;

/** How a call has ended, as the member says that ran it. */
final class End {
    private static final int VALUE = 0;
    private static final int FAILURE = 1;
    private static final int CANCELLED = 2;

    private End() {}

    /** What cannot be written is replaced by a failure that says so. */
    static void write(
            DataOutputStream out,
            Bytes bytes,
            RemoteSignature signature,
            Outcome<@Nullable Object> outcome,
            String member)
            throws IOException {
        int before = bytes.size();
        if (outcome instanceof Outcome.Success<@Nullable Object> success) {
            try {
                writeValue(out, signature, success.value());
                return;
            } catch (Throwable e) {
                bytes.cutTo(before);
                String why =
                        "the result of " + signature + " cannot be sent, though it has run: " + Failures.messageOf(e);
                writeFailure(out, signature, new RemoteFailure(e.getClass().getName(), why, member, null), member);
            }
        } else if (outcome instanceof Outcome.Failure<@Nullable Object> failure) {
            writeFailure(out, signature, failure.exception(), member);
        } else {
            out.writeByte(CANCELLED);
        }
    }

    /** Each result has a stream of its own, so that one that cannot be read spoils no other: it has run, and is not to run again. */
    private static void writeValue(DataOutputStream out, RemoteSignature signature, @Nullable Object value)
            throws IOException {
        out.writeByte(VALUE);
        Values.write(
                out,
                object -> {
                    SharedObjects alone = new SharedObjects(Limits.CALL, signature.serializers());
                    alone.write(object);
                    out.writeInt(alone.bytes().size());
                    alone.bytes().writeTo(out);
                },
                value);
    }

    private static void writeFailure(DataOutputStream out, RemoteSignature signature, Throwable failure, String member)
            throws IOException {
        out.writeByte(FAILURE);
        Failures.write(out, signature.serializers(), failure, member);
    }

    /** What {@link #write} wrote at that member, for a call of that signature. */
    static Outcome<@Nullable Object> read(
            MessageInput in, RemoteSignature signature, Travellers travellers, String member) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case VALUE -> readValue(in, signature, travellers, member);
            case FAILURE -> new Outcome.Failure<>(Failures.read(in, travellers, member));
            case CANCELLED -> new Outcome.Cancelled<>(CancelReason.REQUESTED);
            default -> throw new StreamCorruptedException("an end of kind " + kind);
        };
    }

    private static Outcome<@Nullable Object> readValue(
            MessageInput in, RemoteSignature signature, Travellers travellers, String member) throws IOException {
        try {
            Object value = Values.read(
                    in, () -> in.part(in.readInt()).objects(travellers).read());
            if (Types.fits(signature.result(), value)) {
                return succeeded(value);
            }
            return unreadable(
                    signature,
                    "ClassCastException",
                    "it is no " + signature.result().getTypeName(),
                    member);
        } catch (UnreadableException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return unreadable(signature, cause.getClass().getName(), String.valueOf(e.getMessage()), member);
        }
    }

    @SuppressWarnings("NullAway") // null is a value
    private static Outcome<@Nullable Object> succeeded(@Nullable Object value) {
        return new Outcome.Success<>(value);
    }

    private static Outcome<@Nullable Object> unreadable(
            RemoteSignature signature, String className, String why, String member) {
        String text = "the result of " + signature + " cannot be read, though it has run: " + why;
        return new Outcome.Failure<>(new RemoteFailure(className, text, member, null));
    }
}
