package dev.fanout.processor.check;

import dev.fanout.processor.check.Obstacle.Reason;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What is known of the classes of the JDK. */
final class PlatformTypes {

    private static final Set<String> BOXES = Stream.of(
                    "Boolean", "Byte", "Character", "Double", "Float", "Integer", "Long", "Short")
            .map("java.lang."::concat)
            .collect(Collectors.toUnmodifiableSet());

    /** Exceptions with a field of a class that nobody reads. */
    private static final Set<String> UNREAD_EXCEPTIONS = Set.of(
            "java.beans.PropertyVetoException",
            "java.lang.EnumConstantNotPresentException",
            "java.lang.annotation.IncompleteAnnotationException",
            "java.security.AccessControlException",
            "java.security.cert.CertPathValidatorException",
            "java.security.cert.CertificateRevokedException",
            "java.sql.SQLClientInfoException",
            "java.util.IllegalFormatConversionException",
            "java.util.InvalidPropertiesFormatException"); // refuses to be written

    private final TypeFacts facts;
    private final SerialForm form;
    private final Substitutes substitutes;

    PlatformTypes(TypeFacts facts, SerialForm form) {
        this.facts = facts;
        this.form = form;
        this.substitutes = new Substitutes(facts);
    }

    /** Whether it is a class such as {@code Integer} or {@code Character}. */
    static boolean isBox(TypeMirror type) {
        return BOXES.contains(type.toString());
    }

    static boolean is(TypeElement element) {
        return element.getQualifiedName().toString().startsWith("java.");
    }

    boolean isThrowable(TypeMirror type) {
        return facts.isA(type, "java.lang.Throwable");
    }

    /** Whether every process takes it, whatever a call declares. */
    boolean isKnownEverywhere(TypeElement element) {
        return PlatformValues.has(element)
                || (element.getQualifiedName().toString().startsWith("java.time.")
                        && form.isSerializable(element.asType()));
    }

    /** Why others would not read a class of the JDK. */
    Optional<Obstacle> obstacle(DeclaredType type, TypeElement element, Trail trail) {
        String name = element.getQualifiedName().toString();
        boolean isRead = isThrowable(type) ? !UNREAD_EXCEPTIONS.contains(name) : isKnownEverywhere(element);
        if (isRead) {
            return Optional.empty();
        }
        if (!form.isSerializable(type)) {
            return Optional.of(Obstacle.of(
                    trail, name, Reason.NOT_SERIALIZABLE, remedy(type).orElse("use a type that is")));
        }
        boolean isOpen = element.getKind() == ElementKind.INTERFACE || facts.is(type, "java.lang.Enum");
        return Optional.of(
                isOpen
                        ? Obstacle.of(trail, name, Reason.OPEN, remedy(type).orElse("use a type that says more"))
                        : Obstacle.of(
                                trail,
                                name,
                                Reason.UNREAD,
                                remedy(type).orElse("send what it is made of, or give it a serializer")));
    }

    /** What to use instead of something that is not made to be sent. */
    Optional<String> remedy(TypeMirror type) {
        return substitutes.of(type);
    }

    /** Whether it cannot be sent whatever it is made of: the classes of a sealed type may be more than it is. */
    boolean isUseless(TypeMirror type, boolean isSealed) {
        return !form.isSerializable(type)
                && (isSealed ? substitutes.isHandle(type) : remedy(type).isPresent());
    }
}
