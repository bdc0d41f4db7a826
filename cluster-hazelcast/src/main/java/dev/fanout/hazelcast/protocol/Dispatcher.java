package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteSignature;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides which call goes to which member, and what becomes of it there. One lock guards all of it; nothing is called with it. */
final class Dispatcher {
    private final Means means;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lines lines = new Lines();
    private final Returns returns = new Returns();
    private final Map<Peer, Site> sites = new LinkedHashMap<>();
    private final AtomicLong ids;
    private long sequence;
    private boolean closed;

    /** Its calls have ids that no other call of this member has. */
    Dispatcher(Means means, AtomicLong ids) {
        this.means = means;
        this.ids = ids;
    }

    Pending start(RemoteRequest request) {
        Aftermath aftermath = new Aftermath();
        lock.lock();
        try {
            Line line = line(request.signature());
            if (closed) {
                throw new RejectedExecutionException("the caller is closed; " + request.name() + " has not run");
            }
            if (!line.isServed()) {
                throw line.unserved();
            }
            Pending call = new Pending(request, line, sequence++, this);
            line.addLast(call);
            sendWhatCanBeSent(aftermath);
            return call;
        } finally {
            lock.unlock();
            aftermath.run();
        }
    }

    /** With the lock, which is not held while the line of a new signature is made. */
    private Line line(RemoteSignature signature) {
        Line known = lines.find(signature);
        if (known != null) {
            return known;
        }
        lock.unlock();
        Line made;
        try {
            made = new Line(signature);
        } finally {
            lock.lock();
        }
        return lines.add(made, sites.values());
    }

    /** The call that has come first goes first, as long as one of those that serve it has room. */
    private void sendWhatCanBeSent(Aftermath aftermath) {
        Pending next = closed ? null : next();
        while (next != null) {
            Site site = Objects.requireNonNull(next.line.roomiest());
            next.line.removeFirst();
            Attempt attempt = new Attempt(ids.incrementAndGet(), next, site, this);
            site.lastTaken = attempt.id;
            next.attempt = attempt;
            site.add(attempt);
            aftermath.send(site.peer, attempt);
            next = next();
        }
    }

    private @Nullable Pending next() {
        Pending next = lines.nextToSend();
        return next == null ? nextForIdle() : next;
    }

    /** Calls of calls: those that have begun give their places away over there, and wait for what waits here. */
    private @Nullable Pending nextForIdle() {
        boolean widened = false;
        for (Site site : sites.values()) {
            if (site.window().isIdle() && lines.someWaitFor(site)) {
                site.window().widen();
                widened = true;
            }
        }
        return widened ? lines.nextToSend() : null;
    }

    void stop(Pending call, boolean interrupt) {
        change(aftermath -> {
            boolean isNews = !call.askedToStop || (interrupt && !call.urged);
            if (!call.hasEnded && isNews) {
                Returns.stop(call, interrupt, aftermath);
                sendWhatCanBeSent(aftermath);
            }
        });
    }

    /** A peer says something else than before of what it serves. */
    void announced(Peer peer) {
        change(aftermath -> {
            Announcement announcement = peer.announcement();
            Site site = sites.get(peer);
            if (site == null && announcement.capacity() > 0) {
                site = new Site(peer, announcement.capacity());
                sites.put(peer, site);
            }
            if (site != null) {
                site.announced(announcement);
                sitesHaveChanged(aftermath);
            }
        });
    }

    private void sitesHaveChanged(Aftermath aftermath) {
        lines.servedBy(sites.values());
        goOn(aftermath);
    }

    private void goOn(Aftermath aftermath) {
        sendWhatCanBeSent(aftermath);
        lines.removeUnserved().forEach(call -> aftermath.fail(call, call.whyNobodyRunsIt()));
    }

    /** The call that has this id at that member. */
    @Nullable
    Attempt find(Peer peer, long id) {
        Site site = locked(() -> sites.get(peer));
        return site == null ? null : site.find(id);
    }

    /** Calls have ended over there; late news of older attempts mean nothing. */
    void ended(Peer peer, List<Arrived> ends) {
        change(aftermath -> {
            Site site = sites.get(peer);
            for (Arrived end : ends) {
                Attempt attempt = site == null ? null : site.remove(end.id());
                if (attempt != null) {
                    returns.ended(attempt, end.outcome(), aftermath);
                }
            }
            goOn(aftermath);
        });
    }

    /** The arguments of a call cannot be written. */
    void notSent(Attempt attempt, Throwable why) {
        Pending call = attempt.pending;
        RuntimeException failure = CallRows.notToBeSent(call.line.signature(), why); // asks users' code what to say
        change(aftermath -> {
            if (attempt.site.remove(attempt.id) != null) {
                Returns.fail(call, failure, aftermath);
                sendWhatCanBeSent(aftermath);
            }
        });
    }

    void refused(Peer peer, List<Refusal> refusals) {
        change(aftermath -> {
            Site site = sites.get(peer);
            if (site != null) {
                returns.refused(site, refusals, aftermath);
                sitesHaveChanged(aftermath);
            }
        });
    }

    void reported(Peer peer, Report report) {
        change(aftermath -> {
            Site site = sites.get(peer);
            if (site != null) {
                site.window().reported(report, lines.someWaitFor(site), means.now());
                sendWhatCanBeSent(aftermath);
            }
        });
    }

    /** The member is out of reach, or another session of it is. */
    void lost(Peer peer, String why) {
        change(aftermath -> {
            Site site = sites.remove(peer);
            if (site != null) {
                returns.lost(site, why, aftermath);
                sitesHaveChanged(aftermath);
            }
        });
    }

    /** Who has calls of this one. */
    List<Peer> busy() {
        return locked(() -> sites.values().stream()
                .filter(site -> !site.isIdle())
                .map(site -> site.peer)
                .toList());
    }

    int serving(String target) {
        return locked(() -> (int) sites.values().stream()
                .filter(site -> site.servesTarget(target))
                .count());
    }

    boolean awaitServing(String target, int members, Duration patience) throws InterruptedException {
        return await(() -> serving(target) >= members, patience);
    }

    private boolean await(BooleanSupplier what, Duration patience) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(patience);
        lock.lock();
        try {
            while (!what.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return what.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return locked(() -> closed);
    }

    /** Nothing is sent any more, and all is asked to stop. */
    void close() {
        change(aftermath -> {
            closed = true;
            returns.close();
            lines.removeAll().forEach(call -> aftermath.fail(call, call.whyItWasNotSent()));
            for (Site site : sites.values()) {
                site.underWay().forEach(attempt -> {
                    if (!attempt.pending.askedToStop) {
                        Returns.stop(attempt.pending, true, aftermath);
                    }
                });
            }
        });
    }

    boolean awaitIdle(Duration patience) throws InterruptedException {
        return await(() -> sites.values().stream().allMatch(Site::isIdle), patience);
    }

    /** What has not ended by now is out of reach. */
    void forgetAll(String why) {
        List<Peer> all = locked(() -> List.copyOf(sites.keySet()));
        all.forEach(peer -> lost(peer, why));
    }

    private <T extends @Nullable Object> T locked(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    private void change(Consumer<Aftermath> change) {
        Aftermath aftermath = new Aftermath();
        lock.lock();
        try {
            change.accept(aftermath);
        } finally {
            changed.signalAll();
            lock.unlock();
            aftermath.run();
        }
    }
}
