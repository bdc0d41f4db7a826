package dev.fanout.hazelcast.protocol;

import dev.fanout.OnLost;
import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.Deadline;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteSignature;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls of one signature that a message has brought: what {@link CallRows} has written. */
final class CallTable {
    private final UUID key;
    private final int count;
    private final MessageInput rows;
    private final MessageInput objects;
    private final List<Map<String, byte[]>> contexts;

    CallTable(MessageInput in, List<Map<String, byte[]>> contexts) throws IOException {
        this.key = Keys.read(in);
        this.count = in.readInt();
        this.rows = in.part(in.readInt());
        this.objects = in.rest();
        this.contexts = contexts;
    }

    UUID key() {
        return key;
    }

    /** All of them, if nothing here can run them. */
    List<Refusal> refused() throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            refusals.add(new Refusal(rows.readLong(), Refusal.Why.NOT_SERVED));
            rows.skipNBytes(rows.readInt());
        }
        return refusals;
    }

    /** Reads the arguments, which runs code of their classes. Tells what comes of each call. */
    void read(Target target, String self, Listener listener) throws IOException {
        SharedSource shared = objects.objects(target.travellers());
        for (int i = 0; i < count; i++) {
            long id = rows.readLong();
            MessageInput row = rows.part(rows.readInt());
            boolean wasBroken = shared.isBroken();
            try {
                listener.arrived(id, readRow(target.signature(), row, shared));
            } catch (Throwable e) {
                if (wasBroken && e instanceof UnreadableException) {
                    listener.refused(new Refusal(id, Refusal.Why.BEHIND_UNREADABLE));
                } else {
                    listener.unreadable(id, unreadable(target.signature(), e, self));
                }
            }
        }
    }

    /** Hears of each call. */
    interface Listener {
        /** It can be started. */
        void arrived(long id, RemoteRequest request);

        /** It cannot be read because another one cannot. */
        void refused(Refusal refusal);

        /** It cannot be read. */
        void unreadable(long id, RemoteFailure failure);
    }

    private static RemoteFailure unreadable(RemoteSignature signature, Throwable why, String self) {
        Throwable problem = why instanceof UnreadableException && why.getCause() != null ? why.getCause() : why;
        String text =
                "the arguments of " + signature + " cannot be read, and it has not run: " + Failures.messageOf(why);
        return new RemoteFailure(problem.getClass().getName(), text, self, null);
    }

    private RemoteRequest readRow(RemoteSignature signature, MessageInput in, SharedSource shared) throws IOException {
        int flags = in.readByte();
        String name = in.readUTF();
        Deadline deadline = (flags & CallRows.HAS_DEADLINE) == 0
                ? Deadline.none()
                : Deadline.after(Duration.ofNanos(Math.max(0, in.readLong())));
        Map<String, byte[]> context = (flags & CallRows.HAS_CONTEXT) == 0 ? Map.of() : context(in.readInt());
        List<@Nullable Object> arguments = readArguments(in, signature, shared);
        boolean interruptible = (flags & CallRows.INTERRUPTIBLE) != 0;
        return new RemoteRequest(name, signature, arguments, deadline, interruptible, OnLost.FAIL, context);
    }

    private Map<String, byte[]> context(int place) throws IOException {
        if (place < 0 || place >= contexts.size()) {
            throw new StreamCorruptedException("context " + place + " of " + contexts.size());
        }
        return contexts.get(place);
    }

    private static List<@Nullable Object> readArguments(
            DataInputStream in, RemoteSignature signature, SharedSource shared) throws IOException {
        List<@Nullable Object> arguments = new ArrayList<>();
        StreamCorruptedException wrong = null;
        while (in.available() > 0) {
            Object argument = Values.read(in, shared); // also one too many: the objects behind it are others'
            int place = arguments.size();
            arguments.add(argument);
            if (place < signature.parameters().size()
                    && !Types.fits(signature.parameters().get(place), argument)
                    && wrong == null) {
                wrong = new StreamCorruptedException("argument " + (place + 1) + " is a "
                        + (argument == null ? "null" : argument.getClass().getName()));
            }
        }
        if (arguments.size() != signature.parameters().size()) {
            throw new StreamCorruptedException("it has " + arguments.size() + " arguments");
        }
        if (wrong != null) {
            throw wrong;
        }
        return Collections.unmodifiableList(arguments);
    }
}
