package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a call takes along from the thread that starts it: the context class loader, and what carriers have captured. */
record Carried(@Nullable ClassLoader loader, List<ContextCarrier.Context> contexts) {

    /** Of a call that will not run. */
    static final Carried NOTHING = new Carried(null, List.of());

    /** Takes hold of the context of the current thread; throws what a carrier throws. */
    static Carried capture(FanoutRuntime runtime) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        List<ContextCarrier> carriers = runtime.carriers();
        if (carriers.isEmpty()) {
            return new Carried(loader, List.of());
        }
        List<ContextCarrier.Context> contexts = new ArrayList<>(carriers.size());
        for (ContextCarrier carrier : carriers) {
            contexts.add(Objects.requireNonNull(carrier.capture(), "a ContextCarrier has captured null"));
        }
        return new Carried(loader, contexts);
    }

    /** Whether capturing it once more on the current thread would give the same. */
    boolean isCurrent(FanoutRuntime runtime) {
        return runtime.carriers().isEmpty() && loader == Thread.currentThread().getContextClassLoader();
    }

    /** Runs the body inside of all contexts, the first outermost. */
    void around(ContextCarrier.Body body) throws Throwable {
        around(0, body);
    }

    private void around(int index, ContextCarrier.Body body) throws Throwable {
        if (index == contexts.size()) {
            body.run();
        } else {
            contexts.get(index).around(() -> around(index + 1, body));
        }
    }
}
