package dev.fanout.processor.check;

import dev.fanout.processor.read.FanoutNames;
import dev.fanout.processor.read.TypeText;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The type around a result that says how it is handed back. */
public enum Wrapper {
    /** None: the result itself. */
    VALUE(""),
    OUTCOME(FanoutNames.OUTCOME),
    TASK(FanoutNames.TASK),
    FUTURE("java.util.concurrent.Future"),
    COMPLETABLE_FUTURE("java.util.concurrent.CompletableFuture"),
    COMPLETION_STAGE("java.util.concurrent.CompletionStage"),
    /** Of completions; any other stream is a value. */
    STREAM("java.util.stream.Stream");

    private final String qualifiedName;

    Wrapper(String qualifiedName) {
        this.qualifiedName = qualifiedName;
    }

    static Wrapper of(TypeMirror type, TypeFacts facts) {
        return Arrays.stream(values())
                .filter(wrapper -> facts.is(type, wrapper.qualifiedName))
                .filter(wrapper -> wrapper != STREAM || isOfCompletions(type, facts))
                .findFirst()
                .orElse(VALUE);
    }

    private static boolean isOfCompletions(TypeMirror stream, TypeFacts facts) {
        return TypeFacts.arguments(stream).stream().anyMatch(element -> facts.is(element, FanoutNames.COMPLETION));
    }

    /** The result in it: its type argument, or the type itself where there is no wrapper. */
    Optional<TypeMirror> unwrap(TypeMirror type) {
        return this == VALUE
                ? Optional.of(type)
                : TypeFacts.arguments(type).stream().findFirst().map(TypeMirror.class::cast);
    }

    /** What is meant by one wrapper in another: {@code Task<Integer>} for {@code Task<Outcome<Integer>>}, and a stream by a stream in whatever. */
    static String once(TypeMirror nested, TypeFacts facts) {
        String name = TypeText.of(nested).replaceFirst("<.*", "");
        TypeMirror value = nested;
        for (Wrapper each = of(value, facts); each != VALUE; each = of(value, facts)) {
            if (each == STREAM) {
                return TypeText.of(value);
            }
            Optional<TypeMirror> inside = each.unwrap(value);
            if (inside.isEmpty() || inside.get().getKind() == TypeKind.WILDCARD) {
                return name + "<...>";
            }
            value = inside.get();
        }
        return name + "<" + TypeText.of(value) + ">";
    }

    /** Whether somebody has to be asked for the result later. */
    boolean isHandle() {
        return this != VALUE && this != OUTCOME && this != STREAM;
    }
}
