package dev.fanout.hazelcast.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A session of a member that has its calls run here. Thread-safe. */
final class Client {
    /** Longer than most calls take, whose ends tell the same. */
    private static final Duration SOON = Duration.ofMillis(20);

    /** Among calls that are this short, what is on its way lets others gather. */
    private static final long LEAST_LINGERING = 500_000;

    /** So that callers know in time what there is room for. */
    private static final long MOST_LINGERING = Window.AIM_NANOS / 2;

    final Peer peer;
    private final Means means;
    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Later tells;
    private final Later flushes;
    private boolean gone;

    Client(Peer peer, Means means) {
        this.peer = peer;
        this.means = means;
        this.tells = new Later(means, this::tellIfNothingWaits);
        this.flushes = new Later(means, () -> peer.outbox().flush());
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
        if (waiting.decrementAndGet() == 0) {
            tells.after(SOON);
        }
    }

    /** All may have begun, and wait for calls of their own, which their caller only sends when it knows that. */
    private void tellIfNothingWaits() {
        if (waiting() == 0 && !isIdle()) {
            peer.outbox().add(message -> message.add(() -> report(means.now())));
            peer.outbox().flush();
        }
    }

    /**
     * Sends the news of a call that has ended. While others wait for their turn here, it waits for theirs, for as long as the call has waited
     * itself: with a message for each, elements of a millisecond come to no more than 0.8 times what a task for each comes to.
     */
    void flush(long waited) {
        long nanos = Math.min(MOST_LINGERING, waited);
        if (nanos < LEAST_LINGERING || waiting() == 0) {
            peer.outbox().flush();
        } else {
            flushes.after(Duration.ofNanos(nanos));
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

    long now() {
        return means.now();
    }

    Report report(long now) {
        return new Report(waiting(), longestWait(now));
    }
}
