package dev.fanout.processor.planner;

import dev.fanout.processor.plan.Suppression;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** The warnings that one generated member would raise for what the user's signatures mention. */
final class Provoked {

    private final Set<Suppression> found = EnumSet.noneOf(Suppression.class);
    private final Mentions mentions = new Mentions();

    /** A type that the member writes down. */
    void byType(TypeMirror type) {
        type.accept(mentions, null);
    }

    /** A method that the member overrides or calls, or a type that it mentions. */
    void byUse(Element element) {
        Deprecations.of(element)
                .ifPresent(deprecation ->
                        found.add(deprecation.forRemoval() ? Suppression.REMOVAL : Suppression.DEPRECATION));
    }

    /** A value of one type that is used as another: a raw one where type arguments are expected is unchecked. */
    void byConversion(TypeMirror from, TypeMirror to) {
        if (isRaw(from) && !isReifiable(to)) {
            found.add(Suppression.UNCHECKED);
        }
    }

    /** An object that is cast: the virtual machine knows no type arguments. */
    void byCast(TypeMirror to) {
        if (!isReifiable(to)) {
            found.add(Suppression.UNCHECKED);
        }
    }

    /** A value that is used as one with type arguments. */
    void byConversion(TypeMirror from) {
        if (isRaw(from)) {
            found.add(Suppression.UNCHECKED);
        }
    }

    /** A parameter {@code T...} whose elements the virtual machine cannot tell apart. */
    void byVarargs(TypeMirror array) {
        if (array instanceof ArrayType type && !isReifiable(type.getComponentType())) {
            found.add(Suppression.UNCHECKED);
        }
    }

    /**
     * What has to be suppressed.
     *
     * @param insideDeprecated whether the member is deprecated itself, or its class: there, what is merely deprecated raises no warning
     */
    Set<Suppression> suppressions(boolean insideDeprecated) {
        Set<Suppression> result = EnumSet.copyOf(found);
        if (insideDeprecated) {
            result.remove(Suppression.DEPRECATION);
        }
        return result;
    }

    private static boolean isRaw(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
    }

    private static boolean isReifiable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isReifiable(array.getComponentType());
        }
        return !(type instanceof DeclaredType declared)
                ? type.getKind().isPrimitive()
                : declared.getTypeArguments().stream()
                        .allMatch(argument -> argument instanceof WildcardType wildcard
                                && wildcard.getExtendsBound() == null
                                && wildcard.getSuperBound() == null);
    }

    private final class Mentions extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitArray(ArrayType type, @Nullable Void unused) {
            byType(type.getComponentType());
            return null;
        }

        @Override
        public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void unused) {
            TypeElement element = (TypeElement) type.asElement();
            byUse(element);
            if (type.getTypeArguments().isEmpty()
                    && !element.getTypeParameters().isEmpty()) {
                found.add(Suppression.RAWTYPES);
            }
            type.getTypeArguments().forEach(Provoked.this::byType);
            byType(type.getEnclosingType());
            return null;
        }

        @Override
        public @Nullable Void visitWildcard(WildcardType type, @Nullable Void unused) {
            if (type.getExtendsBound() != null) {
                byType(type.getExtendsBound());
            }
            if (type.getSuperBound() != null) {
                byType(type.getSuperBound());
            }
            return null;
        }
    }
}
