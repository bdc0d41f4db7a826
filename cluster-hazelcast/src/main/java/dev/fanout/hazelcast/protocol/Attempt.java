package dev.fanout.hazelcast.protocol;

import java.util.concurrent.atomic.AtomicInteger;

/** One time that a call is sent to a member. It may be called back as long as no message has taken it along. */
final class Attempt extends AtomicInteger implements Item {
    private static final long serialVersionUID = 1;
    private static final int QUEUED = 0;
    private static final int TAKEN = 1;
    private static final int WRITTEN = 2;
    private static final int WITHDRAWN = 3;

    final transient Pending pending;
    final transient Site site;
    final long id;
    private final transient Dispatcher dispatcher;

    Attempt(long id, Pending pending, Site site, Dispatcher dispatcher) {
        super(QUEUED);
        this.id = id;
        this.pending = pending;
        this.site = site;
        this.dispatcher = dispatcher;
    }

    /** Whether it will never be sent. */
    boolean withdraw() {
        return compareAndSet(QUEUED, WITHDRAWN);
    }

    /** Whether it is on its way, or there. */
    boolean isWritten() {
        return get() == WRITTEN;
    }

    @Override
    public void writeTo(MessageWriter message) {
        if (!compareAndSet(QUEUED, TAKEN)) {
            return;
        }
        Throwable failure = message.add(id, pending.request, pending.line.key(), pending.alone);
        if (failure == null) {
            set(WRITTEN);
        } else {
            dispatcher.notSent(this, failure);
        }
    }

    @Override
    public boolean isNotSent(Throwable why) {
        dispatcher.notSent(this, why);
        return true;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
