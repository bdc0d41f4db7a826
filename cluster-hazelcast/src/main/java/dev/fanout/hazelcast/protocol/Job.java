package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A call of another member that has arrived here. It has begun, or was handed back, never both. */
final class Job {
    private enum State {
        WAITS,
        RUNS,
        HANDED_BACK,
        OVER
    }

    final long id;
    final Target target;
    final Client client;
    final long arrivedAt;
    private final RemoteRequest request;
    private State state = State.WAITS;
    private long waited;
    private boolean askedToStop;
    private boolean urged;
    private Starter.@Nullable Stopper stopper;

    Job(long id, Target target, Client client, RemoteRequest request, long arrivedAt) {
        this.id = id;
        this.target = target;
        this.client = client;
        this.request = request;
        this.arrivedAt = arrivedAt;
    }

    /** Hands it to its starter, without locks. */
    void start(BiConsumer<Job, Outcome<@Nullable Object>> ended) {
        Starter.Stopper started = target.starter().start(request, this::begins, outcome -> ended.accept(this, outcome));
        boolean stopsAtOnce;
        boolean interrupts;
        synchronized (this) {
            stopper = started;
            stopsAtOnce = askedToStop;
            interrupts = urged;
        }
        if (stopsAtOnce) {
            started.stop(interrupts);
        }
    }

    private void begins() {
        if (!leavesLine(State.RUNS)) {
            throw new CancellationException("handed back");
        }
    }

    /** Hands it back, and returns true, if it has not begun: it never will then. */
    boolean handBack() {
        return leavesLine(State.HANDED_BACK);
    }

    synchronized boolean isHandedBack() {
        return state == State.HANDED_BACK;
    }

    /** It does not wait any more. Whether it did until now: then it has not begun. */
    boolean leavesLine() {
        return leavesLine(State.OVER);
    }

    private boolean leavesLine(State next) {
        synchronized (this) {
            if (state != State.WAITS) {
                return false;
            }
            state = next;
            waited = client.now() - arrivedAt;
        }
        client.waitsLess();
        return true;
    }

    /** For how long it has waited for its turn, in nanoseconds. */
    synchronized long waited() {
        return waited;
    }

    synchronized boolean isAskedToStop() {
        return askedToStop;
    }

    synchronized boolean waits() {
        return state == State.WAITS;
    }

    /** Asks it to stop, without locks. */
    void stop(boolean interrupt) {
        Starter.Stopper asks;
        synchronized (this) {
            askedToStop = true;
            urged |= interrupt;
            asks = stopper;
        }
        if (asks != null) {
            asks.stop(interrupt);
        }
    }
}
