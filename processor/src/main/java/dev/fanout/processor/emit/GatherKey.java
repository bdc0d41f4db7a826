package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.MethodPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A gather, or several overloads that say the same: its name, and its options. */
record GatherKey(String name, GatherOptions options) implements OptionsKey {

    /** All gathers of a class, some of them several times. */
    static Stream<GatherKey> allOf(ClassPlan plan) {
        return plan.methods().stream().flatMap(method -> of(method).stream());
    }

    /** That of a gather; a call that is made directly is none. */
    static Optional<GatherKey> of(MethodPlan method) {
        return method instanceof GatherMethod gather && gather.origin() == GatherMethod.Origin.GATHER
                ? Optional.of(new GatherKey(gather.signature().name(), gather.options()))
                : Optional.empty();
    }

    @Override
    public ClassName type() {
        return RuntimeTypes.GATHER_OPTIONS;
    }

    @Override
    public List<CodeBlock> steps() {
        List<CodeBlock> steps = new ArrayList<>();
        options.timeout().ifPresent(time -> steps.add(CodeBlock.of(".timeout($L)", DurationCode.of(time))));
        options.limit().ifPresent(atOnce -> steps.add(CodeBlock.of(".limit($L)", atOnce)));
        aim(options.aim()).ifPresent(steps::add);
        return steps;
    }

    private static Optional<CodeBlock> aim(Aim aim) {
        if (aim instanceof Aim.FirstSuccess race) {
            return Optional.of(race.hedge()
                    .map(delay -> CodeBlock.of(".hedge($L)", DurationCode.of(delay)))
                    .orElseGet(() -> CodeBlock.of(".until($T.FIRST_SUCCESS)", RuntimeTypes.UNTIL)));
        }
        if (aim instanceof Aim.FirstCompleted) {
            return Optional.of(CodeBlock.of(".until($T.FIRST_COMPLETED)", RuntimeTypes.UNTIL));
        }
        if (aim instanceof Aim.Quorum quorum) {
            return Optional.of(CodeBlock.of(".$L($L)", quorum.isStrict() ? "quorum" : "enough", quorum.successes()));
        }
        return Optional.empty();
    }

    @Override
    public GatherKey ofAnyOverload() {
        return this;
    }
}
