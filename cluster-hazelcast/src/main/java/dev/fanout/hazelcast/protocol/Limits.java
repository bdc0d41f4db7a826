package dev.fanout.hazelcast.protocol;

/** How large things may be. */
final class Limits {
    /** Calls, or other items, of one message. */
    static final int ITEMS = 4096;

    /** Bytes after which a message gets no more items, besides the largest that begins the calls of a signature. */
    static final int MESSAGE = 1 << 20;

    /** Bytes of the arguments of one call, or of its end. */
    static final int CALL = 64 << 20;

    /** Bytes of what is built from several. */
    static final int WHOLE = Integer.MAX_VALUE - 64;

    /** Characters of a text that people read. */
    static final int TEXT = 20_000;

    /** Objects inside of each other. */
    static final int DEPTH = 200;

    /** Collections inside of each other that ask what they hold for its hash: each may ask all that are below, twice. */
    static final int HASHED_DEPTH = 24;

    /** Objects of one stream. */
    static final int REFERENCES = 16 << 20;

    private Limits() {}

    static String cut(String text) {
        return text.length() <= TEXT ? text : text.substring(0, TEXT);
    }
}
