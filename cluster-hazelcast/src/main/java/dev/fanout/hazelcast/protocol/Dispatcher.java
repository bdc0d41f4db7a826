package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.jspecify.annotations.Nullable;

/** Decides which call goes to which member, and what becomes of it there. One lock guards all of it; nothing is called with it. */
final class Dispatcher {
    private final Means means;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lines lines = new Lines();
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
            Line line = lines.of(request.signature(), sites.values());
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
                stop(call, interrupt, aftermath);
                sendWhatCanBeSent(aftermath);
            }
        });
    }

    private static void stop(Pending call, boolean interrupt, Aftermath aftermath) {
        call.askedToStop = true;
        call.urged |= interrupt;
        Attempt attempt = call.attempt;
        if (attempt == null) {
            aftermath.stopped(call);
            call.line.withdrawn();
        } else if (attempt.withdraw()) {
            attempt.site.remove(attempt.id);
            aftermath.stopped(call);
        } else {
            aftermath.send(attempt.site.peer, new Stop(attempt.id, interrupt));
        }
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
        lock.lock();
        try {
            Site site = sites.get(peer);
            return site == null ? null : site.find(id);
        } finally {
            lock.unlock();
        }
    }

    /** Calls have ended over there; late news of older attempts mean nothing. */
    void ended(Peer peer, List<Arrived> ends) {
        change(aftermath -> {
            Site site = sites.get(peer);
            for (Arrived end : ends) {
                Attempt attempt = site == null ? null : site.remove(end.id());
                if (attempt != null) {
                    settle(attempt, end.outcome(), aftermath);
                }
            }
            goOn(aftermath);
        });
    }

    private void settle(Attempt attempt, Outcome<@Nullable Object> outcome, Aftermath aftermath) {
        Pending call = attempt.pending;
        boolean isOverTime = call.request.deadline().hasPassed(); // and the member has seen it first
        if (outcome instanceof Outcome.Cancelled && !call.askedToStop && !isOverTime) {
            call.losses++;
            lost(attempt, "has stopped serving", true, aftermath);
        } else {
            aftermath.end(call, outcome);
        }
    }

    /** Decides what becomes of a call that its member does not run to its end. */
    private void lost(Attempt attempt, String why, boolean mayHaveRun, Aftermath aftermath) {
        Pending call = attempt.pending;
        call.attempt = null;
        call.mayHaveRun |= mayHaveRun;
        call.loss = new Pending.Loss(attempt.site.peer.name().address(), why);
        if (call.askedToStop) {
            aftermath.stopped(call);
        } else if (closed || (mayHaveRun && !call.mayRunAgain())) {
            aftermath.fail(call, call.whyNobodyRunsIt());
        } else {
            call.line.addFirst(call);
        }
    }

    /** The arguments of a call cannot be written. */
    void notSent(Attempt attempt, Throwable why) {
        Pending call = attempt.pending;
        RuntimeException failure = CallRows.notToBeSent(call.line.signature(), why); // asks users' code what to say
        change(aftermath -> {
            if (attempt.site.remove(attempt.id) != null) {
                if (call.askedToStop) {
                    aftermath.stopped(call);
                } else {
                    aftermath.fail(call, failure);
                }
                sendWhatCanBeSent(aftermath);
            }
        });
    }

    void refused(Peer peer, List<Refusal> refusals) {
        change(aftermath -> {
            Site site = sites.get(peer);
            if (site != null) {
                List<Attempt> back = new ArrayList<>();
                for (Refusal refusal : refusals) {
                    Attempt attempt = site.remove(refusal.id());
                    if (attempt != null) {
                        back.add(attempt);
                        heed(refusal.why(), attempt);
                    }
                }
                takeBack(back, aftermath);
                sitesHaveChanged(aftermath);
            }
        });
    }

    private static void heed(Refusal.Why why, Attempt attempt) {
        switch (why) {
            case NOT_SERVED -> attempt.site.servesNoLonger(attempt.pending.line.key());
            case BEHIND_UNREADABLE -> attempt.pending.alone = true;
            case CROWDED -> attempt.site.window().crowded();
        }
    }

    /** What has certainly not begun goes to the head of its line, in the order in which it came. */
    private void takeBack(List<Attempt> attempts, Aftermath aftermath) {
        attempts.sort(newestFirst());
        for (Attempt attempt : attempts) {
            Pending call = attempt.pending;
            call.attempt = null;
            if (call.askedToStop) {
                aftermath.stopped(call);
            } else if (closed) {
                aftermath.fail(call, call.whyItWasNotSent());
            } else {
                call.line.addFirst(call);
            }
        }
    }

    private static Comparator<Attempt> newestFirst() {
        return Comparator.comparingLong((Attempt attempt) -> attempt.pending.sequence)
                .reversed();
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
                List<Attempt> attempts = new ArrayList<>();
                site.underWay().forEach(attempts::add);
                attempts.sort(newestFirst());
                for (Attempt attempt : attempts) {
                    site.remove(attempt.id);
                    boolean mayHaveRun = !attempt.withdraw();
                    attempt.pending.losses += mayHaveRun ? 1 : 0;
                    lost(attempt, why, mayHaveRun, aftermath);
                }
                sitesHaveChanged(aftermath);
            }
        });
    }

    int serving(String target) {
        lock.lock();
        try {
            return (int) sites.values().stream()
                    .filter(site -> site.servesTarget(target))
                    .count();
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is sent any more, and all is asked to stop. */
    void close() {
        change(aftermath -> {
            closed = true;
            lines.removeAll().forEach(call -> aftermath.fail(call, call.whyItWasNotSent()));
            for (Site site : sites.values()) {
                site.underWay().forEach(attempt -> {
                    if (!attempt.pending.askedToStop) {
                        stop(attempt.pending, true, aftermath);
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
        List<Peer> all;
        lock.lock();
        try {
            all = List.copyOf(sites.keySet());
        } finally {
            lock.unlock();
        }
        all.forEach(peer -> lost(peer, why));
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
