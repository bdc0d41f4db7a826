package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteSerializers;
import dev.fanout.runtime.RemoteSignature;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what one message takes along. Used by one thread. */
final class MessageWriter {
    private final String self;
    private final Bytes ends = new Bytes(Limits.WHOLE);
    private final DataOutputStream endsOut = new DataOutputStream(ends);
    private final List<CallRows> calls = new ArrayList<>();
    private final Map<UUID, CallRows> open = new HashMap<>();
    private final Contexts contexts = new Contexts();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable Announcement announcement;
    private @Nullable Supplier<Report> report;
    private boolean bye;
    private int items;
    private int closedSize;
    private int largestFirst;

    /** For a message of the member of that name. */
    MessageWriter(String self) {
        this.self = self;
    }

    /** Whether it is better to begin another message. */
    boolean isFull() {
        return items >= Limits.ITEMS
                || size() - largestFirst >= Limits.MESSAGE; // what the first has may be what all share
    }

    boolean isEmpty() {
        return items == 0;
    }

    private int size() {
        int size = ends.size() + contexts.size();
        for (CallRows rows : open.values()) {
            size += rows.size();
        }
        return size + closedSize;
    }

    /** The newest counts. */
    void add(Announcement next) {
        announcement = next;
        items++;
    }

    void add(Stop stop) {
        stops.add(stop);
        items++;
    }

    void add(Refusal refusal) {
        refusals.add(refusal);
        items++;
    }

    void addBye() {
        bye = true;
        items++;
    }

    /**
     * Adds a call.
     *
     * @param alone whether it shares nothing with others
     * @return null, or why its arguments cannot be written
     */
    @Nullable
    Throwable add(long id, RemoteRequest request, UUID key, boolean alone) {
        RemoteSerializers serializers = request.signature().serializers();
        CallRows rows = alone
                ? new CallRows(key, serializers)
                : open.computeIfAbsent(key, first -> new CallRows(first, serializers));
        boolean isFirst = rows.isEmpty();
        Throwable failure = rows.add(id, request, contexts.placeOf(request.context()));
        if (failure == null) {
            items++;
            largestFirst = Math.max(largestFirst, isFirst ? rows.size() : 0);
        }
        if (alone || failure != null) {
            open.remove(key, rows);
            close(rows);
        }
        return failure;
    }

    private void close(CallRows rows) {
        if (!rows.isEmpty()) {
            calls.add(rows);
            closedSize += rows.size();
        }
    }

    /** How things are when the message goes. */
    void add(Supplier<Report> reports) {
        report = reports;
        items++;
    }

    /** Adds the end of a call, and how things are when the message goes. */
    void add(long id, RemoteSignature signature, Outcome<@Nullable Object> outcome, Supplier<Report> reports) {
        report = reports;
        items++;
        int before = ends.size();
        try {
            addEnd(id, signature, outcome);
        } catch (Throwable e) {
            ends.cutTo(before);
            String why = "the end of " + signature + " cannot be sent: " + Failures.messageOf(e);
            addUnwritable(id, signature, new RemoteFailure(e.getClass().getName(), why, self, null));
        }
    }

    private void addUnwritable(long id, RemoteSignature signature, RemoteFailure instead) {
        try {
            addEnd(id, signature, new Outcome.Failure<>(instead));
        } catch (IOException e) {
            throw new UncheckedIOException("more than a message can hold", e);
        }
    }

    private void addEnd(long id, RemoteSignature signature, Outcome<@Nullable Object> outcome) throws IOException {
        endsOut.writeLong(id);
        int length = ends.size();
        endsOut.writeInt(0);
        End.write(endsOut, ends, signature, outcome, self);
        ends.set(length, ends.size() - length - Integer.BYTES);
    }

    /** All of it, after the header. Nothing can be added then. */
    byte[] finish(Header header) {
        open.values().forEach(this::close);
        open.clear();
        Bytes whole = new Bytes(Limits.WHOLE);
        try {
            DataOutputStream out = new DataOutputStream(whole);
            header.write(out);
            writeParts(whole, out);
            return whole.toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("more than a message can hold", e);
        }
    }

    private void writeParts(Bytes whole, DataOutputStream out) throws IOException {
        if (!contexts.isEmpty()) {
            part(Part.CONTEXTS, whole, out, () -> contexts.write(out));
        }
        for (CallRows rows : calls) {
            part(Part.CALLS, whole, out, () -> rows.write(out));
        }
        writeStops(whole, out);
        writeAnswers(whole, out);
        Announcement announced = announcement; // behind refusals, which are of what was announced before
        if (announced != null) {
            part(Part.ANNOUNCEMENT, whole, out, () -> announced.write(out));
        }
        if (bye) {
            part(Part.BYE, whole, out, () -> {});
        }
    }

    /** Behind the calls: one may be for a call that this very message has taken along. */
    private void writeStops(Bytes whole, DataOutputStream out) throws IOException {
        if (!stops.isEmpty()) {
            part(Part.STOPS, whole, out, () -> {
                for (Stop stop : stops) {
                    out.writeLong(stop.id());
                    out.writeBoolean(stop.interrupt());
                }
            });
        }
    }

    private void writeAnswers(Bytes whole, DataOutputStream out) throws IOException {
        if (ends.size() > 0) {
            part(Part.ENDS, whole, out, () -> ends.writeTo(out));
        }
        if (!refusals.isEmpty()) {
            part(Part.REFUSALS, whole, out, () -> {
                for (Refusal refusal : refusals) {
                    refusal.write(out);
                }
            });
        }
        Supplier<Report> reports = report;
        if (reports != null) {
            Report now = reports.get();
            part(Part.REPORT, whole, out, () -> now.write(out));
        }
    }

    private static void part(Part kind, Bytes whole, DataOutputStream out, Content content) throws IOException {
        out.writeByte(kind.code());
        int length = whole.size();
        out.writeInt(0);
        content.write();
        whole.set(length, whole.size() - length - Integer.BYTES);
    }

    /** Writes the content of a part. */
    @FunctionalInterface
    private interface Content {
        void write() throws IOException;
    }
}
