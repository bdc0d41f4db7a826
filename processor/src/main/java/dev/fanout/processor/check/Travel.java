package dev.fanout.processor.check;

import dev.fanout.processor.check.Obstacle.Reason;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Whether the values of a type can be sent to another process: it is Serializable, and so is everything that it is made of. On the way, the classes are
 * noted that such values consist of; their subclasses are not known here, and not taken there.
 */
final class Travel {
    /** Type arguments may grow from field to field without an end: {@code class Nest<T> { Nest<List<T>> inner; }}. */
    private static final int NESTED_AT_MOST = 8;

    private final TypeFacts facts;
    private final SerialForm form;
    private final PlatformTypes platform;
    private final PermittedTypes permitted;
    private final Set<String> seen = new HashSet<>();
    private final Deque<TypeElement> around = new ArrayDeque<>();
    private final SortedSet<String> carried = new TreeSet<>();
    private final List<Serializer> registered;
    private final Set<Serializer> used = new HashSet<>();

    Travel(TypeFacts facts, List<Serializer> registered) {
        this.facts = facts;
        this.registered = registered;
        this.form = new SerialForm(facts);
        this.platform = new PlatformTypes(facts, form);
        this.permitted = new PermittedTypes(facts);
    }

    /** The binary names of the classes that have been found, without those that every process takes. */
    SortedSet<String> carried() {
        return carried;
    }

    /** Those of the registered serializers that have been met. */
    List<Serializer> serializers() {
        return registered.stream().filter(used::contains).toList();
    }

    /** What keeps the values of a type from travelling. */
    Optional<Obstacle> obstacle(TypeMirror type) {
        seen.clear(); // each argument has its own
        return walk(type, Trail.START);
    }

    /** What keeps an exception from travelling; of which class it is when it is thrown is open, as always. */
    Optional<Obstacle> obstacleOfThrown(TypeMirror thrown) {
        seen.clear();
        TypeMirror declared = thrown.getKind() == TypeKind.TYPEVAR ? ((TypeVariable) thrown).getUpperBound() : thrown;
        if (!(declared instanceof DeclaredType type) || PlatformTypes.is(element(type))) {
            return Optional.empty();
        }
        Optional<Serializer> serializer = serializer(type);
        return serializer.isPresent() ? written(serializer.get(), Trail.START) : object(type, Trail.START);
    }

    private Optional<Serializer> serializer(DeclaredType type) {
        return registered.stream()
                .filter(each -> facts.types().isSubtype(facts.types().erasure(type), each.handled()))
                .findFirst();
    }

    private Optional<Obstacle> written(Serializer serializer, Trail trail) {
        return used.add(serializer) ? walk(serializer.form(), trail.written(serializer.element())) : Optional.empty();
    }

    private Optional<Obstacle> walk(TypeMirror type, Trail trail) {
        if (type instanceof ArrayType array) {
            carryElements(array.getComponentType());
            return walk(array.getComponentType(), trail.inside());
        }
        if (type instanceof IntersectionType intersection) { // one of the bounds says what is sent
            List<? extends TypeMirror> bounds = intersection.getBounds();
            List<? extends TypeMirror> sent =
                    bounds.stream().filter(form::isSerializable).toList();
            return walk((sent.isEmpty() ? bounds : sent).get(0), trail);
        }
        if (type.getKind() == TypeKind.TYPEVAR) {
            return walk(((TypeVariable) type).getUpperBound(), trail);
        }
        if (type.getKind() == TypeKind.WILDCARD) {
            return walk(facts.upperBound(type), trail);
        }
        return type.getKind() == TypeKind.DECLARED ? declared((DeclaredType) type, trail) : Optional.empty();
    }

    private Optional<Obstacle> declared(DeclaredType type, Trail trail) {
        TypeElement element = element(type);
        Optional<Serializer> serializer = serializer(type);
        if (serializer.isPresent()) {
            return written(serializer.get(), trail);
        }
        if (platform.isThrowable(type)) {
            carry(facts.elements().getTypeElement("java.lang.Throwable")); // its cause may be any
        }
        if (element.getKind() == ElementKind.ENUM) {
            carry(element);
            return Optional.empty();
        }
        if (PlatformTypes.is(element)) {
            return ofPlatform(type, element, trail);
        }
        boolean isSealed = element.getModifiers().contains(Modifier.SEALED);
        if (platform.isUseless(type, isSealed)) {
            return Optional.of(obstacle(trail, element, Reason.NOT_SERIALIZABLE, remedy(type, "")));
        }
        boolean isAbstract = element.getModifiers().contains(Modifier.ABSTRACT)
                || element.getKind().isInterface();
        if (isSealed) {
            Optional<Obstacle> found = permitted(type, trail);
            return found.isPresent() || isAbstract ? found : object(type, trail);
        }
        if (!form.isSerializable(type)) {
            return Optional.of(obstacle(
                    trail, element, Reason.NOT_SERIALIZABLE, remedy(type, "make it so, or give it a serializer")));
        }
        return isAbstract
                ? Optional.of(obstacle(trail, element, Reason.OPEN, "make it sealed, or use one of them"))
                : object(type, trail);
    }

    private Optional<Obstacle> ofPlatform(DeclaredType type, TypeElement element, Trail trail) {
        Optional<Obstacle> found = platform.obstacle(type, element, trail);
        if (found.isPresent()) {
            return found;
        }
        carry(element);
        if (!seen.add("held " + type)) { // T extends List<T>
            return Optional.empty();
        }
        return facts.isRaw(type)
                ? walk(facts.named("java.lang.Object"), trail.inside())
                : first(TypeFacts.arguments(type), trail.inside());
    }

    private Optional<Obstacle> permitted(DeclaredType type, Trail trail) {
        return seen.add("sealed " + type) ? first(permitted.of(type), trail.narrowed()) : Optional.empty();
    }

    /** An object of this very class: it has those fields that its class and each Serializable superclass declare. */
    private Optional<Obstacle> object(DeclaredType written, Trail trail) {
        TypeElement element = element(written);
        if (!form.isSerializable(written)) {
            return Optional.of(obstacle(
                    trail, element, Reason.NOT_SERIALIZABLE, remedy(written, "make it so, or give it a serializer")));
        }
        DeclaredType type = withBounds(written, element);
        if (!seen.add(type.toString()) || Collections.frequency(around, element) == NESTED_AT_MOST) {
            return Optional.empty();
        }
        carry(element);
        Optional<DeclaredType> replacer = form.replacer(type);
        if (replacer.isPresent() || form.isExternalizable(element)) {
            takeAlong(type, element, trail);
            replacer.ifPresent(found -> takeAlong(found, element(found), trail));
            return replacer.isPresent() || form.canBeRead(element)
                    ? Optional.empty()
                    : Optional.of(obstacle(trail, element, Reason.NO_PUBLIC_CONSTRUCTOR, "give it one"));
        }
        around.push(element);
        Optional<Obstacle> found = outer(element, trail)
                .or(() -> form.superclass(type).flatMap(superclass -> inherited(superclass, element, trail)))
                .or(() -> fields(type, element, trail));
        around.pop();
        return found;
    }

    /** What an object may be made of that writes itself, or has another of the classes in it written: as far as that can be sent. */
    private void takeAlong(DeclaredType type, TypeElement element, Trail trail) {
        for (VariableElement field : form.ownFields(element)) {
            var unused = walk(facts.types().asMemberOf(type, field), trail.field(element, field));
        }
        for (TypeElement nested : ElementFilter.typesIn(element.getEnclosedElements())) {
            if (form.isSerializable(nested.asType())) {
                var unused = walk(nested.asType(), trail);
            }
        }
    }

    private Optional<Obstacle> fields(DeclaredType type, TypeElement element, Trail trail) {
        if (form.writesItself(element)) {
            takeAlong(type, element, trail);
            return Optional.empty();
        }
        for (VariableElement field : form.fields(element)) {
            Optional<Obstacle> found = walk(facts.types().asMemberOf(type, field), trail.field(element, field));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Obstacle> inherited(DeclaredType superclass, TypeElement by, Trail trail) {
        TypeElement element = element(superclass);
        if (PlatformTypes.is(element)) {
            return form.isSerializable(superclass) && !platform.isThrowable(superclass)
                    ? ofPlatform(superclass, element, trail)
                    : Optional.empty();
        }
        if (form.isSerializable(superclass)) {
            return object(superclass, trail);
        }
        return form.canBeMade(element, by)
                ? Optional.empty()
                : Optional.of(obstacle(trail, by, Reason.NO_CONSTRUCTOR, "make that Serializable, or give it one"));
    }

    private Optional<Obstacle> outer(TypeElement element, Trail trail) {
        return TypeFacts.outerOfInner(element)
                .flatMap(outer -> walk(outer.asType(), trail))
                .map(found -> obstacle(trail, element, Reason.INNER, "make it static"));
    }

    private Optional<Obstacle> first(List<? extends TypeMirror> types, Trail trail) {
        for (TypeMirror type : types) {
            Optional<Obstacle> found = walk(type, trail);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The type with a bound for each wildcard, so that its members have types. */
    private DeclaredType withBounds(DeclaredType type, TypeElement element) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.stream().noneMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            return type;
        }
        TypeMirror[] bounds = new TypeMirror[arguments.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = bound(arguments.get(i), element.getTypeParameters().get(i));
        }
        return facts.types().getDeclaredType(element, bounds);
    }

    /** Either the wildcard or the parameter says more. */
    private TypeMirror bound(TypeMirror argument, TypeParameterElement parameter) {
        @Nullable
        TypeMirror written = argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
        boolean saysLess = written == null
                || facts.types()
                        .isSubtype(
                                facts.types().erasure(parameter.asType()),
                                facts.types().erasure(written));
        return saysLess ? parameter.asType() : written;
    }

    /** An array names the type of its elements, whatever they are. */
    private void carryElements(TypeMirror component) {
        if (facts.types().erasure(component) instanceof DeclaredType type
                && !platform.isKnownEverywhere(element(type))) {
            carried.add(facts.elements().getBinaryName(element(type)).toString());
        }
    }

    private void carry(TypeElement element) {
        if (!element.getKind().isInterface() && !platform.isKnownEverywhere(element)) {
            carried.add(facts.elements().getBinaryName(element).toString());
        }
    }

    private String remedy(TypeMirror type, String otherwise) {
        return platform.remedy(type).orElse(otherwise);
    }

    private static Obstacle obstacle(Trail trail, TypeElement type, Reason reason, String remedy) {
        return Obstacle.of(trail, type.getQualifiedName().toString(), reason, remedy);
    }

    private static TypeElement element(DeclaredType type) {
        return (TypeElement) type.asElement();
    }
}
