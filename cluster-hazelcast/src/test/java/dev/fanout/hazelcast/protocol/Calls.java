package dev.fanout.hazelcast.protocol;

import dev.fanout.OnLost;
import dev.fanout.runtime.Deadline;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteSignature;
import dev.fanout.runtime.RemoteTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Calls as tests make them. */
final class Calls {
    static final RemoteSignature ECHO = RemoteSignature.of(Echo.class, "echo", Object.class, Object.class);

    private Calls() {}

    /** What is called. */
    interface Echo {}

    static RemoteRequest echo(@Nullable Object what) {
        return echo(what, OnLost.FAIL);
    }

    static RemoteRequest echo(@Nullable Object what, OnLost onLost) {
        return request(ECHO, onLost, what);
    }

    static RemoteRequest request(RemoteSignature signature, OnLost onLost, @Nullable Object... arguments) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(arguments));
        return new RemoteRequest(
                signature.call() + (signature.equals(ECHO) ? "#" + all.get(0) : ""),
                signature,
                all,
                Deadline.none(),
                true,
                onLost,
                Map.of());
    }

    /** Serves {@link #ECHO} there. */
    static Bodies serve(Member member, int capacity, Duration each) {
        return serve(member, ECHO, capacity, each);
    }

    static Bodies serve(Member member, RemoteSignature signature, int capacity, Duration each) {
        Bodies bodies = new Bodies(member, capacity, request -> each);
        member.peers.serveTargets(List.of(Target.of(signature, bodies)), capacity);
        return bodies;
    }

    static boolean hasEnded(RemoteTask task) {
        return task.ended().toCompletableFuture().isDone();
    }

    /** Whether all have; asked again and again, it looks at each only until it has. */
    static BooleanSupplier haveEnded(List<RemoteTask> tasks) {
        int[] ended = {0};
        return () -> {
            while (ended[0] < tasks.size() && hasEnded(tasks.get(ended[0]))) {
                ended[0]++;
            }
            return ended[0] == tasks.size();
        };
    }

    /** How it has ended. */
    static Outcome<@Nullable Object> outcome(RemoteTask task) {
        return Objects.requireNonNull(task.ended().toCompletableFuture().getNow(null));
    }

    static Throwable failure(RemoteTask task) {
        return ((Outcome.Failure<@Nullable Object>) outcome(task)).exception();
    }
}
