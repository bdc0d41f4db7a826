package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.OtherForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A gather, or several overloads that say the same: its name, and its options. */
record GatherKey(String name, GatherOptions options) implements OptionsKey {

    /** All gathers of a class, some of them several times; each behind those whose options it takes over. */
    static Stream<GatherKey> allOf(ClassPlan plan) {
        return plan.methods().stream().flatMap(method -> of(method).stream()).flatMap(GatherKey::withBases);
    }

    private Stream<GatherKey> withBases() {
        return Stream.concat(base().stream().flatMap(GatherKey::withBases), Stream.of(this));
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
    public Optional<GatherKey> base() {
        return options.formOf().map(other -> new GatherKey(other.name(), other.options()));
    }

    @Override
    public List<CodeBlock> steps() {
        List<CodeBlock> steps = new ArrayList<>();
        options.timeout()
                .filter(time -> isOwn(OtherForm::ownTimeout))
                .ifPresent(time -> steps.add(CodeBlock.of(".timeout($L)", DurationCode.of(time))));
        options.limit()
                .filter(atOnce -> isOwn(OtherForm::ownLimit))
                .ifPresent(atOnce -> steps.add(CodeBlock.of(".limit($L)", atOnce)));
        aim(options.aim()).filter(aim -> isOwn(OtherForm::ownAim)).ifPresent(steps::add);
        return steps;
    }

    private boolean isOwn(Predicate<OtherForm> saidItself) {
        return options.formOf().filter(saidItself.negate()).isEmpty();
    }

    /** Nothing where it starts from what wants all, too. */
    private Optional<CodeBlock> aim(Aim aim) {
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
        return options.formOf()
                .filter(other -> !other.options().wantsAll())
                .map(other -> CodeBlock.of(".until($T.ALL)", RuntimeTypes.UNTIL));
    }

    @Override
    public GatherKey ofAnyOverload() {
        return this;
    }
}
