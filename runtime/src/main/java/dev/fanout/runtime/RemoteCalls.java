package dev.fanout.runtime;

import dev.fanout.OnCancel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one instance that other processes may ask for, by name and with arguments: no reflection, and nothing that is not
 * listed. A generated class makes them.
 *
 * <pre>{@code
 * @Override
 * public RemoteCalls remoteCalls() {
 *   return RemoteCalls.of(runtime, this::call, SCORE);
 * }
 *
 * private Object call(RemoteSignature call, List<Object> arguments) throws Throwable {
 *   return switch (call.text()) {
 *     case "score(shop.Model,long)" -> Scores.super.score((Model) arguments.get(0), (long) arguments.get(1));
 *     default -> throw RemoteCalls.unknown(call);
 *   };
 * }
 * }</pre>
 *
 * <p>Thread-safe. No method accepts null.
 */
public final class RemoteCalls {
    private final FanoutRuntime runtime;
    private final Body body;
    private final List<RemoteSignature> signatures;

    private RemoteCalls(FanoutRuntime runtime, Body body, List<RemoteSignature> signatures) {
        this.runtime = runtime;
        this.body = body;
        this.signatures = signatures;
    }

    /**
     * The calls of an instance.
     *
     * @param runtime where they run
     * @param body runs one of them
     * @param signatures which there are
     * @return the calls
     */
    public static RemoteCalls of(FanoutRuntime runtime, Body body, RemoteSignature... signatures) {
        Objects.requireNonNull(runtime, "runtime");
        Objects.requireNonNull(body, "body");
        return new RemoteCalls(runtime, body, List.of(signatures));
    }

    /**
     * Which calls there are.
     *
     * @return their signatures, unmodifiable
     */
    public List<RemoteSignature> signatures() {
        return signatures;
    }

    /**
     * Starts a call that was asked for, on a thread of this side's runtime. It is a call like any other: it can be cancelled, knows its
     * {@linkplain Deadline#current() deadline}, runs hooks, owns what it starts. At its deadline it ends by itself if it has not begun, or
     * gathers; what else it does is ended by whoever has sent it.
     *
     * @param request what has arrived; its context is installed by those carriers of this side's runtime that have the same keys
     * @param options what counts for calls of others here, such as how many of them run at once; how it is told to stop, the request
     *     says
     * @return its task, which has to be cancelled by whoever started it if nobody waits for it any more
     * @throws IllegalArgumentException if there is no such call, or the arguments are not as many, or not of the types, that its
     *     signature says
     * @throws IllegalStateException if the runtime is a {@linkplain FanoutRuntime#direct() direct} one
     * @throws java.util.concurrent.RejectedExecutionException if the runtime is closed
     */
    public Task<@Nullable Object> start(RemoteRequest request, CallOptions options) {
        return start(request, options, () -> {});
    }

    /**
     * The same, for who has to know whether a call has begun: one that has not may still run elsewhere.
     *
     * @param request what has arrived
     * @param options what counts for calls of others here
     * @param begins runs on the thread of the call, immediately before its body, and soon returns; what it throws fails the call,
     *     whose body does not run then. Never runs if the call ends before it has begun
     * @return its task
     * @throws IllegalArgumentException as {@link #start(RemoteRequest, CallOptions)} does
     * @throws IllegalStateException if the runtime is a {@linkplain FanoutRuntime#direct() direct} one
     * @throws java.util.concurrent.RejectedExecutionException if the runtime is closed
     */
    @SuppressWarnings("NullAway") // null is a value
    public Task<@Nullable Object> start(RemoteRequest request, CallOptions options, Runnable begins) {
        Objects.requireNonNull(begins, "begins");
        if (runtime.threads().areTheCallers()) {
            throw new IllegalStateException(
                    request.name() + " was sent to a runtime without threads, where nothing could stop it");
        }
        RemoteSignature signature = own(request.signature());
        RemoteArguments.require(signature, request.arguments());
        OnCancel how = request.interruptible() ? OnCancel.INTERRUPT : OnCancel.SIGNAL;
        return runtime.serve(request, options.onCancel(how), () -> {
            begins.run();
            return body.run(signature, request.arguments());
        });
    }

    private RemoteSignature own(RemoteSignature asked) {
        for (RemoteSignature signature : signatures) {
            if (signature.equals(asked)) {
                return signature;
            }
        }
        throw unknown(asked);
    }

    /**
     * What the body of an instance throws for a call that it does not have.
     *
     * @param call the call
     * @return an exception to throw
     */
    public static IllegalArgumentException unknown(RemoteSignature call) {
        return new IllegalArgumentException("there is no call " + call);
    }

    /** Runs the calls of one instance, on the current thread. */
    @FunctionalInterface
    public interface Body {

        /**
         * Runs one of them.
         *
         * @param call which one
         * @param arguments as many and of such types as it declares
         * @return what it returns, possibly null
         * @throws Throwable what it throws
         */
        @Nullable
        Object run(RemoteSignature call, List<@Nullable Object> arguments) throws Throwable;
    }
}
