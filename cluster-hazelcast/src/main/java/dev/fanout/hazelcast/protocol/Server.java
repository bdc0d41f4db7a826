package dev.fanout.hazelcast.protocol;

import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls of other members, and of this one, from when {@link Peers#serve} has made it until it is closed.
 *
 * <p>At most so many run at once as its capacity says; the others wait for their turn, and may be handed back to their callers when
 * they wait for long. A call whose caller has left is cancelled. Thread-safe.
 */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After a call for which there was no thread; its caller takes this member for one that does not serve it until then. */
    private static final Duration ANOTHER_TRY = Duration.ofSeconds(1);

    private final Map<UUID, Target> targets = new HashMap<>();
    private final int capacity;
    private final String self;
    private final Means means;
    private final Runnable closes;
    private final Consumer<Peer> greets;
    private final Clients clients;
    private final LongWaits longWaits;

    /**
     * Serves these.
     *
     * @param self the address of this member
     * @param closes is told when nothing is served any more, and tells the others
     * @param greets tells one of the others what is served now, by whichever server
     * @throws IllegalArgumentException if there is nothing to serve, or a call twice
     */
    Server(List<Target> all, int capacity, String self, Means means, Runnable closes, Consumer<Peer> greets) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        this.self = self;
        this.means = means;
        this.closes = closes;
        this.greets = greets;
        this.clients = new Clients(means);
        this.longWaits =
                new LongWaits(clients, 2L * capacity, means, job -> handBackIfItWaits(job, Refusal.Why.CROWDED));
        for (Target target : all) {
            if (targets.putIfAbsent(target.key(), target) != null) {
                throw new IllegalArgumentException(target.signature() + " is served twice");
            }
        }
    }

    Announcement announcement() {
        if (clients.isClosed()) {
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
        Client client = target == null ? null : clients.of(from);
        if (target == null || client == null) {
            clients.turnAway();
            refuse(from, calls);
            return;
        }
        Arrivals arrivals = new Arrivals(target, client);
        try {
            calls.read(target, self, arrivals);
        } finally {
            from.outbox().flush();
            if (arrivals.someAreNotServed) { // another server may be open by now, and have said so before these
                // refusals
                clients.turnAway();
                greets.accept(from);
            }
        }
    }

    /** Hands all of it back. */
    static void refuse(Peer from, CallTable calls) throws IOException {
        calls.refused().forEach(from.outbox()::add);
        from.outbox().flush();
    }

    /** Takes the calls of a message one by one. */
    private final class Arrivals implements CallTable.Listener {
        private final Target target;
        private final Client client;
        private boolean someAreNotServed;

        Arrivals(Target target, Client client) {
            this.target = target;
            this.client = client;
        }

        @Override
        public void arrived(long id, RemoteRequest request) {
            Job job = new Job(id, target, client, request, means.now());
            switch (clients.add(job)) {
                case ADDED -> start(job);
                case NOT_SERVED -> {
                    someAreNotServed = true;
                    refused(new Refusal(id, Refusal.Why.NOT_SERVED));
                }
                case NOT_WANTED -> {}
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
            means.workLater(ANOTHER_TRY, () -> greets.accept(job.client.peer)); // there may be threads again
        } catch (RuntimeException | Error e) {
            ended(job, new Outcome.Failure<>(e));
        }
        longWaits.watch(job.client);
    }

    private void ended(Job job, Outcome<@Nullable Object> outcome) {
        if (job.isHandedBack()) {
            return; // this is only how its task has come to its end
        }
        boolean neverBegan = job.leavesLine();
        if (neverBegan
                && isCancelledHere(
                        job, outcome)) { // its runtime was closed: it goes elsewhere, also if it may not run twice
            tell(job, new Refusal(job.id, Refusal.Why.NOT_SERVED), 0);
            return;
        }
        boolean isAwaited = clients.isClosed() || job.isAskedToStop() || !outcome.isSuccess();
        tell(job, new Ended(job.id, job.target.signature(), job.client, outcome, means), isAwaited ? 0 : job.waited());
    }

    private static boolean isCancelledHere(Job job, Outcome<@Nullable Object> outcome) {
        return outcome instanceof Outcome.Cancelled<?> cancelled
                && cancelled.reason() != CancelReason.DEADLINE
                && !job.isAskedToStop();
    }

    private void tell(Job job, Item news, long waited) {
        if (!job.client.remove(job, news)) {
            return;
        }
        job.client.flush(waited);
        if (clients.isClosed()) {
            clients.haveLess();
        }
    }

    private void handBack(Job job, Refusal.Why why) {
        tell(job, new Refusal(job.id, why), 0);
        job.stop(true); // so that it does not wait for its turn only to hear that
    }

    private void handBackIfItWaits(Job job, Refusal.Why why) {
        if (job.handBack()) {
            handBack(job, why);
        }
    }

    /** A caller asks for calls to stop. */
    void stopped(Peer from, List<Stop> stops) {
        Client client = clients.find(from);
        for (Stop stop : stops) {
            Job job = client == null ? null : client.find(stop.id());
            if (job != null) {
                job.stop(stop.interrupt());
            }
        }
    }

    /** Whose calls are here. */
    List<Peer> callers() {
        return clients.all().stream()
                .filter(client -> !client.isIdle())
                .map(client -> client.peer)
                .toList();
    }

    /** A caller, or this session of it, is gone: nobody needs what runs for it. */
    void lost(Peer peer) {
        List<Job> left = clients.remove(peer);
        if (!left.isEmpty()) {
            means.work(() ->
                    left.forEach(job -> job.stop(true))); // tells listeners, and is not for a thread of the engine
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
     * for some time, and are then asked to stop, and waited for as long again. One that ends by that, or has not ended by then, is lost to its
     * caller, who runs it elsewhere if it may run twice. Closed again, does nothing. An interrupt ends the waiting; the flag stays.
     *
     * @param patience how long; zero or more
     */
    public void close(Duration patience) {
        if (!clients.close()) {
            return;
        }
        closes.run();
        List<Client> all = clients.all();
        all.forEach(client -> client.all().forEach(job -> handBackIfItWaits(job, Refusal.Why.NOT_SERVED)));
        try {
            if (!clients.awaitIdle(patience)) {
                all.forEach(client -> client.all().forEach(job -> job.stop(true)));
                clients.awaitIdle(patience);
            }
            all.forEach(this::giveUp);
            if (!all.isEmpty() && !patience.isZero()) {
                clients.awaitQuiet();
            }
        } catch (InterruptedException e) {
            all.forEach(client -> client.all().forEach(job -> job.stop(true)));
            all.forEach(this::giveUp);
            Thread.currentThread().interrupt();
        }
    }

    /** What goes on in spite of its interrupt is lost to its caller now, who cannot wait for a member that leaves. */
    private void giveUp(Client client) {
        for (Job job : client.all()) {
            Outcome<@Nullable Object> none = new Outcome.Cancelled<>(CancelReason.REQUESTED);
            tell(job, new Ended(job.id, job.target.signature(), client, none, means), 0);
        }
    }
}
