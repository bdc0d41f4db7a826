package dev.fanout.hazelcast;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What has become of a message, for its sender. */
enum Answer {
    RECEIVED(1),
    /** There is no such endpoint, and there will not be. */
    NOBODY(2),
    /** It has arrived in vain, and may be sent again. */
    FAILED(3);

    private static final int ID_BYTES = 16;

    private final byte code;

    Answer(int code) {
        this.code = (byte) code;
    }

    byte[] toBytes() {
        return new byte[] {code};
    }

    /** What is not understood has failed. */
    static Answer of(byte @Nullable [] answer) {
        return answer == null || answer.length != 1
                ? FAILED
                : Arrays.stream(values())
                        .filter(known -> known.code == answer[0])
                        .findFirst()
                        .orElse(FAILED);
    }

    /** Of a question for ids. */
    static boolean isFailure(byte @Nullable [] answer) {
        return answer == null || answer.length % ID_BYTES != 0;
    }

    static byte[] ids(Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        ByteBuffer bytes = ByteBuffer.allocate(all.size() * ID_BYTES);
        all.forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return bytes.array();
    }

    static List<UUID> ids(byte @Nullable [] answer) {
        ByteBuffer bytes = ByteBuffer.wrap(answer == null ? new byte[0] : answer);
        return IntStream.range(0, bytes.capacity() / ID_BYTES)
                .mapToObj(any -> new UUID(bytes.getLong(), bytes.getLong()))
                .toList();
    }
}
