package dev.fanout.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A method that the annotated interface declares or inherits.
 *
 * @param element the method, for positions
 * @param declaredIn the interface that declares it
 * @param returns its return type, seen from the annotated interface
 * @param parameters its parameters
 * @param thrown its throws clause, seen from the annotated interface; of methods inherited twice, what all of them declare
 * @param async its {@code @Async}
 * @param gather its {@code @Gather}
 * @param isContradictory whether it is inherited twice in a way that the compiler refuses
 * @param foreignAsync another library's annotation for asynchronous methods, which is easily imported by mistake
 */
public record SourceMethod(
        ExecutableElement element,
        TypeElement declaredIn,
        TypeMirror returns,
        List<SourceParameter> parameters,
        List<TypeMirror> thrown,
        Optional<AnnotationUse> async,
        Optional<AnnotationUse> gather,
        Optional<AnnotationUse> foreignAsync,
        boolean isContradictory) {

    public SourceMethod {
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
    }

    /** Its name. */
    public String name() {
        return element.getSimpleName().toString();
    }

    public boolean isAbstract() {
        return has(Modifier.ABSTRACT);
    }

    public boolean isDefault() {
        return has(Modifier.DEFAULT);
    }

    /** Whether it has one of our annotations. */
    public boolean isAnnotated() {
        return async.isPresent() || gather.isPresent();
    }

    /** Methods of one interface are the same if their elements are: all else follows from that, and takes long to compare. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceMethod method && element.equals(method.element);
    }

    @Override
    public int hashCode() {
        return element.hashCode();
    }

    private boolean has(Modifier modifier) {
        return element.getModifiers().contains(modifier);
    }

    /** The same method with another throws clause. */
    SourceMethod throwing(List<TypeMirror> other) {
        return new SourceMethod(
                element, declaredIn, returns, parameters, other, async, gather, foreignAsync, isContradictory);
    }

    /** The same method, inherited in a way that the compiler refuses. */
    SourceMethod contradictory() {
        return new SourceMethod(element, declaredIn, returns, parameters, thrown, async, gather, foreignAsync, true);
    }
}
