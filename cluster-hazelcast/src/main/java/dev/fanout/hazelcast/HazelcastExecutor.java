package dev.fanout.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import dev.fanout.hazelcast.protocol.Caller;
import dev.fanout.runtime.RemoteExecutor;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteTarget;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has calls run by the members of a Hazelcast cluster that serve them.
 *
 * <pre>{@code
 * // Each member, whether it calls, serves, or both:
 * HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(config);
 * HazelcastExecutor cluster = HazelcastExecutor.of(hazelcast);
 * FanoutRuntime runtime = FanoutRuntime.builder().remote("cluster", cluster).build();
 * Scores scores = new ConcurrentScores(runtime);      // its calls with @Async(on = "cluster") run on members that serve them
 *
 * // One that does the work:
 * HazelcastServer server = HazelcastExecutor.serve(hazelcast, new ConcurrentScores(runtime));
 * }</pre>
 *
 * <p><b>Life.</b> A cluster's member, which may hold no data (a lite member), has at most one that is open. Whoever made it closes
 * it: after the runtime that uses it, before the instance of Hazelcast. An instance that is shut down closes it first. When parts of a
 * cluster that had lost each other come together again, it goes on with the members that there are then.
 *
 * <p><b>What becomes of a call.</b> It goes to the member, of those that serve its interface, that has the most room. It returns what its
 * body returns there, and throws what that throws, with the stack of that member and a suppressed note that names it. Its cancel reaches
 * the thread that runs it. If its member is lost, it fails with a {@link dev.fanout.runtime.LostCallException}, or runs again elsewhere if
 * it {@linkplain dev.fanout.OnLost#RERUN may}. A member that is killed is missed within a second; one that hangs, when Hazelcast gives it
 * up ({@code hazelcast.max.no.heartbeat.seconds}). If no member serves it, it fails with a
 * {@link java.util.concurrent.RejectedExecutionException}.
 *
 * <p><b>Nothing to configure.</b> Arguments and results are serialised by Java, and read with a filter that lets only those classes through
 * that the signature of a call names. Hazelcast sees bytes: it needs no serialiser, and no class of yours. It carries them with its
 * executor {@code dev.fanout}, whose tasks are short. {@link HardenedConfig} closes what other members could send past us.
 *
 * <p>Used by many threads at once; what was written before a call was started is seen where it runs only if it is one of its arguments.
 * No method accepts null.
 */
public final class HazelcastExecutor implements RemoteExecutor, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LocalMember member;
    private final Object closing = new Object(); // whoever closes it, too, waits for who was first
    private volatile Caller caller;

    /** Of the members of another cluster; null when it is over. */
    private final AtomicReference<@Nullable Runnable> introduction = new AtomicReference<>();

    HazelcastExecutor(LocalMember member, Caller caller) {
        this.member = member;
        this.caller = caller;
    }

    /**
     * What has calls run elsewhere. Returns when the members that are there have said what they serve, and after ten seconds in any
     * case; who joins later is used from then on.
     *
     * @param hazelcast a member of a cluster, running; one that holds no data will do
     * @return what a runtime takes as its {@linkplain dev.fanout.runtime.FanoutRuntime.Builder#remote remote executor}
     * @throws IllegalArgumentException if {@code hazelcast} is a client: a client cannot be called, and would not hear of ends
     * @throws IllegalStateException if this member has one already that is not closed
     * @throws com.hazelcast.core.HazelcastInstanceNotActiveException if the instance is shut down
     */
    public static HazelcastExecutor of(HazelcastInstance hazelcast) {
        return LocalMember.of(hazelcast).openExecutor();
    }

    /**
     * Serves calls: from now on other members, and this one, can have them run here, as many at once as there are processors. What waits
     * in a call, instead of working, deserves {@linkplain #serve(HazelcastInstance, int, RemoteTarget...) more}.
     *
     * @param hazelcast a member of a cluster, running
     * @param targets the instances whose calls run here, in their runtimes; each interface once
     * @return what ends it
     * @throws IllegalArgumentException if {@code hazelcast} is a client, there is no target, or an interface is there twice
     * @throws IllegalStateException if this member serves already
     * @throws com.hazelcast.core.HazelcastInstanceNotActiveException if the instance is shut down
     */
    public static HazelcastServer serve(HazelcastInstance hazelcast, RemoteTarget... targets) {
        return serve(hazelcast, Runtime.getRuntime().availableProcessors(), targets);
    }

    /**
     * The same, with so many calls at once.
     *
     * @param hazelcast a member of a cluster, running
     * @param atOnce how many calls run here at once, of all targets together; the others wait. A call that waits for calls of its own
     *     gives its place away
     * @param targets the instances whose calls run here, in their runtimes; each interface once
     * @return what ends it
     * @throws IllegalArgumentException if {@code hazelcast} is a client, {@code atOnce} is less than 1, there is no target, or an
     *     interface is there twice
     * @throws IllegalStateException if this member serves already
     * @throws com.hazelcast.core.HazelcastInstanceNotActiveException if the instance is shut down
     */
    public static HazelcastServer serve(HazelcastInstance hazelcast, int atOnce, RemoteTarget... targets) {
        return LocalMember.of(hazelcast).openServer(atOnce, targets);
    }

    /**
     * {@inheritDoc}
     *
     * @throws java.util.concurrent.RejectedExecutionException if no member serves the call, or this is closed; it has certainly not run
     * @throws IllegalArgumentException if there are more or fewer arguments than the signature has parameters
     */
    @Override
    public RemoteTask start(RemoteRequest request) {
        Objects.requireNonNull(request, "request");
        Runnable first = introduction.get();
        if (first != null) { // or a call would be refused because nobody has said yet that it serves
            first.run();
            introduction.compareAndSet(first, null); // unless the cluster is yet another one by now
        }
        return caller.start(request);
    }

    /**
     * How many members serve an interface now.
     *
     * @param target the interface
     * @return so many, this one included if it does; not less than 0
     */
    public int serving(Class<?> target) {
        return caller.serving(Objects.requireNonNull(target, "target"));
    }

    /**
     * Waits until so many members serve an interface: what a main does that starts with its cluster.
     *
     * @param target the interface
     * @param members how many
     * @param patience how long to wait at most
     * @return whether they do; false if they do not after that time
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitServing(Class<?> target, int members, Duration patience) throws InterruptedException {
        Objects.requireNonNull(target, "target");
        return caller.awaitServing(target, members, Objects.requireNonNull(patience, "patience"));
    }

    /** Closes it as {@link #close(Duration)} does, with a patience of five seconds. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /**
     * Takes no more calls, cancels those that are under way, and waits for their ends; those that were not sent yet fail with a
     * {@link java.util.concurrent.RejectedExecutionException}. Closed again, does nothing.
     *
     * @param patience how long ends are waited for; what has not ended then was cancelled here, and ends over there when it does
     */
    public void close(Duration patience) {
        Objects.requireNonNull(patience, "patience");
        synchronized (closing) {
            caller.close(patience);
            member.hasClosed(this);
            caller.close(Duration.ZERO); // if it has become another one meanwhile
        }
    }

    /** The cluster is another one now; calls wait until its members have said what they serve. */
    void use(Caller another, Runnable awaitsIntroduction) {
        introduction.set(awaitsIntroduction);
        caller = another;
    }
}
