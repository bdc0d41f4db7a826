package dev.fanout.processor.read;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** A type as messages and pages show it: with simple names, and the same on every compiler. */
public final class TypeText extends SimpleTypeVisitor14<String, @Nullable Void> {

    private static final TypeText INSTANCE = new TypeText();

    private TypeText() {}

    public static String of(TypeMirror type) {
        return type.accept(INSTANCE, null);
    }

    public static String of(List<? extends TypeMirror> types) {
        return types.stream().map(TypeText::of).collect(Collectors.joining(", "));
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void unused) {
        // Primitive types and void: their kind is their name.
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void unused) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void unused) {
        String name = ((TypeElement) type.asElement()).getSimpleName().toString();
        return type.getTypeArguments().isEmpty() ? name : name + "<" + of(type.getTypeArguments()) + ">";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void unused) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
    }
}
