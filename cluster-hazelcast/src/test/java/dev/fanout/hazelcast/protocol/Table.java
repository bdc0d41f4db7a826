package dev.fanout.hazelcast.protocol;

import dev.fanout.OnLost;
import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteSignature;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls that are written on one side and read on the other, which need not agree on what they are. */
final class Table {
    final CallRows rows;
    final List<Throwable> unwritten = new ArrayList<>();
    private final RemoteSignature read;
    private long ids;

    /** What is read as calls of that signature. */
    Table(RemoteSignature read) {
        this.read = read;
        this.rows = new CallRows(Keys.of(read), read.serializers());
    }

    Table add(@Nullable Object... arguments) {
        Throwable failure = rows.add(++ids, Calls.request(read, OnLost.FAIL, arguments), -1);
        if (failure != null) {
            unwritten.add(failure);
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            rows.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Result read() {
        try {
            return read(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result read(byte[] bytes) throws IOException {
        Result result = new Result();
        CallTable table = new CallTable(new MessageInput(bytes), List.of());
        table.read(Target.of(read, (request, begins, ended) -> interrupt -> {}), "10.0.0.9:5701", result);
        return result;
    }

    /** What came of each call. */
    static final class Result implements CallTable.Listener {
        final Map<Long, RemoteRequest> arrived = new LinkedHashMap<>();
        final List<Refusal> refused = new ArrayList<>();
        final Map<Long, RemoteFailure> unreadable = new LinkedHashMap<>();

        @Override
        public void arrived(long id, RemoteRequest request) {
            arrived.put(id, request);
        }

        @Override
        public void refused(Refusal refusal) {
            refused.add(refusal);
        }

        @Override
        public void unreadable(long id, RemoteFailure failure) {
            unreadable.put(id, failure);
        }

        /** Of the only one. */
        String why() {
            return unreadable.values().iterator().next().getMessage();
        }
    }
}
