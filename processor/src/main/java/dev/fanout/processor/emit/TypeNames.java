package dev.fanout.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.ArrayOf;
import dev.fanout.processor.plan.PlanType.Declared;
import dev.fanout.processor.plan.PlanType.Direction;
import dev.fanout.processor.plan.PlanType.Marked;
import dev.fanout.processor.plan.PlanType.Part;
import dev.fanout.processor.plan.PlanType.Primitive;
import dev.fanout.processor.plan.PlanType.Variable;
import dev.fanout.processor.plan.PlanType.Wildcard;
import dev.fanout.processor.plan.TypeParameter;
import java.util.List;

/** The plan's types as JavaPoet's, which know how to import themselves. */
final class TypeNames {
    private TypeNames() {}

    static TypeName of(PlanType type) {
        if (type instanceof Primitive primitive) {
            return ofPrimitive(primitive);
        }
        if (type instanceof Declared declared) {
            return ofDeclared(declared);
        }
        if (type instanceof ArrayOf array) {
            return ArrayTypeName.of(of(array.component()));
        }
        if (type instanceof Wildcard wildcard) {
            return ofWildcard(wildcard);
        }
        if (type instanceof Marked marked) {
            return of(marked.type())
                    .annotated(AnnotationSpec.builder(raw(marked.annotation())).build());
        }
        return TypeVariableName.get(((Variable) type).name());
    }

    /** The type as a type argument: {@code Integer} for {@code int}, {@code Void} for {@code void}. */
    static TypeName boxed(PlanType type) {
        TypeName name = of(type);
        return name.isPrimitive() || name.equals(TypeName.VOID) ? name.box() : name;
    }

    /** The class itself, without type arguments. */
    static ClassName raw(Declared type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    static TypeVariableName declaration(TypeParameter parameter) {
        return TypeVariableName.get(
                parameter.name(), parameter.bounds().stream().map(TypeNames::of).toArray(TypeName[]::new));
    }

    private static TypeName ofPrimitive(Primitive type) {
        return switch (type) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case CHAR -> TypeName.CHAR;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            case VOID -> TypeName.VOID;
        };
    }

    private static TypeName ofDeclared(Declared type) {
        List<Part> parts = type.parts();
        int firstGeneric = 0;
        while (firstGeneric < parts.size()
                && parts.get(firstGeneric).arguments().isEmpty()) {
            firstGeneric++;
        }
        if (firstGeneric == parts.size()) {
            return raw(type);
        }
        ClassName outer = raw(new Declared(type.packageName(), parts.subList(0, firstGeneric + 1)));
        ParameterizedTypeName name = ParameterizedTypeName.get(
                outer, arguments(parts.get(firstGeneric)).toArray(TypeName[]::new));
        for (Part inner : parts.subList(firstGeneric + 1, parts.size())) {
            name = name.nestedClass(inner.name(), arguments(inner));
        }
        return name;
    }

    private static List<TypeName> arguments(Part part) {
        return part.arguments().stream().map(TypeNames::of).toList();
    }

    private static TypeName ofWildcard(Wildcard wildcard) {
        if (wildcard.bound().isEmpty()) {
            return WildcardTypeName.subtypeOf(ClassName.OBJECT);
        }
        TypeName bound = of(wildcard.bound().get());
        return wildcard.direction() == Direction.SUPER
                ? WildcardTypeName.supertypeOf(bound)
                : WildcardTypeName.subtypeOf(bound);
    }
}
