package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A session of a member that has its calls run here. Thread-safe. */
final class Client {
    /** Longer than most calls take, whose ends tell the same. */
    private static final Duration SOON = Duration.ofMillis(20);

    final Peer peer;
    private final Means means;
    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean telling = new AtomicBoolean();
    private boolean gone;

    Client(Peer peer, Means means) {
        this.peer = peer;
        this.means = means;
    }

    /** Takes a call on; not if the client is gone, or it is there. */
    synchronized boolean add(Job job) {
        boolean added = !gone && jobs.putIfAbsent(job.id, job) == null;
        if (added) {
            waiting.incrementAndGet();
        }
        return added;
    }

    /** A call has begun, or never will. */
    void waitsLess() {
        if (waiting.decrementAndGet() == 0 && telling.compareAndSet(false, true)) {
            means.workLater(SOON, this::tellIfNothingWaits);
        }
    }

    /** All may have begun, and wait for calls of their own, which their caller only sends when it knows that. */
    private void tellIfNothingWaits() {
        telling.set(false);
        if (waiting() == 0 && !isIdle()) {
            peer.outbox().add(message -> message.add(() -> report(means.now())));
            peer.outbox().flush();
        }
    }

    /** How many have not begun. */
    int waiting() {
        return waiting.get();
    }

    /**
     * Removes a call, and puts what is to be told of it with what is to be sent: whoever sees that none is left knows that nothing comes
     * behind that. False if it was not there.
     */
    synchronized boolean remove(Job job, Item news) {
        boolean removed = jobs.remove(job.id, job);
        if (removed) {
            peer.outbox().add(news);
        }
        return removed;
    }

    synchronized @Nullable Job find(long id) {
        return jobs.get(id);
    }

    synchronized List<Job> all() {
        return new ArrayList<>(jobs.values());
    }

    synchronized boolean isIdle() {
        return jobs.isEmpty();
    }

    synchronized boolean isGone() {
        return gone;
    }

    /** Nobody is interested any more in what is returned. */
    synchronized List<Job> leaves() {
        gone = true;
        List<Job> left = new ArrayList<>(jobs.values());
        jobs.clear();
        return left;
    }

    /** For how long the one has waited that waits longest. The oldest are those that run, so that this looks at few. */
    synchronized long longestWait(long now) {
        for (Job job : jobs.values()) {
            if (job.waits()) {
                return Math.max(0, now - job.arrivedAt);
            }
        }
        return 0;
    }

    Report report(long now) {
        return new Report(waiting(), longestWait(now));
    }
}
