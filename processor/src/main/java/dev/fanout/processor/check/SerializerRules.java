package dev.fanout.processor.check;

import dev.fanout.processor.read.FanoutNames;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceSerializer;
import dev.fanout.processor.read.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What has to be true of registered serializers: they can be made, and say what they are for. */
final class SerializerRules {

    private final TypeFacts facts;
    private final Access access;
    private final Problems problems;

    SerializerRules(TypeFacts facts, Access access, Problems problems) {
        this.facts = facts;
        this.access = access;
        this.problems = problems;
    }

    /** Those that can be used, in the order in which they are asked. */
    List<Serializer> check(SourceInterface source) {
        PackageElement from = facts.elements().getPackageOf(source.element());
        List<Serializer> usable = new ArrayList<>();
        for (SourceSerializer registered : source.serializers()) {
            facts.element(registered.type())
                    .flatMap(element -> check(registered, element, from))
                    .ifPresent(usable::add);
        }
        return usable;
    }

    private Optional<Serializer> check(SourceSerializer registered, TypeElement element, PackageElement from) {
        DeclaredType declared = facts.asSuper(element.asType(), FanoutNames.REMOTE_SERIALIZER);
        if (declared == null) {
            return Optional.empty(); // which the compiler reports
        }
        if (declared.getTypeArguments().isEmpty() || TypeFacts.isOpen(declared)) {
            report(
                    registered,
                    "it does not say of which type the values are",
                    "implement RemoteSerializer<..., ...> with type arguments");
            return Optional.empty();
        }
        TypeMirror handled = declared.getTypeArguments().get(0);
        TypeMirror form = declared.getTypeArguments().get(1);
        if (isWrong(registered, handled, form)) {
            return Optional.empty();
        }
        checkUse(registered, element, handled, from);
        return Optional.of(new Serializer(element, facts.types().erasure(handled), form));
    }

    private boolean isWrong(SourceSerializer registered, TypeMirror handled, TypeMirror form) {
        TypeMirror erased = facts.types().erasure(handled);
        String name = TypeText.of(handled);
        if (handled.getKind() != TypeKind.DECLARED || travelsAsItself(erased)) {
            report(
                    registered,
                    name + " is written without being asked how",
                    "use a class or an interface of your own, or of a library");
            return true;
        }
        if (!TypeFacts.arguments(handled).stream().allMatch(SerializerRules::isUnbounded)) {
            report(
                    registered,
                    "an object does not know the type arguments of " + name,
                    "write " + TypeText.of(erased) + " with `?` for each");
            return true;
        }
        if (facts.types().isSubtype(facts.types().erasure(form), erased)) {
            report(registered, "what it writes for " + name + " is to be written by it again", "write something else");
            return true;
        }
        return false;
    }

    /** What the generated class writes down. */
    private void checkUse(SourceSerializer registered, TypeElement element, TypeMirror handled, PackageElement from) {
        Optional<TypeElement> hidden = access.hiddenIn(facts.types().erasure(handled), from);
        if (!canBeMade(element, from)) {
            report(
                    registered,
                    "the generated class cannot make one",
                    "name a class that it can see, with a constructor that takes and throws nothing");
        } else if (hidden.isPresent()) {
            report(
                    registered,
                    "the generated class cannot see " + hidden.get().getSimpleName(),
                    "make it visible in the package of the interface");
        }
    }

    private boolean travelsAsItself(TypeMirror erased) {
        return facts.types().isSubtype(facts.named("java.lang.String"), erased)
                || facts.types().isSubtype(facts.named("java.lang.Integer"), erased)
                || PlatformTypes.isBox(erased);
    }

    private static boolean isUnbounded(TypeMirror argument) {
        return argument instanceof WildcardType wildcard
                && wildcard.getExtendsBound() == null
                && wildcard.getSuperBound() == null;
    }

    private boolean canBeMade(TypeElement element, PackageElement from) {
        return element.getKind().isClass()
                && element.getKind() != ElementKind.ENUM
                && element.getTypeParameters().isEmpty()
                && !element.getModifiers().contains(Modifier.ABSTRACT)
                && TypeFacts.outerOfInner(element).isEmpty()
                && access.hiddenIn(facts.types().erasure(element.asType()), from)
                        .isEmpty()
                && TypeFacts.constructorWithoutParameters(element)
                        .filter(made -> access.canSee(made, from))
                        .filter(made -> made.getThrownTypes().stream().noneMatch(facts::isChecked))
                        .isPresent();
    }

    private void report(SourceSerializer registered, String fact, String remedy) {
        problems.add(
                Rule.BAD_SERIALIZER,
                Position.of(registered.on(), registered.use(), registered.value()),
                TypeText.of(facts.types().erasure(registered.type())),
                fact,
                remedy);
    }
}
