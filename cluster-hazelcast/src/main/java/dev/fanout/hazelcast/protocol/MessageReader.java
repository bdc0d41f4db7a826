package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.Outcome;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a message apart, and tells what is in it. A part that is not what it should be spoils those behind it, and nothing else. */
final class MessageReader {
    private final Peer from;
    private final Listener listener;
    private List<Map<String, byte[]>> contexts = List.of();

    /** Hears what a message says. */
    interface Listener {
        void announced(Peer from, Announcement announcement);

        void stopped(Peer from, List<Stop> stops);

        void called(Peer from, CallTable calls) throws IOException;

        @Nullable
        Attempt find(Peer from, long id);

        void ended(Peer from, List<Arrived> ends);

        void refused(Peer from, List<Refusal> refusals);

        void reported(Peer from, Report report);
    }

    MessageReader(Peer from, Listener listener) {
        this.from = from;
        this.listener = listener;
    }

    /** Whether it was the last one of its session. */
    boolean read(byte[] message) throws IOException {
        MessageInput in = new MessageInput(message);
        Header.read(in);
        while (in.available() > 0) {
            Part part = Part.of(in.readByte());
            readPart(part, in.part(in.readInt()));
            if (part == Part.BYE) {
                return true;
            }
        }
        return false;
    }

    private void readPart(Part part, MessageInput in) throws IOException {
        switch (part) {
            case ANNOUNCEMENT -> listener.announced(from, Announcement.read(in));
            case STOPS -> listener.stopped(from, readStops(in));
            case CONTEXTS -> contexts = Contexts.read(in);
            case CALLS -> listener.called(from, new CallTable(in, contexts));
            case ENDS -> listener.ended(from, readEnds(in));
            case REFUSALS -> listener.refused(from, readRefusals(in));
            case REPORT -> listener.reported(from, Report.read(in));
            case BYE -> {} // nothing follows
        }
        if (in.available() > 0) {
            throw new StreamCorruptedException(in.available() + " bytes too many");
        }
    }

    private static List<Stop> readStops(DataInputStream in) throws IOException {
        List<Stop> stops = new ArrayList<>();
        while (in.available() > 0) {
            stops.add(new Stop(in.readLong(), in.readBoolean()));
        }
        return stops;
    }

    private static List<Refusal> readRefusals(DataInputStream in) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        while (in.available() > 0) {
            refusals.add(Refusal.read(in));
        }
        return refusals;
    }

    private List<Arrived> readEnds(MessageInput in) throws IOException {
        List<Arrived> ends = new ArrayList<>();
        while (in.available() > 0) {
            long id = in.readLong();
            MessageInput end = in.part(in.readInt());
            Attempt attempt = listener.find(from, id);
            if (attempt != null) {
                ends.add(new Arrived(id, readEnd(end, attempt.pending.line)));
            }
        }
        return ends;
    }

    private Outcome<@Nullable Object> readEnd(MessageInput in, Line line) {
        String member = from.name().address();
        try {
            return End.read(in, line.signature(), line.travellers(), member);
        } catch (Throwable e) {
            String why = "the end of " + line.signature() + " cannot be read: " + Failures.messageOf(e);
            return new Outcome.Failure<>(new RemoteFailure(e.getClass().getName(), why, member, null));
        }
    }
}
