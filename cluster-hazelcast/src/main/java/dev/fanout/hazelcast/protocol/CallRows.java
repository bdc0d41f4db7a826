package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteSerializers;
import dev.fanout.runtime.RemoteSignature;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of one signature in a message: what their arguments share is written once. Ends with the first that cannot be written. */
final class CallRows {
    static final int INTERRUPTIBLE = 1;
    static final int HAS_DEADLINE = 2;
    static final int HAS_CONTEXT = 4;

    private final UUID key;
    private final Bytes rows = new Bytes(Limits.CALL);
    private final DataOutputStream out = new DataOutputStream(rows);
    private final SharedObjects objects;
    private int count;

    CallRows(UUID key, RemoteSerializers serializers) {
        this.key = key;
        this.objects = new SharedObjects(Limits.CALL, serializers);
    }

    /**
     * Adds a call.
     *
     * @param context which one of those in the message, -1 for none
     * @return null, or why its arguments cannot be written: then nothing can be added any more
     */
    @Nullable
    Throwable add(long id, RemoteRequest request, int context) {
        int rowsBefore = rows.size();
        int objectsBefore = objects.bytes().size();
        rows.allow(Limits.CALL);
        objects.bytes().allow(Limits.CALL);
        try {
            out.writeLong(id);
            int length = rows.size();
            out.writeInt(0);
            writeHead(request, context);
            for (Object argument : request.arguments()) {
                Values.write(out, objects, argument);
            }
            rows.set(length, rows.size() - length - Integer.BYTES);
            count++;
            return null;
        } catch (Throwable e) {
            rows.cutTo(rowsBefore);
            objects.bytes().cutTo(objectsBefore);
            return e;
        }
    }

    private void writeHead(RemoteRequest request, int context) throws IOException {
        boolean hasDeadline = !request.deadline().isNone();
        out.writeByte((request.interruptible() ? INTERRUPTIBLE : 0)
                | (hasDeadline ? HAS_DEADLINE : 0)
                | (context >= 0 ? HAS_CONTEXT : 0));
        out.writeUTF(Limits.cut(request.name()));
        if (hasDeadline) {
            out.writeLong(request.deadline().remaining().toNanos());
        }
        if (context >= 0) {
            out.writeInt(context);
        }
    }

    int size() {
        return rows.size() + objects.bytes().size();
    }

    boolean isEmpty() {
        return count == 0;
    }

    void write(DataOutputStream to) throws IOException {
        Keys.write(to, key);
        to.writeInt(count);
        to.writeInt(rows.size());
        rows.writeTo(to);
        objects.bytes().writeTo(to);
    }

    /** What to tell whoever has sent an argument that cannot be sent. */
    static IllegalArgumentException notToBeSent(RemoteSignature signature, Throwable why) {
        return new IllegalArgumentException(
                "the arguments of " + signature + " cannot be sent: " + Failures.textOf(why) + "; it has not run", why);
    }
}
