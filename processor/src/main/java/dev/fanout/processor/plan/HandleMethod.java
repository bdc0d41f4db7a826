package dev.fanout.processor.plan;

import java.util.Optional;

/**
 * An abstract {@code @Async} method: it starts its call on a thread of its own and returns the handle.
 *
 * @param signature the method that it overrides
 * @param form one of the handles; see {@link Form#isHandle()}
 * @param result the type that the handle is of: the {@code T} of {@code Task<T>}
 * @param options what is particular about the call
 * @param body the client's method
 * @param fallback what replaces its failure
 */
public record HandleMethod(
        Signature signature,
        Form form,
        PlanType result,
        CallOptions options,
        Body body,
        Optional<FallbackPlan> fallback)
        implements MethodPlan {
    public HandleMethod {
        if (!form.isHandle()) {
            throw new IllegalArgumentException("not a handle: " + form);
        }
    }
}
