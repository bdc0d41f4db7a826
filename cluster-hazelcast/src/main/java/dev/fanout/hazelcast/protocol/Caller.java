package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteExecutor;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;

/**
 * Has calls run by the members that serve them, this one included. {@link Peers#caller} makes it.
 *
 * <p>A call goes to the member with the most room. As many are under way there as it can do in about 20 ms; the others wait here, in
 * order, where a member that joins finds them. Used by many threads at once. No method accepts null.
 */
public final class Caller implements RemoteExecutor, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;

    Caller(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Sends a call to a member, or keeps it until one has room. Its arguments are written by another thread; if they cannot be, the call
     * ends with an {@link IllegalArgumentException} that says why, and has not run.
     *
     * @throws RejectedExecutionException if no member serves the call, or this is closed
     * @throws IllegalArgumentException if there are more or fewer arguments than the signature has parameters
     */
    @Override
    public RemoteTask start(RemoteRequest request) {
        int parameters = request.signature().parameters().size();
        if (request.arguments().size() != parameters) {
            throw new IllegalArgumentException(request.signature() + " has " + parameters + " parameters, not "
                    + request.arguments().size());
        }
        return dispatcher.start(request);
    }

    /**
     * How many members serve calls of an interface now.
     *
     * @param target the interface
     * @return how many, this one included
     */
    public int serving(Class<?> target) {
        return dispatcher.serving(target.getName());
    }

    /**
     * Waits until members serve calls of an interface.
     *
     * @param target the interface
     * @param members how many, at least
     * @param patience how long to wait at most
     * @return false if they were fewer all the time
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean awaitServing(Class<?> target, int members, Duration patience) throws InterruptedException {
        Objects.requireNonNull(patience, "patience");
        return dispatcher.awaitServing(target.getName(), members, patience);
    }

    /** As {@link #close(Duration)}, with a patience of five seconds. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /**
     * Calls nobody any more. What waits here fails with a {@link RejectedExecutionException}; what is under way is asked to stop and
     * waited for. What has not ended then is given up: {@link dev.fanout.runtime.Outcome.Cancelled}, though its body may still run.
     * Closed again, does nothing. An interrupt ends the waiting; the flag stays.
     *
     * @param patience how long; zero or more
     */
    public void close(Duration patience) {
        Objects.requireNonNull(patience, "patience");
        dispatcher.close();
        try {
            dispatcher.awaitIdle(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            dispatcher.forgetAll("is no longer listened to");
        }
    }

    boolean isClosed() {
        return dispatcher.isClosed();
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }
}
