package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.RemoteSerializers;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a failure as itself though something below it, a cause or what it suppresses, cannot be written: that is described. Who catches
 * an {@code IOException} need not care which fields the exception of a client's vendor has.
 */
final class FailureOutput extends ReplacingOutput {
    private final Throwable whole;
    private final String member;
    private final Map<Throwable, Boolean> writable; // of all that are below, found out once

    private FailureOutput(
            Throwable whole,
            Bytes bytes,
            RemoteSerializers serializers,
            String member,
            Map<Throwable, Boolean> writable)
            throws IOException {
        super(bytes, serializers);
        this.whole = whole;
        this.member = member;
        this.writable = writable;
    }

    /**
     * Writes one.
     *
     * @param member where that is
     * @throws IOException if it has parts that are no failures and cannot be written; {@code bytes} are then of no use
     */
    static void write(Throwable failure, Bytes bytes, RemoteSerializers serializers, String member) throws IOException {
        write(failure, bytes, serializers, member, new IdentityHashMap<>());
    }

    private static void write(
            Throwable failure,
            Bytes bytes,
            RemoteSerializers serializers,
            String member,
            Map<Throwable, Boolean> writable)
            throws IOException {
        writable.put(failure, true); // as long as nobody knows better: it may be below itself
        FailureOutput out = new FailureOutput(failure, bytes, serializers, member, writable);
        out.writeObject(failure);
        out.flush();
    }

    @Override
    protected Object replaceObject(Object object) {
        if (object != whole && object instanceof Throwable below && !isWritable(below)) {
            return describe(below);
        }
        return super.replaceObject(object);
    }

    private boolean isWritable(Throwable below) {
        Boolean known = writable.get(below);
        if (known == null) {
            known = canBeWritten(below);
            writable.put(below, known);
        }
        return known;
    }

    private boolean canBeWritten(Throwable below) {
        try {
            write(below, new Bytes(Limits.CALL), serializers, member, writable);
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private RemoteFailure describe(Throwable below) {
        @Nullable Throwable cause = Failures.causeOf(below);
        RemoteFailure failure = new RemoteFailure(below.getClass().getName(), Failures.messageOf(below), member, cause);
        failure.setStackTrace(below.getStackTrace());
        return failure;
    }
}
