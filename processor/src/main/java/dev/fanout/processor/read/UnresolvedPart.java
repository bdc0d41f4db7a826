package dev.fanout.processor.read;

import java.util.Arrays;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Whether a type has a part that the compiler does not know. Bounds of type variables are checked where they are declared. */
final class UnresolvedPart extends SimpleTypeVisitor14<Boolean, @Nullable Void> {

    UnresolvedPart() {
        super(false);
    }

    @Override
    public Boolean visitError(ErrorType type, @Nullable Void unused) {
        return true;
    }

    @Override
    public Boolean visitArray(ArrayType type, @Nullable Void unused) {
        return in(type.getComponentType());
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, @Nullable Void unused) {
        return in(type.getEnclosingType()) || type.getTypeArguments().stream().anyMatch(this::in);
    }

    @Override
    public Boolean visitWildcard(WildcardType type, @Nullable Void unused) {
        List<@Nullable TypeMirror> bounds = Arrays.asList(type.getExtendsBound(), type.getSuperBound());
        return bounds.stream().anyMatch(bound -> bound != null && in(bound));
    }

    private boolean in(TypeMirror type) {
        return type.accept(this, null);
    }
}
