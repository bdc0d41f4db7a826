package tenants;

import dev.fanout.runtime.ContextCarrier;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A user's scoped values: one with the carrier that the Javadoc of ContextCarrier shows, and one without. */
public final class Tenants
        implements Supplier<ContextCarrier>, BiFunction<String, Supplier<Object>, Object>, Callable<String> {
    private static final ScopedValue<String> TENANT = ScopedValue.newInstance();
    private static final ScopedValue<String> UNDECLARED = ScopedValue.newInstance();

    public Tenants() {}

    /** The carrier. */
    @Override
    public ContextCarrier get() {
        return () -> {
            String captured = TENANT.orElse("none");
            return body -> ScopedValue.where(TENANT, captured).call(() -> {
                body.run();
                return null;
            });
        };
    }

    /** Runs something with both values bound. */
    @Override
    public Object apply(String tenant, Supplier<Object> body) {
        return ScopedValue.where(TENANT, tenant).where(UNDECLARED, tenant).call(body::get);
    }

    /** What is bound on the current thread. */
    @Override
    public String call() {
        return TENANT.orElse("none") + ", " + UNDECLARED.orElse("unbound");
    }
}
