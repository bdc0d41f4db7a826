package dev.fanout.hazelcast.protocol;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A member as a caller sees it: what it serves, and what it was sent. Guarded by the lock of its {@link Dispatcher}. */
final class Site {
    final Peer peer;
    private final Map<Long, Attempt> underWay = new ConcurrentHashMap<>();
    private Window window;
    private int capacity;
    private Announcement announcement = Announcement.NOTHING;
    private Set<UUID> served = new HashSet<>();
    long lastTaken;

    Site(Peer peer, int capacity) {
        this.peer = peer;
        this.capacity = capacity;
        this.window = new Window(capacity);
    }

    void announced(Announcement next) {
        announcement = next;
        served = new HashSet<>();
        next.calls().values().forEach(served::addAll);
        if (next.capacity() > 0 && next.capacity() != capacity) {
            capacity = next.capacity();
            window = window.ofCapacity(capacity);
        }
    }

    boolean serves(UUID key) {
        return served.contains(key);
    }

    /** Whether it serves calls of that interface, though perhaps not the same as this side knows. */
    boolean servesTarget(String name) {
        return announcement.calls().containsKey(name);
    }

    /** Whether it serves that interface without this call. */
    boolean servesOtherwise(String name, UUID key) {
        Set<UUID> calls = announcement.calls().get(name);
        return calls != null && !calls.contains(key);
    }

    void servesNoLonger(UUID key) {
        served.remove(key);
    }

    Window window() {
        return window;
    }

    void add(Attempt attempt) {
        underWay.put(attempt.id, attempt);
        window.used();
    }

    /** Takes it out; null if it is not there: it has ended, or was never sent here. */
    @Nullable
    Attempt remove(long id) {
        Attempt removed = underWay.remove(id);
        if (removed != null) {
            window.freed();
        }
        return removed;
    }

    /** The same without taking it out, by any thread without the lock. */
    @Nullable
    Attempt find(long id) {
        return underWay.get(id);
    }

    Iterable<Attempt> underWay() {
        return underWay.values();
    }

    boolean isIdle() {
        return window.isUnused();
    }
}
