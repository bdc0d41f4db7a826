package dev.fanout.hazelcast.protocol;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Another member, or this one, as one can talk to it: from when it was there until it has left. */
final class Peer {
    private final MemberName name;
    private final String self;
    private final long session;
    private final Outbox outbox;
    private final Inbox inbox;
    private final AtomicBoolean complained = new AtomicBoolean();
    private volatile boolean closed;
    private volatile long theirSession;
    private final CompletableFuture<Void> introduction = new CompletableFuture<>();
    private volatile Announcement announcement = Announcement.NOTHING;

    Peer(MemberName name, String self, long session, Means means, Outbox.Carrier carrier, ReaderOf reader) {
        this.name = name;
        this.self = self;
        this.session = session;
        this.outbox = new Outbox(this, means, carrier);
        this.inbox = new Inbox(means, reader.of(this));
    }

    /** Makes what reads the messages of a peer. */
    interface ReaderOf {
        Inbox.Reader of(Peer peer);
    }

    MemberName name() {
        return name;
    }

    /** The address of this member. */
    String self() {
        return self;
    }

    /** What this side's messages to it are known by. */
    long session() {
        return session;
    }

    /** What its messages are known by; 0 if it has said nothing. */
    long theirSession() {
        return theirSession;
    }

    void theirSession(long next) {
        theirSession = next;
    }

    /** What it serves; nothing if it is gone, whatever it has said last. */
    Announcement announcement() {
        return closed ? Announcement.NOTHING : announcement;
    }

    void announcement(Announcement next) {
        announcement = next;
    }

    /** Complete when it has said for the first time what it serves, and this was heeded; or when it is gone. */
    CompletableFuture<Void> introduction() {
        return introduction;
    }

    Outbox outbox() {
        return outbox;
    }

    Inbox inbox() {
        return inbox;
    }

    /** Whether this is the first complaint about it. */
    boolean complains() {
        return complained.compareAndSet(false, true);
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        outbox.close();
        inbox.close();
        introduction.complete(null);
    }

    @Override
    public String toString() {
        return "member " + name;
    }
}
