package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Reads what a call carries with it; what is wrong is reported, and left out. */
final class PolicyRules {

    private static final String REMOTE = "cluster";

    private final Problems problems;
    private final Quantities quantities;
    private final FallbackRules fallbacks;

    PolicyRules(TypeFacts facts, Problems problems, SourceInterface source) {
        this.problems = problems;
        this.quantities = new Quantities(problems);
        this.fallbacks = new FallbackRules(facts, problems, source);
    }

    Policy of(SourceMethod method, AnnotationUse async, TypeMirror value) {
        Optional<String> executor = executor(method, async);
        return new Policy(
                OnCancel.of(async),
                quantities.time(method, async, "timeout", Rule.BAD_TIMEOUT),
                quantities.positive(method, async, "limit"),
                executor,
                onLost(method, async, executor),
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

    private Optional<OnLost> onLost(SourceMethod method, AnnotationUse async, Optional<String> executor) {
        if (executor.filter(PolicyRules::isRemote).isPresent()) {
            return Optional.of(OnLost.of(async));
        }
        boolean isUnderstood = executor.isPresent() || async.text("on").isEmpty();
        if (isUnderstood && async.constant("onLost").isPresent()) {
            problems.add(Rule.ON_LOST_OF_LOCAL, Position.of(method.element(), async, "onLost"), method.name());
        }
        return Optional.empty();
    }

    /** As the runtime sees it, which takes remote executors under such names only. */
    private static boolean isRemote(String name) {
        return name.equals(REMOTE) || name.startsWith(REMOTE + "-");
    }
}
