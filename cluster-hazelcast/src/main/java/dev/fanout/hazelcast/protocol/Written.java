package dev.fanout.hazelcast.protocol;

import java.io.Serializable;

/** Travels in place of an object that a serializer of the call has written. */
final class Written implements Serializable {
    private static final long serialVersionUID = 1;

    final int serializer;

    @SuppressWarnings("serial") // as far as the stream finds
    final Object form;

    Written(int serializer, Object form) {
        this.serializer = serializer;
        this.form = form;
    }
}
