package dev.fanout.hazelcast.protocol;

import java.io.IOException;
import java.io.StreamCorruptedException;

/** What a message is made of: any number of each, in this order. */
enum Part {
    ANNOUNCEMENT(1),
    STOPS(2),
    CONTEXTS(3),
    CALLS(4),
    ENDS(5),
    REFUSALS(6),
    REPORT(7),
    BYE(8);

    private static final Part[] ALL = values();

    private final int code;

    Part(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Part of(int code) throws IOException {
        for (Part part : ALL) {
            if (part.code == code) {
                return part;
            }
        }
        throw new StreamCorruptedException("a part of kind " + code);
    }
}
