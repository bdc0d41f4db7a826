package dev.fanout.runtime;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Another process, which is this one: it has a runtime of its own, and knows calls by their signatures. */
final class Elsewhere implements RemoteExecutor, AutoCloseable {
    static final String MEMBER = "elsewhere:5701";

    final RecordingListener listener = new RecordingListener();
    final FanoutRuntime there;
    final Queue<RemoteRequest> sent = new ConcurrentLinkedQueue<>();
    final Queue<Task<?>> served = new ConcurrentLinkedQueue<>();

    private final RemoteCalls calls;

    Elsewhere(UnaryOperator<FanoutRuntime.Builder> configuration, RemoteCalls.Body body, RemoteSignature... known) {
        there = configuration.apply(FanoutRuntime.builder().listener(listener)).build();
        calls = RemoteCalls.of(there, body, known);
    }

    /** With a runtime that is nothing special. */
    Elsewhere(RemoteCalls.Body body, RemoteSignature... known) {
        this(builder -> builder, body, known);
    }

    @Override
    public RemoteTask start(RemoteRequest request) {
        sent.add(request);
        Task<@Nullable Object> task = calls.start(request, CallOptions.DEFAULT);
        served.add(task);
        CompletableFuture<Outcome<@Nullable Object>> ended = new CompletableFuture<>();
        ((CallTask<@Nullable Object>) task).whenEnded(end -> {
            ended.complete(task.outcome());
            return List.of();
        });
        return new RemoteTask() {
            @Override
            public CompletionStage<Outcome<@Nullable Object>> ended() {
                return ended;
            }

            @Override
            public void cancel(boolean interrupt) {
                task.cancel(interrupt);
            }

            @Override
            public Optional<String> member() {
                return Optional.of(MEMBER);
            }
        };
    }

    @Override
    public void close() {
        there.close();
    }
}
