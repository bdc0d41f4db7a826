package dev.fanout.processor.planner;

import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.PlanType.Direction;
import dev.fanout.processor.plan.PlanType.Part;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Types as they are written in source. */
final class PlanTypes extends SimpleTypeVisitor14<PlanType, @Nullable Void> {

    /** What a handle of nothing is of. */
    static final Declared VOID = Declared.of("java.lang", "Void");

    private static final PlanTypes INSTANCE = new PlanTypes();

    private PlanTypes() {}

    static PlanType of(TypeMirror type) {
        return type.accept(INSTANCE, null);
    }

    static Declared of(DeclaredType type) {
        return (Declared) of((TypeMirror) type);
    }

    static List<PlanType> of(List<? extends TypeMirror> types) {
        return types.stream().map(PlanTypes::of).toList();
    }

    /** A top-level class, by its qualified name. */
    static Declared named(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return Declared.of(qualifiedName.substring(0, Math.max(dot, 0)), qualifiedName.substring(dot + 1));
    }

    static List<TypeParameter> parameters(TypeElement element) {
        return element.getTypeParameters().stream().map(PlanTypes::parameter).toList();
    }

    private static TypeParameter parameter(TypeParameterElement parameter) {
        List<PlanType> bounds = parameter.getBounds().stream()
                .map(bound -> MarkedTypes.of(bound, bound))
                .filter(bound -> !bound.equals(Declared.of("java.lang", "Object")))
                .toList();
        return new TypeParameter(parameter.getSimpleName().toString(), bounds);
    }

    @Override
    protected PlanType defaultAction(TypeMirror type, @Nullable Void unused) {
        throw new IllegalArgumentException("not a type that can be written in source: " + type);
    }

    @Override
    public PlanType visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        return Primitive.valueOf(type.getKind().name());
    }

    @Override
    public PlanType visitNoType(NoType type, @Nullable Void unused) {
        return type.getKind() == TypeKind.VOID ? Primitive.VOID : defaultAction(type, null);
    }

    @Override
    public PlanType visitArray(ArrayType type, @Nullable Void unused) {
        return new PlanType.ArrayOf(of(type.getComponentType()));
    }

    @Override
    public PlanType visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        return new PlanType.Variable(type.asElement().getSimpleName().toString());
    }

    @Override
    public PlanType visitWildcard(WildcardType type, @Nullable Void unused) {
        if (type.getSuperBound() != null) {
            return new PlanType.Wildcard(Direction.SUPER, Optional.of(of(type.getSuperBound())));
        }
        return new PlanType.Wildcard(
                Direction.EXTENDS, Optional.ofNullable(type.getExtendsBound()).map(PlanTypes::of));
    }

    @Override
    public PlanType visitDeclared(DeclaredType type, @Nullable Void unused) {
        List<Part> parts = new ArrayList<>();
        Element element = type.asElement();
        parts.add(new Part(name(element), of(type.getTypeArguments())));
        Optional<DeclaredType> enclosing = enclosing(type);
        for (Element outer = element.getEnclosingElement();
                outer instanceof TypeElement;
                outer = outer.getEnclosingElement()) {
            List<PlanType> arguments =
                    enclosing.map(each -> of(each.getTypeArguments())).orElse(List.of());
            parts.add(0, new Part(name(outer), arguments));
            enclosing = enclosing.flatMap(PlanTypes::enclosing);
        }
        return new Declared(packageOf(element), parts);
    }

    /** Only an inner class has one with arguments of its own; ecj hands one out for every nested type. */
    private static Optional<DeclaredType> enclosing(DeclaredType type) {
        Element element = type.asElement();
        boolean isInner = element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.STATIC)
                && element.getEnclosingElement() instanceof TypeElement outer
                && !outer.getKind().isInterface();
        return isInner && type.getEnclosingType() instanceof DeclaredType declared
                ? Optional.of(declared)
                : Optional.empty();
    }

    private static String name(Element element) {
        return element.getSimpleName().toString();
    }

    private static String packageOf(Element element) {
        return element instanceof PackageElement found
                ? found.getQualifiedName().toString()
                : packageOf(Objects.requireNonNull(element.getEnclosingElement()));
    }
}
