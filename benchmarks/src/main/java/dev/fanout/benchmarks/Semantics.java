package dev.fanout.benchmarks;

import dev.fanout.benchmarks.body.Body;
import dev.fanout.runtime.CallInfo;
import dev.fanout.runtime.ContextCarrier;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.TaskListener;
import java.util.concurrent.atomic.LongAdder;

/** What a runtime can be asked to do beside running the calls. */
public enum Semantics {
    /** Nothing. */
    NONE(false, false, false),
    /** A deadline that is never reached. */
    DEADLINE(true, false, false),
    /** A listener that counts. */
    LISTENER(false, true, false),
    /** A thread-local that is carried to each call. */
    CARRIER(false, false, true),
    /** Deadline, listener and carrier. */
    ALL(true, true, true);

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
    private static final String ANYONE = "tenant";

    private final boolean deadline;
    private final boolean listener;
    private final boolean carrier;

    Semantics(boolean deadline, boolean listener, boolean carrier) {
        this.deadline = deadline;
        this.listener = listener;
        this.carrier = carrier;
    }

    /**
     * A runtime that does it.
     *
     * @param heard counts the calls that a listener has heard of
     */
    FanoutRuntime runtime(LongAdder heard) {
        FanoutRuntime.Builder builder = FanoutRuntime.builder();
        if (deadline) {
            builder.settings(key -> key.endsWith(".results.timeout") ? "10s" : null);
        }
        if (listener) {
            builder.listener(new Counting(heard));
        }
        if (carrier) {
            builder.carrier(Semantics::tenant);
        }
        return builder.build();
    }

    /** A body that finds out whether it was done, as far as a body can. */
    Body body() {
        return carrier ? index -> ANYONE.equals(TENANT.get()) ? Body.result(index) : -1 : Body::result;
    }

    private static ContextCarrier.Context tenant() {
        return body -> {
            TENANT.set(ANYONE);
            try {
                body.run();
            } finally {
                TENANT.remove();
            }
        };
    }

    /** Whether what a listener has heard of are calls of whole fan-outs. */
    boolean isPlausible(LongAdder heard, int calls) {
        return listener ? heard.sum() > 0 && heard.sum() % calls == 0 : heard.sum() == 0;
    }

    /** As one for metrics. */
    private record Counting(LongAdder heard) implements TaskListener {

        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            heard.increment();
        }
    }
}
