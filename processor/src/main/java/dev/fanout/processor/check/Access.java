package dev.fanout.processor.check;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What a class of some package can see. The generated class is a top-level class in the package of the interface. */
final class Access {

    private final TypeFacts facts;

    Access(TypeFacts facts) {
        this.facts = facts;
    }

    /** Whether a member can be used. */
    boolean canSee(Element member, PackageElement from) {
        if (member.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        return member.getModifiers().contains(Modifier.PUBLIC)
                || facts.elements().getPackageOf(member).equals(from);
    }

    /** The first class in a type that cannot be mentioned. */
    Optional<TypeElement> hiddenIn(TypeMirror type, PackageElement from) {
        if (type instanceof ArrayType array) {
            return hiddenIn(array.getComponentType(), from);
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(
                            Optional.ofNullable(wildcard.getExtendsBound()),
                            Optional.ofNullable(wildcard.getSuperBound()))
                    .flatMap(Optional::stream)
                    .flatMap(bound -> hiddenIn(bound, from).stream())
                    .findFirst();
        }
        if (type instanceof DeclaredType declared) {
            return Stream.concat(
                            hidden(declared.asElement(), from).stream(),
                            declared.getTypeArguments().stream().flatMap(argument -> hiddenIn(argument, from).stream()))
                    .findFirst();
        }
        return Optional.empty();
    }

    private Optional<TypeElement> hidden(Element element, PackageElement from) {
        for (Element each = element; each instanceof TypeElement type; each = each.getEnclosingElement()) {
            if (!canSee(type, from)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
