package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSignature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The calls of one signature that wait here for a member to have room. Guarded by the lock of its {@link Dispatcher}. */
final class Line {
    private final RemoteSignature signature;
    private final UUID key;
    private final Travellers travellers;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private List<Site> sites = List.of();
    private boolean isServedOtherwise;
    private int withdrawn;

    Line(RemoteSignature signature) {
        this.signature = signature;
        this.key = Keys.of(signature);
        this.travellers = Travellers.of(signature);
    }

    RemoteSignature signature() {
        return signature;
    }

    UUID key() {
        return key;
    }

    Travellers travellers() {
        return travellers;
    }

    /** Looks anew for those that serve it. */
    void servedBy(Iterable<Site> all) {
        List<Site> found = new ArrayList<>();
        isServedOtherwise = false;
        for (Site site : all) {
            if (site.serves(key)) {
                found.add(site);
            }
            isServedOtherwise |= site.servesOtherwise(signature.target().getName(), key);
        }
        sites = found;
    }

    boolean isServed() {
        return !sites.isEmpty();
    }

    RejectedExecutionException unserved() {
        String fact = "no member of the cluster serves " + signature;
        return new RejectedExecutionException(
                isServedOtherwise
                        ? fact + " as it is here: another version of it, or of a class that goes with it, is served"
                        : fact);
    }

    void addLast(Pending call) {
        waiting.addLast(call);
    }

    /** For what was sent already, and waited longer than all others. */
    void addFirst(Pending call) {
        waiting.addFirst(call);
    }

    /** The first, without those that have ended while they waited. */
    @Nullable
    Pending first() {
        Pending first = waiting.peekFirst();
        while (first != null && first.hasEnded) {
            waiting.removeFirst();
            withdrawn--;
            first = waiting.peekFirst();
        }
        return first;
    }

    /** One has ended while it waited. It is removed with others, so that none costs a search, and they are never more than those that wait. */
    void withdrawn() {
        withdrawn++;
        if (withdrawn > waiting.size() / 2) {
            waiting.removeIf(call -> call.hasEnded);
            withdrawn = 0;
        }
    }

    /** How many wait, with those that have ended meanwhile and are still here. */
    int length() {
        return waiting.size();
    }

    void removeFirst() {
        waiting.removeFirst();
    }

    /** The member with the most room; of several, the one that was taken least recently. Null if all are full. */
    @Nullable
    Site roomiest() {
        Site best = null;
        double most = 0;
        for (Site site : sites) {
            double room = site.window().room();
            if (room > most || (best != null && room == most && site.lastTaken < best.lastTaken)) {
                best = site;
                most = room;
            }
        }
        return best;
    }
}
