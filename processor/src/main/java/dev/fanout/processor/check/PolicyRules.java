package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.type.TypeMirror;

/** Reads what a call carries with it; what is wrong is reported, and left out. */
final class PolicyRules {

    private final Problems problems;
    private final FallbackRules fallbacks;

    PolicyRules(TypeFacts facts, Problems problems, SourceInterface source) {
        this.problems = problems;
        this.fallbacks = new FallbackRules(facts, problems, source);
    }

    Policy of(SourceMethod method, AnnotationUse async, TypeMirror value) {
        return new Policy(
                OnCancel.of(async),
                timeout(method, async, problems),
                limit(method, async),
                executor(method, async),
                fallbacks.of(method, async, value));
    }

    /** The {@code timeout} of an annotation, if it has one that is right. */
    static Optional<Duration> timeout(SourceMethod method, AnnotationUse use, Problems problems) {
        Optional<String> text = use.text("timeout");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimeoutText.parse(text.get()));
        } catch (TimeoutText.BadTimeoutException bad) {
            problems.add(
                    Rule.BAD_TIMEOUT,
                    Position.of(method.element(), use, "timeout"),
                    text.get(),
                    String.valueOf(bad.getMessage()));
            return Optional.empty();
        }
    }

    private OptionalInt limit(SourceMethod method, AnnotationUse async) {
        Optional<Integer> written = async.number("limit");
        if (written.isPresent() && written.get() < 1) {
            problems.add(Rule.BAD_LIMIT, Position.of(method.element(), async, "limit"), written.get(), method.name());
            return OptionalInt.empty();
        }
        return written.map(OptionalInt::of).orElseGet(OptionalInt::empty);
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
