package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.RemoteCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What this member and the others say to each other: one object for each {@link Transport}, which it listens to. It may call others,
 * serve them, or both; then its calls may run on itself, too.
 *
 * <pre>{@code
 * try (Peers peers = Peers.on(transport)) {
 *     Server server = peers.serve(List.of(scores.remoteCalls()), Runtime.getRuntime().availableProcessors());
 *     Caller caller = peers.caller();
 *     caller.awaitServing(Scores.class, 3, Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * <p>Used by many threads at once. No method accepts null.
 */
public final class Peers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Object lock = new Object();
    private final AtomicLong ids = new AtomicLong();
    private final Router router;
    private final String self;
    private final Means means;
    private final Runnable endsMeans;
    private final Links links;
    private @Nullable Caller caller;
    private @Nullable Server server;
    private boolean closed;

    Peers(Transport transport, Means means, Runnable endsMeans) {
        this.self = transport.self().address();
        this.router = new Router(transport.self());
        this.means = means;
        this.endsMeans = endsMeans;
        this.links = new Links(transport, means, router::served, router);
    }

    /**
     * Listens to a transport from now on, with threads of its own.
     *
     * @param transport what nobody else listens to; closed with this
     * @return what answers there
     */
    public static Peers on(Transport transport) {
        Crew crew = new Crew();
        Peers peers = new Peers(Objects.requireNonNull(transport, "transport"), crew.means(), crew::end);
        peers.open();
        peers.keepLooking();
        return peers;
    }

    /** Again and again, as long as there are threads. */
    private void keepLooking() {
        means.workLater(LOOK, () -> {
            lookAfterCalls();
            keepLooking();
        });
    }

    /**
     * Says something to those who have calls of ours, or whose calls are here: one that is there no longer, of which no news has come, is
     * found out by that, and by nothing else.
     */
    void lookAfterCalls() {
        router.busyWith().stream().filter(peer -> peer.outbox().isEmpty()).forEach(links::greet);
    }

    void open() {
        links.open();
    }

    /**
     * The caller of this member: always the same, until it is closed, and then another.
     *
     * @return the caller
     * @throws IllegalStateException if this is closed
     */
    public Caller caller() {
        Caller made;
        synchronized (lock) {
            requireOpen();
            if (caller != null && !caller.isClosed()) {
                return caller;
            }
            made = new Caller(new Dispatcher(means, ids));
            caller = made;
            router.calls(made.dispatcher());
        }
        links.all().forEach(made.dispatcher()::announced);
        return made;
    }

    /**
     * Serves calls, and tells the others.
     *
     * @param calls of which instances; each interface once
     * @param capacity how many calls run here at once; at least 1
     * @return what ends it
     * @throws IllegalArgumentException if {@code capacity} is less than 1, or a call is there twice
     * @throws IllegalStateException if this member serves already, or this is closed
     */
    public Server serve(List<RemoteCalls> calls, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        CallOptions options = CallOptions.DEFAULT.limit(capacity);
        List<Target> targets = new ArrayList<>();
        for (RemoteCalls one : calls) {
            Starter starter = Starter.of(one, options);
            one.signatures().forEach(signature -> targets.add(Target.of(signature, starter)));
        }
        return serveTargets(targets, capacity);
    }

    Server serveTargets(List<Target> targets, int capacity) {
        Server made = new Server(targets, capacity, self, means, links::announce, links::greet);
        synchronized (lock) {
            requireOpen();
            if (server != null && server.announcement().capacity() > 0) {
                throw new IllegalStateException("this member serves already");
            }
            server = made;
            router.serves(made);
        }
        links.announce();
        Peer own = links.own();
        if (own != null) {
            router.announced(own, made.announcement()); // so that calls right after this find it
        }
        return made;
    }

    /**
     * When each member that is there now has said what it serves, or has left.
     *
     * @return complete then; never fails
     */
    public CompletionStage<Void> introductions() {
        return CompletableFuture.allOf(
                links.all().stream().map(Peer::introduction).toArray(CompletableFuture<?>[]::new));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    /** Closes the caller and the server, tells the others, and closes the transport and the threads. Closed again, does nothing. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /**
     * The same, for those who are in a hurry, or are not.
     *
     * @param patience how long calls that run are waited for: those of others here before they are asked to stop, and as long after that;
     *     ours elsewhere when they were asked
     */
    public void close(Duration patience) {
        Caller calls;
        Server serving;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            calls = caller;
            serving = server;
        }
        if (serving != null) {
            serving.close(patience);
        }
        if (calls != null) {
            calls.close(patience);
        }
        links.stopGreeting();
        sayGoodbye(LAST_WORDS);
        links.close();
        endsMeans.run();
    }

    /** Closes it at once, since the others have lost this member: calls that are under way were not stopped by anybody, they are lost. */
    public void abandon() {
        Caller calls;
        synchronized (lock) {
            calls = caller;
        }
        if (calls != null) {
            calls.dispatcher().forgetAll("has left the cluster");
        }
        close(Duration.ZERO);
    }

    /** Tells all that nothing comes any more, and waits until they have heard it. */
    void sayGoodbye(Duration patience) {
        long end = System.nanoTime() + Patience.nanos(patience);
        List<Peer> those = links.all();
        for (Peer peer : those) {
            peer.outbox().add(Bye.BYE);
            peer.outbox().flush();
        }
        try {
            for (Peer peer : those) {
                if (peer.theirSession() != 0) {
                    peer.outbox().awaitEmpty(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
