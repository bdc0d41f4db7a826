package dev.fanout.processor.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method that starts calls in a group, waits for them and makes a result of them: a {@code @Gather} method, or an {@code @Async}
 * default method called directly, which is a gather of one.
 *
 * @param signature the method that it overrides
 * @param origin which of the two it is
 * @param form how the result is handed back
 * @param resultType the {@code R} of the form: of {@code Outcome<R>}, {@code Task<R>}, or the return type itself; {@code void} for
 *     a method that returns nothing, {@code Void} for a handle of nothing
 * @param options what is particular about it
 * @param calls the calls in start order: none stands before one that it waits for; each of them once
 * @param result what is made of them
 * @param joined what {@code join} has to let through by class, for {@link Form#VALUE}: the checked exceptions of the throws clause
 *     without those that another of them covers
 * @param interruptedAs for {@link Form#OUTCOME}: the exception of the throws clause that an {@code InterruptedException} of the
 *     caller is thrown as (itself or a supertype of it), where one is declared
 */
public record GatherMethod(
        Signature signature,
        Origin origin,
        Form form,
        PlanType resultType,
        GatherOptions options,
        List<CallPlan> calls,
        Result result,
        List<PlanType> joined,
        Optional<PlanType> interruptedAs)
        implements MethodPlan {

    public GatherMethod {
        calls = List.copyOf(calls);
        joined = List.copyOf(joined);
    }

    /** Whether the failure of a call stays in its outcome: where not all are wanted, it is no more collected than the others. */
    public boolean collects(CallPlan call) {
        return options.wantsAll() && !call.required();
    }

    /** The calls that another call or the result refers to by name. */
    public Set<String> referredCalls() {
        return Stream.concat(
                        calls.stream()
                                .flatMap(call -> call.inputs().stream())
                                .flatMap(input -> input.referredCall().stream()),
                        result.calls().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the user wrote. */
    public enum Origin {
        /** A {@code @Gather} method. */
        GATHER,
        /** An {@code @Async} default method. */
        ASYNC_DEFAULT
    }
}
