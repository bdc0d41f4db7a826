package dev.fanout.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent;
import dev.fanout.hazelcast.protocol.Peers;
import dev.fanout.runtime.RemoteCalls;
import dev.fanout.runtime.RemoteTarget;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * This member of a cluster, which calls, serves, or does both, over the same links. There is one for each instance of Hazelcast; its
 * links are there while one of the two is open.
 */
final class LocalMember {
    private static final String KEY = LocalMember.class.getName();
    private static final Logger LOG = System.getLogger("dev.fanout.hazelcast");
    private static final Duration LONGEST_INTRODUCTION = Duration.ofSeconds(10);

    private final HazelcastInstance hazelcast;
    private @Nullable Links links;
    private @Nullable HazelcastExecutor executor;
    private @Nullable HazelcastServer server;

    /** What is there while this member takes part. */
    private record Links(HazelcastTransport transport, Peers peers, UUID lifecycleListener) {}

    private LocalMember(HazelcastInstance hazelcast) {
        this.hazelcast = hazelcast;
    }

    static LocalMember of(HazelcastInstance hazelcast) {
        Objects.requireNonNull(hazelcast, "hazelcast");
        if (!hazelcast.getLifecycleService().isRunning()) {
            throw new HazelcastInstanceNotActiveException(hazelcast.getName() + " is shut down");
        }
        if (!(hazelcast.getLocalEndpoint() instanceof Member)) {
            throw new IllegalArgumentException(hazelcast.getName()
                    + " is a client of a cluster, which nobody can send an end to; calls are made and served by members."
                    + " A member that is to hold no data is a lite member: config.setLiteMember(true)");
        }
        return (LocalMember) hazelcast.getUserContext().computeIfAbsent(KEY, key -> new LocalMember(hazelcast));
    }

    HazelcastExecutor openExecutor() {
        HazelcastExecutor opened;
        Links open;
        synchronized (this) {
            if (executor != null) {
                throw new IllegalStateException(
                        hazelcast.getName() + " has a HazelcastExecutor already; use that one, or close it");
            }
            open = links();
            opened = new HazelcastExecutor(this, open.peers().caller());
            executor = opened;
        }
        await(introduction(open));
        return opened;
    }

    private static CompletableFuture<Void> introduction(Links open) {
        return open.transport()
                .isIntroduced()
                .thenCompose(met -> open.peers().introductions())
                .toCompletableFuture();
    }

    /** Whoever is not heard of in time is used when it is. */
    private static void await(Future<Void> introduction) {
        try {
            introduction.get(LONGEST_INTRODUCTION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.log(
                    Level.WARNING,
                    "not every member of the cluster has said within {0} what it serves",
                    LONGEST_INTRODUCTION);
        }
    }

    HazelcastServer openServer(int atOnce, RemoteTarget... targets) {
        List<RemoteCalls> calls =
                Arrays.stream(targets).map(RemoteTarget::remoteCalls).toList();
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to serve");
        }
        try {
            return openServer(atOnce, calls);
        } finally {
            closeIfUnused(); // it was refused
        }
    }

    private synchronized HazelcastServer openServer(int atOnce, List<RemoteCalls> calls) {
        if (server != null) {
            throw new IllegalStateException(
                    hazelcast.getName() + " serves already; name all targets at once, or close it first");
        }
        HazelcastServer opened = new HazelcastServer(this, links().peers(), calls, atOnce);
        server = opened;
        return opened;
    }

    void hasClosed(HazelcastExecutor closed) {
        synchronized (this) {
            executor = executor == closed ? null : executor;
        }
        closeIfUnused();
    }

    void hasClosed(HazelcastServer closed) {
        synchronized (this) {
            server = server == closed ? null : server;
        }
        closeIfUnused();
    }

    /** Not under the lock, since it waits. */
    private void closeIfUnused() {
        Links unused;
        synchronized (this) {
            if (executor != null || server != null || links == null) {
                return;
            }
            unused = links;
            links = null;
        }
        hazelcast.getLifecycleService().removeLifecycleListener(unused.lifecycleListener());
        unused.peers().close(Duration.ZERO);
    }

    private Links links() {
        Links open = links;
        if (open == null) {
            HazelcastTransport transport = new HazelcastTransport(hazelcast);
            UUID listener = hazelcast.getLifecycleService().addLifecycleListener(this::changed);
            open = new Links(transport, Peers.on(transport), listener);
            links = open;
        }
        return open;
    }

    private void changed(LifecycleEvent event) {
        switch (event.getState()) {
            case SHUTTING_DOWN -> closeBoth();
            case MERGED -> beginAgain();
            default -> {}
        }
    }

    private void closeBoth() {
        HazelcastServer serves;
        HazelcastExecutor calls;
        synchronized (this) {
            serves = server;
            calls = executor;
        }
        if (serves != null) {
            serves.close();
        }
        if (calls != null) {
            calls.close();
        }
    }

    /** This member has another name in the cluster that it has come back to, and the others have lost the one that it had. */
    private void beginAgain() {
        Links before;
        synchronized (this) {
            before = links;
            if (before == null) {
                return;
            }
            links = null;
            Links open = links();
            if (server != null) {
                server.serveOn(open.peers());
            }
            if (executor != null) {
                Future<Void> introduction = introduction(open);
                executor.use(open.peers().caller(), () -> await(introduction));
            }
        }
        hazelcast.getLifecycleService().removeLifecycleListener(before.lifecycleListener());
        before.peers().abandon();
    }
}
