package dev.fanout.runtime;

import java.util.concurrent.RejectedExecutionException;

/**
 * Runs calls in other processes. It is given to a runtime under a name, as an {@link java.util.concurrent.Executor} is, and
 * knows calls by their signatures and arguments:
 *
 * <pre>{@code
 * FanoutRuntime runtime = FanoutRuntime.builder().remote("cluster", HazelcastExecutor.of(hazelcast)).build();
 * Scores scores = new ConcurrentScores(runtime);        // its calls with @Async(on = "cluster") run there
 * }</pre>
 *
 * <p>Users take one that is there, such as that of the artifact {@code fanout-hazelcast}. Who implements one promises:
 *
 * <ul>
 *   <li>a call runs at most once, unless its request {@linkplain RemoteRequest#onLost() says} that it may run twice;
 *   <li>each call that was begun here ends here, also when the process that it was sent to is lost;
 *   <li>nobody is told of an end before the body has ended over there, or is out of reach for good.
 * </ul>
 *
 * <p>Used by many threads at once. It belongs to whoever made it, not to the runtime.
 */
public interface RemoteExecutor {

    /**
     * Sends a call on its way, or keeps it until it can be sent. Does not wait. Arguments may be serialised later, by another thread:
     * until the call has ended nobody changes them. If they cannot be, the call has failed with that, and has not run.
     *
     * @param request the call
     * @return what stands for it here
     * @throws RejectedExecutionException if it is not taken; it has then certainly not run
     * @throws IllegalArgumentException if the arguments do not fit the signature; it has then certainly not run
     */
    RemoteTask start(RemoteRequest request);
}
