package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.hazelcast.RemoteTrace;
import dev.fanout.runtime.RemoteSerializers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes failures twice: as what is known of them, and as themselves, where that is possible. */
final class Failures {
    private static final int CAUSES = 8;
    private static final int FRAMES = 256;

    private Failures() {}

    static void write(DataOutputStream out, RemoteSerializers serializers, Throwable failure, String member)
            throws IOException {
        List<Throwable> chain = chainOf(failure);
        out.writeByte(chain.size());
        for (Throwable one : chain) {
            describe(out, one);
        }
        Bytes bytes;
        try {
            bytes = bytesOf(failure, serializers, member);
        } catch (Throwable e) {
            out.writeInt(-1);
            writeText(out, textOf(e));
            return;
        }
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    private static Bytes bytesOf(Throwable failure, RemoteSerializers serializers, String member) throws IOException {
        try {
            SharedObjects whole = new SharedObjects(Limits.CALL, serializers);
            whole.write(failure);
            return whole.bytes();
        } catch (IOException | RuntimeException e) {
            Bytes bytes = new Bytes(Limits.CALL);
            FailureOutput.write(failure, bytes, serializers, member);
            return bytes;
        }
    }

    private static List<Throwable> chainOf(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable one = failure;
        while (one != null && chain.size() < CAUSES) {
            chain.add(one);
            one = causeOf(one);
        }
        return chain;
    }

    static @Nullable Throwable causeOf(Throwable failure) {
        try {
            return failure.getCause();
        } catch (Throwable itsOwn) {
            return null;
        }
    }

    /** What a failure says of itself, if it can. */
    static String textOf(Throwable failure) {
        try {
            return String.valueOf(failure);
        } catch (Throwable itsOwn) {
            return failure.getClass().getName();
        }
    }

    static @Nullable String messageOf(Throwable failure) {
        try {
            return failure.getMessage();
        } catch (Throwable itsOwn) {
            return null;
        }
    }

    private static void describe(DataOutputStream out, Throwable failure) throws IOException {
        out.writeUTF(failure.getClass().getName());
        writeText(out, messageOf(failure));
        StackTraceElement[] stack = failure.getStackTrace();
        int frames = Math.min(stack.length, FRAMES);
        out.writeShort(frames);
        for (int i = 0; i < frames; i++) {
            writeFrame(out, stack[i]);
        }
    }

    private static void writeFrame(DataOutputStream out, StackTraceElement frame) throws IOException {
        out.writeUTF(frame.getClassName());
        out.writeUTF(frame.getMethodName());
        writeText(out, frame.getFileName());
        out.writeInt(frame.getLineNumber());
    }

    private static StackTraceElement readFrame(DataInputStream in) throws IOException {
        return new StackTraceElement(in.readUTF(), in.readUTF(), readText(in), in.readInt());
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(Limits.cut(text));
        }
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    /** Reads one, which was written at that member. */
    static Throwable read(MessageInput in, Travellers travellers, String member) throws IOException {
        List<Described> chain = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            chain.add(Described.read(in));
        }
        int length = in.readInt();
        if (length < 0) {
            return described(chain, member, "could not be sent as itself: " + readText(in));
        }
        SharedSource objects = in.part(length).objects(travellers.withFailures());
        try {
            if (objects.read() instanceof Throwable failure) {
                failure.addSuppressed(new RemoteTrace(member));
                return failure;
            }
            return described(chain, member, "is no failure");
        } catch (UnreadableException e) {
            return described(chain, member, "could not be read as itself: " + e.getMessage());
        }
    }

    private static RemoteFailure described(List<Described> chain, String member, String why) throws IOException {
        if (chain.isEmpty()) {
            throw new IOException("a failure of no class");
        }
        RemoteFailure failure = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            failure = chain.get(i).toFailure(member, failure);
        }
        RemoteFailure outermost = Objects.requireNonNull(failure);
        outermost.addSuppressed(new RemoteTrace(member, why));
        return outermost;
    }

    private record Described(String className, @Nullable String message, List<StackTraceElement> stack) {
        static Described read(DataInputStream in) throws IOException {
            String className = in.readUTF();
            String message = readText(in);
            int frames = in.readShort();
            if (frames < 0 || frames > FRAMES) {
                throw new IOException("a stack of " + frames);
            }
            List<StackTraceElement> stack = new ArrayList<>();
            for (int i = 0; i < frames; i++) {
                stack.add(readFrame(in));
            }
            return new Described(className, message, stack);
        }

        RemoteFailure toFailure(String member, @Nullable Throwable cause) {
            RemoteFailure failure = new RemoteFailure(className, message, member, cause);
            failure.setStackTrace(stack.toArray(new StackTraceElement[0]));
            return failure;
        }
    }
}
