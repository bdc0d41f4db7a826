package dev.fanout.processor.planner;

import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.PlanType.Direction;
import dev.fanout.processor.plan.PlanType.Part;
import dev.fanout.processor.plan.PlanType.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Types of signatures, with what they say about nulls wherever they say it: {@code Map<String, @Nullable Post>}.
 *
 * <p>Each is looked at twice: as seen from the interface, and as it is written in the one that declares the method. Compilers may lose an annotation where they
 * put a type argument in the place of a type parameter.
 */
final class MarkedTypes {

    private MarkedTypes() {}

    /**
     * A type with its annotations.
     *
     * @param seen the type
     * @param written the type of which that one was made, or the same
     */
    static PlanType of(TypeMirror seen, TypeMirror written) {
        PlanType type = inside(seen, written);
        return NullMarks.of(seen)
                .or(() -> NullMarks.of(written))
                .<PlanType>map(mark -> new PlanType.Marked(type, mark))
                .orElse(type);
    }

    /** The same without what stands in front of all of it. */
    static PlanType inside(TypeMirror seen, TypeMirror written) {
        if (seen instanceof ArrayType array) {
            TypeMirror component = array.getComponentType();
            return new PlanType.ArrayOf(
                    of(component, written instanceof ArrayType other ? other.getComponentType() : component));
        }
        if (seen instanceof WildcardType wildcard) {
            return wildcard(wildcard, written instanceof WildcardType other ? other : wildcard);
        }
        if (seen instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()) {
            return declared(declared, written instanceof DeclaredType other ? other : declared);
        }
        return PlanTypes.of(seen);
    }

    private static PlanType declared(DeclaredType seen, DeclaredType written) {
        Declared plain = PlanTypes.of(seen);
        List<Part> parts = new ArrayList<>(plain.parts());
        Part last = parts.remove(parts.size() - 1);
        parts.add(new Part(last.name(), all(seen.getTypeArguments(), written.getTypeArguments())));
        return new Declared(plain.packageName(), parts);
    }

    private static List<PlanType> all(List<? extends TypeMirror> seen, List<? extends TypeMirror> written) {
        List<PlanType> types = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            types.add(of(seen.get(i), written.size() == seen.size() ? written.get(i) : seen.get(i)));
        }
        return types;
    }

    private static PlanType wildcard(WildcardType seen, WildcardType written) {
        return bound(seen.getSuperBound(), written.getSuperBound())
                .map(bound -> new Wildcard(Direction.SUPER, Optional.of(bound)))
                .orElseGet(() ->
                        new Wildcard(Direction.EXTENDS, bound(seen.getExtendsBound(), written.getExtendsBound())));
    }

    private static Optional<PlanType> bound(@Nullable TypeMirror seen, @Nullable TypeMirror written) {
        return seen == null ? Optional.empty() : Optional.of(of(seen, written == null ? seen : written));
    }
}
