package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls of other members, and of this one, from when {@link Peers#serve} has made it until it is closed.
 *
 * <p>At most so many run at once as its capacity says; the others wait for their turn, and may be handed back to their callers when
 * they wait for long. A call whose caller has left is cancelled. Thread-safe.
 */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** For how long calls wait here before some are handed back. */
    private static final Duration LONG_WAIT = Duration.ofMillis(100);

    /** For so long nobody has sent a call, once it is known that none is served. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private static final Duration LONGEST_QUIET = Duration.ofSeconds(1);

    private final Object lock = new Object();
    private final Map<UUID, Target> targets = new HashMap<>();
    private final Map<Peer, Client> clients = new HashMap<>();
    private final int capacity;
    private final String self;
    private final Means means;
    private final Runnable closes;
    private volatile boolean closing;
    private boolean watching;
    private long lastCalled = System.nanoTime();

    /**
     * Serves these.
     *
     * @param self the address of this member
     * @param closes is told when nothing is served any more, and tells the others
     * @throws IllegalArgumentException if there is nothing to serve, or a call twice
     */
    Server(List<Target> all, int capacity, String self, Means means, Runnable closes) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        this.self = self;
        this.means = means;
        this.closes = closes;
        for (Target target : all) {
            if (targets.putIfAbsent(target.key(), target) != null) {
                throw new IllegalArgumentException(target.signature() + " is served twice");
            }
        }
    }

    Announcement announcement() {
        if (closing) {
            return Announcement.NOTHING;
        }
        Map<String, Set<UUID>> calls = new HashMap<>();
        for (Target target : targets.values()) {
            calls.computeIfAbsent(target.signature().target().getName(), name -> new HashSet<>())
                    .add(target.key());
        }
        return new Announcement(capacity, calls);
    }

    /** Calls have arrived. On a worker: reading them runs users' code. */
    void called(Peer from, CallTable calls) throws IOException {
        Target target = targets.get(calls.key());
        Client client = target == null ? null : client(from);
        if (client == null) {
            synchronized (lock) {
                lastCalled = System.nanoTime();
            }
        }
        if (target == null || client == null) {
            refuse(from, calls);
            return;
        }
        try {
            calls.read(target, self, new Arrivals(target, client));
        } finally {
            from.outbox().flush();
        }
    }

    /** Hands all of it back. */
    static void refuse(Peer from, CallTable calls) throws IOException {
        calls.refused().forEach(from.outbox()::add);
        from.outbox().flush();
    }

    /** What there is of a caller; null if it is gone, or nobody is served any more. */
    private @Nullable Client client(Peer peer) {
        synchronized (lock) {
            return closing || peer.isClosed() ? null : clients.computeIfAbsent(peer, known -> new Client(known, means));
        }
    }

    /** Takes the calls of a message one by one. */
    private final class Arrivals implements CallTable.Listener {
        private final Target target;
        private final Client client;

        Arrivals(Target target, Client client) {
            this.target = target;
            this.client = client;
        }

        @Override
        public void arrived(long id, RemoteRequest request) {
            Job job = new Job(id, target, client, request, means.now());
            boolean added;
            synchronized (lock) {
                if (closing) {
                    refused(new Refusal(id, Refusal.Why.NOT_SERVED));
                    return;
                }
                added = client.add(job);
            }
            if (added) {
                start(job);
            }
        }

        @Override
        public void refused(Refusal refusal) {
            client.peer.outbox().add(refusal);
        }

        @Override
        public void unreadable(long id, RemoteFailure failure) {
            client.peer.outbox().add(new Ended(id, target.signature(), client, new Outcome.Failure<>(failure), means));
        }
    }

    private void start(Job job) {
        try {
            job.start(this::ended);
        } catch (RejectedExecutionException notHere) {
            handBackIfItWaits(job, Refusal.Why.NOT_SERVED);
        } catch (RuntimeException | Error e) {
            ended(job, new Outcome.Failure<>(e));
        }
        watch(job.client);
    }

    private void ended(Job job, Outcome<@Nullable Object> outcome) {
        if (job.isHandedBack()) {
            return; // this is only how its task has come to its end
        }
        job.leavesLine();
        boolean isAwaited = closing || job.isAskedToStop() || !outcome.isSuccess();
        tell(job, new Ended(job.id, job.target.signature(), job.client, outcome, means), isAwaited ? 0 : job.waited());
    }

    private void tell(Job job, Item news, long waited) {
        if (!job.client.remove(job, news)) {
            return;
        }
        job.client.flush(waited);
        if (closing) {
            synchronized (lock) {
                lock.notifyAll();
            }
        }
    }

    private void handBack(Job job, Refusal.Why why) {
        tell(job, new Refusal(job.id, why), 0);
        job.stop(true); // so that it does not wait for its turn only to hear that
    }

    /** Looks after those that wait, as long as many do. */
    private void watch(Client client) {
        if (client.waiting() <= kept()) {
            return;
        }
        synchronized (lock) {
            if (watching || closing) {
                return;
            }
            watching = true;
        }
        means.workLater(LONG_WAIT, this::handBackWhatWaitsLong);
    }

    /** As many as may wait, of each caller. */
    private long kept() {
        return 2L * capacity;
    }

    private void handBackWhatWaitsLong() {
        synchronized (lock) {
            watching = false;
        }
        for (Client client : clients()) {
            if (client.waiting() > kept() && client.longestWait(means.now()) > LONG_WAIT.toNanos()) {
                List<Job> waiting = client.all();
                waiting.removeIf(job -> !job.waits());
                for (int i = waiting.size() - 1; i >= kept(); i--) {
                    handBackIfItWaits(waiting.get(i), Refusal.Why.CROWDED);
                }
            }
            watch(client);
        }
    }

    private void handBackIfItWaits(Job job, Refusal.Why why) {
        if (job.handBack()) {
            handBack(job, why);
        }
    }

    private List<Client> clients() {
        synchronized (lock) {
            return new ArrayList<>(clients.values());
        }
    }

    /** A caller asks for calls to stop. */
    void stopped(Peer from, List<Stop> stops) {
        Client client;
        synchronized (lock) {
            client = clients.get(from);
        }
        for (Stop stop : stops) {
            Job job = client == null ? null : client.find(stop.id());
            if (job != null) {
                job.stop(stop.interrupt());
            }
        }
    }

    /** A caller, or this session of it, is gone: nobody needs what runs for it. */
    void lost(Peer peer) {
        Client client;
        synchronized (lock) {
            client = clients.remove(peer);
        }
        if (client != null) {
            List<Job> left = client.leaves();
            means.work(() -> left.forEach(
                    job -> job.stop(true))); // which tells listeners, and is not for a thread of the engine
            synchronized (lock) {
                lock.notifyAll();
            }
        }
    }

    /**
     * As {@link #close(Duration)}, with a patience of five seconds.
     */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /**
     * Serves nobody any more. Calls that have not begun are handed back, and their callers send them elsewhere; those that run may go on
     * for some time, and are then asked to stop, and waited for as long again. One that ends by that is lost to its caller,
     * who runs it elsewhere if it may run twice. Closed again, does nothing. An interrupt ends the waiting; the flag stays.
     *
     * @param patience how long; zero or more
     */
    public void close(Duration patience) {
        synchronized (lock) {
            if (closing) {
                return;
            }
            closing = true;
        }
        closes.run();
        List<Client> all = clients();
        all.forEach(client -> client.all().forEach(job -> handBackIfItWaits(job, Refusal.Why.NOT_SERVED)));
        try {
            if (!awaitIdle(patience)) {
                all.forEach(client -> client.all().forEach(job -> job.stop(true)));
                awaitIdle(patience);
            }
            if (!all.isEmpty() && !patience.isZero()) {
                awaitQuiet();
            }
        } catch (InterruptedException e) {
            all.forEach(client -> client.all().forEach(job -> job.stop(true)));
            Thread.currentThread().interrupt();
        }
    }

    /** Calls that were on their way when this was announced are still refused, so that their callers know that they have not run. */
    private void awaitQuiet() throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + LONGEST_QUIET.toNanos();
        synchronized (lock) {
            lastCalled = Math.max(lastCalled - begin, 0) + begin;
            long left = QUIET.toNanos();
            while (left > 0 && System.nanoTime() - end < 0) {
                lock.wait(left / 1_000_000 + 1);
                left = lastCalled + QUIET.toNanos() - System.nanoTime();
            }
        }
    }

    private boolean awaitIdle(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + Patience.nanos(patience);
        synchronized (lock) {
            while (!clients.values().stream().allMatch(Client::isIdle)) {
                long millis = (end - System.nanoTime() + 999_999) / 1_000_000;
                if (millis <= 0) {
                    return false;
                }
                lock.wait(millis);
            }
            return true;
        }
    }
}
