package dev.fanout.hazelcast.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that are written one after another, up to a limit, and can be taken back. */
final class Bytes extends OutputStream {
    private static final int SOME = 256;

    private int limit;
    private byte[] bytes = new byte[SOME];
    private int size;

    Bytes(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int one) throws IOException {
        makeRoom(1);
        bytes[size++] = (byte) one;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        makeRoom(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    private void makeRoom(int more) throws IOException {
        if (more > limit - size) {
            throw new IOException("more than " + limit + " bytes");
        }
        if (size + more > bytes.length) {
            int grown = (int) Math.min(limit, Math.max(2L * bytes.length, size + more));
            bytes = Arrays.copyOf(bytes, grown);
        }
    }

    /** So much more may be written from now on. */
    void allow(int more) {
        limit = (int) Math.min(Limits.WHOLE, (long) size + more);
    }

    int size() {
        return size;
    }

    /** Takes back what was written after that. */
    void cutTo(int length) {
        size = length;
    }

    /** Writes an int over what stands there. */
    void set(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> (Byte.SIZE * (Integer.BYTES - 1 - i)));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
