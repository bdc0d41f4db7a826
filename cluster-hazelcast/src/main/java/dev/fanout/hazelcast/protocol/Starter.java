package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteCalls;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.Task;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts the calls that have arrived. */
@FunctionalInterface
interface Starter {

    /**
     * Starts one, and returns soon.
     *
     * @param begins runs immediately before the body; what it throws keeps the body from running
     * @param ended is told when the body has ended, by any thread, perhaps before this returns
     * @return what asks it to stop, and waits for nobody
     * @throws java.util.concurrent.RejectedExecutionException if nothing can be started here any more
     */
    Stopper start(RemoteRequest request, Runnable begins, Consumer<Outcome<@Nullable Object>> ended);

    /** Asks a call to stop. */
    @FunctionalInterface
    interface Stopper {
        /** Returns soon. */
        void stop(boolean interrupt);
    }

    /** In a runtime. */
    static Starter of(RemoteCalls calls, CallOptions options) {
        CallOptions waitedFor = options.letGoAfter(Duration.ofNanos(Long.MAX_VALUE)); // what has ended here, has ended
        return (request, begins, ended) -> {
            Task<@Nullable Object> task = calls.start(request, waitedFor, begins);
            var unused = task.toCompletableFuture().handle((value, failure) -> {
                ended.accept(task.outcome());
                return null;
            });
            return interrupt -> task.cancel(interrupt && request.interruptible());
        };
    }
}
