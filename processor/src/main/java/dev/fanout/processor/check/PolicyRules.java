package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Reads what a call carries with it; what is wrong is reported, and left out. */
final class PolicyRules {

    private final Problems problems;
    private final Quantities quantities;
    private final FallbackRules fallbacks;

    PolicyRules(TypeFacts facts, Problems problems, SourceInterface source) {
        this.problems = problems;
        this.quantities = new Quantities(problems);
        this.fallbacks = new FallbackRules(facts, problems, source);
    }

    Policy of(SourceMethod method, AnnotationUse async, TypeMirror value) {
        return new Policy(
                OnCancel.of(async),
                quantities.time(method, async, "timeout", Rule.BAD_TIMEOUT),
                quantities.positive(method, async, "limit"),
                executor(method, async),
                fallbacks.of(method, async, value));
    }

    private Optional<String> executor(SourceMethod method, AnnotationUse async) {
        Optional<String> name = async.text("on");
        if (name.isPresent() && name.get().isBlank()) {
            problems.add(Rule.BLANK_EXECUTOR, Position.of(method.element(), async, "on"), method.name());
            return Optional.empty();
        }
        return name;
    }
}
