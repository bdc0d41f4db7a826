package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallOptions.OnCancel;
import dev.fanout.processor.plan.CallOptions.OnLost;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One call of the interface, whoever makes it: its name, and its options, which say which overload it is. */
record CallKey(String name, CallOptions options) implements OptionsKey {

    /** All calls of a class, some of them several times; nested gathers are none. */
    static Stream<CallKey> allOf(ClassPlan plan) {
        return plan.methods().stream().flatMap(CallKey::of);
    }

    static CallKey of(CallPlan call) {
        return new CallKey(call.name(), call.options());
    }

    static CallKey of(HandleMethod method) {
        return new CallKey(method.signature().name(), method.options());
    }

    private static Stream<CallKey> of(MethodPlan method) {
        return method instanceof HandleMethod handle
                ? Stream.of(of(handle))
                : ((GatherMethod) method)
                        .calls().stream()
                                .filter(call -> !(call.body() instanceof Body.NestedGather))
                                .map(CallKey::of);
    }

    @Override
    public ClassName type() {
        return RuntimeTypes.CALL_OPTIONS;
    }

    @Override
    public Optional<CallKey> base() {
        return Optional.empty();
    }

    @Override
    public List<CodeBlock> steps() {
        List<CodeBlock> steps = new ArrayList<>();
        options.timeout().ifPresent(timeout -> steps.add(CodeBlock.of(".timeout($L)", DurationCode.of(timeout))));
        options.limit().ifPresent(limit -> steps.add(CodeBlock.of(".limit($L)", limit)));
        options.on().ifPresent(executor -> steps.add(CodeBlock.of(".on($S)", executor)));
        options.onLost()
                .filter(onLost -> onLost != OnLost.FAIL)
                .ifPresent(onLost -> steps.add(CodeBlock.of(".onLost($T.$L)", RuntimeTypes.ON_LOST, onLost.name())));
        if (options.onCancel() != OnCancel.INTERRUPT) {
            steps.add(CodeBlock.of(
                    ".onCancel($T.$L)",
                    RuntimeTypes.ON_CANCEL,
                    options.onCancel().name()));
        }
        return steps;
    }

    @Override
    public CallKey ofAnyOverload() {
        return new CallKey(name, options.overload(0));
    }
}
