package dev.fanout.runtime;

import java.util.Objects;

/**
 * Carries something that hangs on a thread - the MDC of a log, a trace, a security context, a scoped value - from the
 * thread that starts a call to the one that runs it.
 *
 * <pre>{@code
 * ContextCarrier mdc = () -> {                                  // on the thread that starts the call
 *     Map<String, String> captured = MDC.getCopyOfContextMap();
 *     return body -> {                                          // on the thread of the call
 *         Map<String, String> before = MDC.getCopyOfContextMap();
 *         set(captured);
 *         try {
 *             body.run();
 *         } finally {
 *             set(before);
 *         }
 *     };
 * };
 * ContextCarrier tenant = () -> {                               // JDK 25
 *     String captured = TENANT.orElse("none");
 *     return body -> ScopedValue.where(TENANT, captured).call(() -> { body.run(); return null; });
 * };
 * FanoutRuntime runtime = FanoutRuntime.builder().carrier(mdc).carrier(tenant).build();
 * }</pre>
 *
 * <p><b>Life.</b> {@link #capture()} is called once for each call, when it is started, on the starting thread - once for
 * all elements of a map. What it returns is installed around the body, before the first carrier's the second's and so
 * on, and undone in reverse, whether the body returns, fails or was cancelled; clean-up of the body therefore still sees
 * the context. Calls inside of the call carry on what they find. The context class loader is always carried.
 *
 * <p><b>Failure.</b> If {@code capture} throws, nothing is started: starting the call throws the exception, after what
 * the group had started before was cancelled and has ended. If installing throws, the body does not run, and the call fails
 * with the exception; if undoing throws, the call fails with it, unless the body has failed itself: then it is kept beside.
 * Whatever was installed by other carriers is undone.
 *
 * <p>A carrier is used by many threads at once.
 */
@FunctionalInterface
public interface ContextCarrier {

    /**
     * Takes hold of the context of the current thread.
     *
     * @return what installs it around the bodies of calls; never null. It may be used for several calls at the same time, so
     *     that mutable context has to be copied for each
     */
    Context capture();

    /**
     * Carries a thread-local: the call sees the value that its starter had, and sets what the thread had before when it ends.
     *
     * @param local the thread-local; its value is handed on as it is, not copied
     * @param <T> its type
     * @return a carrier
     */
    static <T> ContextCarrier of(ThreadLocal<T> local) {
        Objects.requireNonNull(local, "local");
        return () -> {
            T captured = local.get();
            return body -> {
                T before = local.get();
                local.set(captured);
                try {
                    body.run();
                } finally {
                    if (before == null) {
                        local.remove();
                    } else {
                        local.set(before);
                    }
                }
            };
        };
    }

    /** What was captured. */
    @FunctionalInterface
    interface Context {

        /**
         * Installs the context, runs the body, and undoes what it has installed.
         *
         * @param body what to run, once, on this thread; let pass what it throws
         * @throws Throwable what the body throws, and whatever keeps the context from being installed or undone
         */
        void around(Body body) throws Throwable;
    }

    /** The body of a call, or what another carrier puts around it. */
    @FunctionalInterface
    interface Body {

        /**
         * Runs it.
         *
         * @throws Throwable as the call does
         */
        void run() throws Throwable;
    }
}
