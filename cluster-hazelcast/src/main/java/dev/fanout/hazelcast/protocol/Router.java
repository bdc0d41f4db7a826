package dev.fanout.hazelcast.protocol;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on what members say: to whoever calls here now, and to whoever serves. */
final class Router implements Links.Listener {
    private final MemberName self;
    private volatile @Nullable Dispatcher calls;
    private volatile @Nullable Server server;

    Router(MemberName self) {
        this.self = self;
    }

    void calls(Dispatcher next) {
        calls = next;
    }

    void serves(Server next) {
        server = next;
    }

    Announcement served() {
        Server current = server;
        return current == null ? Announcement.NOTHING : current.announcement();
    }

    /** Whose calls are here, or who has calls of ours. */
    Set<Peer> busyWith() {
        Set<Peer> busy = new LinkedHashSet<>();
        toCalls(dispatcher -> busy.addAll(dispatcher.busy()));
        toServer(serving -> busy.addAll(serving.callers()));
        return busy;
    }

    private void toCalls(Consumer<Dispatcher> what) {
        Dispatcher current = calls;
        if (current != null) {
            what.accept(current);
        }
    }

    private void toServer(Consumer<Server> what) {
        Server current = server;
        if (current != null) {
            what.accept(current);
        }
    }

    @Override
    public void announced(Peer from, Announcement announcement) {
        from.announcement(from.name().equals(self) ? served() : announcement); // of this one nobody knows better
        toCalls(dispatcher -> dispatcher.announced(from));
        from.introduction().complete(null);
    }

    @Override
    public void stopped(Peer from, List<Stop> stops) {
        toServer(serving -> serving.stopped(from, stops));
    }

    @Override
    public void called(Peer from, CallTable calls) throws IOException {
        Server current = server;
        if (current == null) {
            Server.refuse(from, calls);
        } else {
            current.called(from, calls);
        }
    }

    @Override
    public @Nullable Attempt find(Peer from, long id) {
        Dispatcher current = calls;
        return current == null ? null : current.find(from, id);
    }

    @Override
    public void ended(Peer from, List<Arrived> ends) {
        toCalls(dispatcher -> dispatcher.ended(from, ends));
    }

    @Override
    public void refused(Peer from, List<Refusal> refusals) {
        toCalls(dispatcher -> dispatcher.refused(from, refusals));
    }

    @Override
    public void reported(Peer from, Report report) {
        toCalls(dispatcher -> dispatcher.reported(from, report));
    }

    @Override
    public void lost(Peer peer, String why) {
        toCalls(dispatcher -> dispatcher.lost(peer, why));
        toServer(serving -> serving.lost(peer));
    }
}
