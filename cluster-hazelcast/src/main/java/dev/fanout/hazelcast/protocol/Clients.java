package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those that have calls run here, until nobody is served any more. Thread-safe. */
final class Clients {
    /** For so long nobody has been turned away, once it is known that nobody is served. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private static final Duration LONGEST_QUIET = Duration.ofSeconds(1);

    private final Map<Peer, Client> all = new HashMap<>();
    private final Means means;
    private volatile boolean closed;
    private long lastTurnedAway = System.nanoTime();

    /** What has become of a call that wants in. */
    enum Entry {
        ADDED,
        NOT_SERVED,
        /** It is there already, or its caller is gone. */
        NOT_WANTED
    }

    Clients(Means means) {
        this.means = means;
    }

    /** What there is of a caller; null if it is gone, or nobody is served any more. */
    synchronized @Nullable Client of(Peer peer) {
        return closed || peer.isClosed() ? null : all.computeIfAbsent(peer, known -> new Client(known, means));
    }

    synchronized @Nullable Client find(Peer peer) {
        return all.get(peer);
    }

    synchronized List<Client> all() {
        return new ArrayList<>(all.values());
    }

    synchronized Entry add(Job job) {
        if (closed) {
            return Entry.NOT_SERVED;
        }
        return job.client.add(job) ? Entry.ADDED : Entry.NOT_WANTED;
    }

    /** Calls have come that are not served here. */
    synchronized void turnAway() {
        lastTurnedAway = System.nanoTime();
    }

    /** It is gone; what it had running here is returned. */
    synchronized List<Job> remove(Peer peer) {
        Client client = all.remove(peer);
        if (client == null) {
            return List.of();
        }
        List<Job> left = client.leaves();
        notifyAll();
        return left;
    }

    /** Nobody gets in any more. False if that was so before. */
    synchronized boolean close() {
        boolean closes = !closed;
        closed = true;
        return closes;
    }

    boolean isClosed() {
        return closed;
    }

    /** Waits until calls have stopped coming that were on their way when it was told that nobody is served: who sent them hears so, too. */
    synchronized void awaitQuiet() throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + LONGEST_QUIET.toNanos();
        lastTurnedAway = Math.max(lastTurnedAway - begin, 0) + begin;
        long left = QUIET.toNanos();
        while (left > 0 && System.nanoTime() - end < 0) {
            wait(left / 1_000_000 + 1);
            left = lastTurnedAway + QUIET.toNanos() - System.nanoTime();
        }
    }

    /** A call has ended. */
    synchronized void haveLess() {
        notifyAll();
    }

    /** Waits until nothing runs or waits here. False if that takes longer. */
    synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + Patience.nanos(patience);
        while (!all.values().stream().allMatch(Client::isIdle)) {
            long millis = (end - System.nanoTime() + 999_999) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }
}
