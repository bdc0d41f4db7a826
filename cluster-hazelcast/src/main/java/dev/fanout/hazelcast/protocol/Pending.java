package dev.fanout.hazelcast.protocol;

import dev.fanout.OnLost;
import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteTask;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A call of this caller that has not ended, or has. What is not final is guarded by the lock of its {@link Dispatcher}. */
final class Pending implements RemoteTask {
    static final int MOST_LOSSES = 3;

    final RemoteRequest request;
    final Line line;
    final long sequence;
    private final Dispatcher dispatcher;
    private final CompletableFuture<Outcome<@Nullable Object>> ended = new CompletableFuture<>();

    /** What stands for it at a member; null while it waits here. */
    volatile @Nullable Attempt attempt;

    /** How it was lost the last time. */
    @Nullable
    Loss loss;

    boolean mayHaveRun;
    int losses; // of members that it may have run at
    boolean askedToStop;
    boolean urged; // to stop with an interrupt
    boolean hasEnded;
    boolean alone;

    Pending(RemoteRequest request, Line line, long sequence, Dispatcher dispatcher) {
        this.request = request;
        this.line = line;
        this.sequence = sequence;
        this.dispatcher = dispatcher;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Object>> ended() {
        return ended;
    }

    @Override
    public void cancel(boolean interrupt) {
        dispatcher.stop(this, interrupt);
    }

    @Override
    public Optional<String> member() {
        Attempt current = attempt;
        return current != null && current.isWritten()
                ? Optional.of(current.site.peer.name().address())
                : Optional.empty();
    }

    /** A call that has gone down with several members may be what kills them. */
    boolean mayRunAgain() {
        return request.onLost() == OnLost.RERUN && losses < MOST_LOSSES;
    }

    RuntimeException whyNobodyRunsIt() {
        return loss == null ? line.unserved() : loss.of(this);
    }

    RuntimeException whyItWasNotSent() {
        return loss == null
                ? new RejectedExecutionException("the caller was closed; " + request.name() + " has not run")
                : loss.of(this);
    }

    /**
     * How a member was lost.
     *
     * @param member its address
     * @param why what is known of it
     */
    record Loss(String member, String why) {
        LostCallException of(Pending call) {
            return new LostCallException(call.request.name(), member, why, call.mayHaveRun);
        }
    }

    /** Without locks: wakes whoever waits. */
    void complete(Outcome<@Nullable Object> outcome) {
        ended.complete(outcome);
    }
}
