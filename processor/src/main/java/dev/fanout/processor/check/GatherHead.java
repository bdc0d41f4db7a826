package dev.fanout.processor.check;

import dev.fanout.processor.read.AnnotationUse;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code @Gather} method says by itself, before any name is looked up.
 *
 * @param method the method
 * @param use its annotation
 * @param wrapper how the result is handed back
 * @param value the result: the {@code R} of {@code Outcome<R>} or {@code Task<R>}, or the return type itself
 * @param names the names that it asks for
 * @param policy what else the annotation says
 * @param each the parameter that it maps over
 * @param isBroken whether something is wrong with it, which has been reported
 */
public record GatherHead(
        SourceMethod method,
        AnnotationUse use,
        Wrapper wrapper,
        TypeMirror value,
        List<Name> names,
        GatherPolicy policy,
        Optional<EachHead> each,
        boolean isBroken)
        implements Callee {

    /**
     * A name in the annotation.
     *
     * @param text the name
     * @param value where it is written
     */
    public record Name(String text, AnnotationValue value) {}

    @Override
    public List<? extends TypeMirror> thrown() {
        return method.thrown();
    }

    /** Whether it hands nothing back: {@code void}, or a handle or outcome of {@code Void}. */
    boolean returnsNothing() {
        return value.getKind() == TypeKind.VOID
                || (wrapper != Wrapper.VALUE && TypeText.of(value).equals("Void"));
    }

    /** What it returns, as a message speaks of it: a stream is made of its completions. */
    String valueText() {
        return TypeText.of(wrapper == Wrapper.STREAM ? method.returns() : value);
    }

    Position position() {
        return Position.of(method);
    }

    Position position(Name name) {
        return Position.of(method.element(), use, name.value());
    }

    /** As its method is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GatherHead head && method.equals(head.method);
    }

    @Override
    public int hashCode() {
        return method.hashCode();
    }
}
