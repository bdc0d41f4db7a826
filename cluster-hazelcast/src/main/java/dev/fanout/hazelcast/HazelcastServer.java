package dev.fanout.hazelcast;

import dev.fanout.hazelcast.protocol.Peers;
import dev.fanout.hazelcast.protocol.Server;
import dev.fanout.runtime.RemoteCalls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Serves calls of other members until it is closed.
 *
 * <pre>{@code
 * try (HazelcastServer server = HazelcastExecutor.serve(hazelcast, new ConcurrentScores(runtime))) {
 *     untilToldToStop.await();
 * }
 * hazelcast.shutdown();
 * }</pre>
 *
 * <p>Whoever made it closes it, before the instance of Hazelcast and the runtimes of its targets; an instance of Hazelcast that is shut
 * down closes it first. Thread-safe.
 */
public final class HazelcastServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LocalMember member;
    private final List<RemoteCalls> calls;
    private final int atOnce;
    private final Object closing = new Object(); // whoever closes it, too, waits for who was first
    private volatile Server server;

    HazelcastServer(LocalMember member, Peers peers, List<RemoteCalls> calls, int atOnce) {
        this.member = member;
        this.calls = calls;
        this.atOnce = atOnce;
        this.server = peers.serve(calls, atOnce);
    }

    /** Closes it as {@link #close(Duration)} does, with a patience of five seconds. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /**
     * Stops serving. Other members are told, and what has not begun is handed back to them: they have it run elsewhere. Calls that run are
     * waited for; those that have not ended after that time are cancelled, and waited for as long again. To their callers these are lost,
     * unless they come to their own end until then; what goes on even after that is nobody's but its runtime's. Closed again, does nothing.
     *
     * @param patience how long calls may run on; zero cancels them at once
     * @throws NullPointerException if {@code patience} is null
     */
    public void close(Duration patience) {
        Objects.requireNonNull(patience, "patience");
        synchronized (closing) {
            server.close(patience);
            member.hasClosed(this);
            server.close(Duration.ZERO); // if it has become another one meanwhile
        }
    }

    /** The cluster is another one now. */
    void serveOn(Peers peers) {
        server = peers.serve(calls, atOnce);
    }
}
