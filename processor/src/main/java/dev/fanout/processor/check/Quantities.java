package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceMethod;
import java.time.Duration;
import java.util.Optional;

/** Reads the times and numbers of annotations; those that are wrong are reported, and left out. */
record Quantities(Problems problems) {

    Optional<Duration> time(SourceMethod method, AnnotationUse use, String member, Rule rule) {
        Optional<String> text = use.text(member);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimeoutText.parse(text.get()));
        } catch (TimeoutText.BadTimeoutException bad) {
            String examples = rule == Rule.BAD_HEDGE ? "\"50ms\" or \"1s\"" : "\"300ms\", \"2s\" or \"1m30s\"";
            problems.add(
                    rule,
                    Position.of(method.element(), use, member),
                    text.get(),
                    String.valueOf(bad.getMessage()),
                    TimeoutText.meant(text.get())
                            .map(meant -> "\"" + meant + "\"")
                            .orElse(examples));
            return Optional.empty();
        }
    }

    Optional<Integer> positive(SourceMethod method, AnnotationUse use, String member) {
        Optional<Integer> number = use.number(member);
        if (number.isPresent() && number.get() < 1) {
            problems.add(Rule.LESS_THAN_ONE, Position.of(method.element(), use, member), member, number.get());
            return Optional.empty();
        }
        return number;
    }
}
