package dev.fanout.hazelcast.protocol;

import java.io.IOException;

/** An object that has arrived cannot be read: its class is not there, may not travel, or its bytes are none. */
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(String why, Throwable cause) {
        super(why, cause);
    }
}
