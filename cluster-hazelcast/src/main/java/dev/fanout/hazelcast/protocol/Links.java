package dev.fanout.hazelcast.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The links to all members that are there, this one included; what comes over them goes to a listener. */
final class Links implements Transport.Receiver {
    private static final System.Logger LOG = System.getLogger(Links.class.getName());

    private final Object lock = new Object();
    private final Map<MemberName, Peer> peers = new HashMap<>();
    private final Transport transport;
    private final MemberName self;
    private final Means means;
    private final Supplier<Announcement> served;
    private final Listener listener;
    private boolean closed;

    /** Hears what comes over the links. */
    interface Listener extends MessageReader.Listener {
        /** A member, or a session of it, is out of reach. */
        void lost(Peer peer, String why);
    }

    Links(Transport transport, Means means, Supplier<Announcement> served, Listener listener) {
        this.transport = transport;
        this.self = transport.self();
        this.means = means;
        this.served = served;
        this.listener = listener;
    }

    void open() {
        transport.listen(this);
        peer(self);
        transport.others().forEach(this::peer);
    }

    List<Peer> all() {
        synchronized (lock) {
            return new ArrayList<>(peers.values());
        }
    }

    /** That to this member; null if all is over. */
    @Nullable
    Peer own() {
        return known(self);
    }

    private @Nullable Peer known(MemberName name) {
        synchronized (lock) {
            return peers.get(name);
        }
    }

    /** Tells all what is served. */
    void announce() {
        all().forEach(this::greet);
    }

    /** Tells it what is served. */
    void greet(Peer peer) {
        peer.outbox().add(message -> message.add(served.get())); // as it is when the message goes
        peer.outbox().flush();
    }

    /** The one of that name, which is greeted if it is new. Null if all is over. */
    private @Nullable Peer peer(MemberName name) {
        Peer made;
        synchronized (lock) {
            Peer known = peers.get(name);
            if (known != null || closed) {
                return known;
            }
            made = new Peer(name, self.address(), newSession(), means, new Way(name), SessionReader::new);
            peers.put(name, made);
        }
        greet(made);
        return made;
    }

    /** Larger than those before it, as long as this process lives, and its member has this name. */
    private long newSession() {
        long session = means.now();
        return session == 0 ? 1 : session;
    }

    @Override
    public void received(MemberName from, byte[] message) {
        Peer peer = known(from);
        if (peer == null && transport.others().contains(from)) {
            peer = peer(from);
        }
        if (peer == null) {
            throw new IllegalStateException("nothing is known of member " + from + " yet, or nothing any more");
        }
        try {
            Header header = Header.read(new MessageInput(message));
            peer.inbox().arrived(header, message, peer.session());
        } catch (IOException e) {
            complain(peer, "has sent something that is no message", e);
        }
    }

    @Override
    public void joined(MemberName member) {
        peer(member);
    }

    @Override
    public void left(MemberName member) {
        Peer peer = known(member);
        if (peer != null) {
            var unused = lose(peer, "has left the cluster");
        }
    }

    /** What is under way on both sides is lost to its callers, who would wait for ever for what one of them has not heard. */
    private void renew(Peer peer, String why) {
        if (lose(peer, why)) {
            var unused = peer(peer.name()); // which greets it, under another session: so it hears of this
        }
    }

    /** False if it was lost before. */
    private boolean lose(Peer peer, String why) {
        synchronized (lock) {
            if (!peers.remove(peer.name(), peer)) {
                return false;
            }
        }
        peer.close();
        listener.lost(peer, why);
        return true;
    }

    private static void complain(Peer peer, String what, Throwable why) {
        if (peer.complains()) {
            LOG.log(System.Logger.Level.WARNING, "{0} {1}: {2}; no more is said about it", peer, what, why);
        }
    }

    /** Meets nobody new. */
    void stopGreeting() {
        synchronized (lock) {
            closed = true;
        }
    }

    void close() {
        transport.close();
        for (Peer peer : all()) {
            peer.close();
            listener.lost(peer, "is no longer listened to");
        }
    }

    /** How messages get to a member; those for this one need no transport. */
    private final class Way implements Outbox.Carrier {
        private final MemberName to;

        Way(MemberName to) {
            this.to = to;
        }

        @Override
        public CompletionStage<Void> send(byte[] message) {
            if (!to.equals(self)) {
                return transport.send(to, message);
            }
            received(to, message);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void gone() {
            left(to);
        }

        @Override
        public void broken(Throwable why) {
            Peer peer = known(to);
            if (peer != null) {
                complain(peer, "can be sent nothing", why);
                renew(peer, "could be sent nothing");
            }
        }
    }

    /** Reads the messages of a member. */
    private final class SessionReader implements Inbox.Reader {
        private final Peer peer;

        SessionReader(Peer peer) {
            this.peer = peer;
        }

        @Override
        public void begins(long session) {
            if (peer.theirSession() != 0) {
                ends("has started anew");
            }
            peer.theirSession(session);
            greet(peer);
        }

        @Override
        public void read(byte[] message) {
            try {
                if (new MessageReader(peer, listener).read(message)) {
                    peer.inbox().end(peer.theirSession());
                    peer.theirSession(0);
                    ends("has closed");
                }
            } catch (IOException e) { // not what a member of this kind would say; it spoils nothing else
                failed(e);
            } catch (Throwable e) { // memory; nobody knows which calls and ends were in what was not read
                failed(e);
                renew(peer, "could not be understood");
            }
        }

        @Override
        public void failed(Throwable why) {
            complain(peer, "has sent a message that cannot be read to its end", why);
        }

        private void ends(String why) {
            peer.announcement(Announcement.NOTHING);
            listener.lost(peer, why);
        }
    }
}
