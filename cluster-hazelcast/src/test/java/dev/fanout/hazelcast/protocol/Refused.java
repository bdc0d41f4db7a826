package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteTask;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call that was refused at its start, as its caller would see it.
 *
 * @param failure how
 */
record Refused(Throwable failure) implements RemoteTask {
    @Override
    public CompletionStage<Outcome<@Nullable Object>> ended() {
        return CompletableFuture.completedFuture(new Outcome.Failure<>(failure));
    }

    @Override
    public void cancel(boolean interrupt) {}

    @Override
    public Optional<String> member() {
        return Optional.empty();
    }
}
