package dev.fanout.processor.check;

import dev.fanout.processor.read.FanoutNames;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** The type around a result that says how it is handed back. */
public enum Wrapper {
    /** None: the result itself. */
    VALUE(""),
    OUTCOME(FanoutNames.OUTCOME),
    TASK(FanoutNames.TASK),
    FUTURE("java.util.concurrent.Future"),
    COMPLETABLE_FUTURE("java.util.concurrent.CompletableFuture"),
    COMPLETION_STAGE("java.util.concurrent.CompletionStage");

    private final String qualifiedName;

    Wrapper(String qualifiedName) {
        this.qualifiedName = qualifiedName;
    }

    static Wrapper of(TypeMirror type, TypeFacts facts) {
        return Arrays.stream(values())
                .filter(wrapper -> facts.is(type, wrapper.qualifiedName))
                .findFirst()
                .orElse(VALUE);
    }

    /** The result in it: its type argument, or the type itself where there is no wrapper. */
    Optional<TypeMirror> unwrap(TypeMirror type) {
        return this == VALUE
                ? Optional.of(type)
                : TypeFacts.arguments(type).stream().findFirst().map(TypeMirror.class::cast);
    }

    boolean isHandle() {
        return this != VALUE && this != OUTCOME;
    }
}
