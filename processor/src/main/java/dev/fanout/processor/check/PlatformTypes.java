package dev.fanout.processor.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What is known of the classes of the JDK. */
final class PlatformTypes {

    private static final List<String> OPENED = List.of(
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.Reader",
            "java.io.Writer",
            "java.lang.AutoCloseable");

    private static final Set<String> BOXES = in("java.lang.", "Boolean Byte Character Double Float Integer Long Short")
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> KNOWN = Stream.of(
                    in(
                            "java.lang.",
                            "Object String Number Enum Boolean Byte Character Double Float Integer Long Short"),
                    in("java.math.", "BigDecimal BigInteger MathContext RoundingMode"),
                    in(
                            "java.util.",
                            "ArrayList LinkedList ArrayDeque HashMap LinkedHashMap TreeMap HashSet LinkedHashSet"
                                    + " TreeSet EnumMap EnumSet UUID"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private final TypeFacts facts;

    PlatformTypes(TypeFacts facts) {
        this.facts = facts;
    }

    private static Stream<String> in(String place, String names) {
        return Stream.of(names.split(" ", -1)).map(place::concat);
    }

    /** Whether it is a class such as {@code Integer} or {@code Character}. */
    static boolean isBox(TypeMirror type) {
        return BOXES.contains(type.toString());
    }

    static boolean is(TypeElement element) {
        return element.getQualifiedName().toString().startsWith("java.");
    }

    /** Whether it is there to hold other values, which decide whether it can be sent: also as an interface, such as {@code List}. */
    boolean isContainer(TypeElement element) {
        return element.getQualifiedName().toString().startsWith("java.util.")
                && (isA(element.asType(), "java.util.Collection") || isA(element.asType(), "java.util.Map"))
                && (element.getKind().isInterface() || isA(element.asType(), "java.io.Serializable"));
    }

    boolean isThrowable(TypeMirror type) {
        return isA(type, "java.lang.Throwable");
    }

    /** Whether every process takes it, whatever a call declares. */
    boolean isKnownEverywhere(TypeElement element) {
        String name = element.getQualifiedName().toString();
        return KNOWN.contains(name) || name.startsWith("java.time.");
    }

    /** What to use instead of something that is not made to be sent, and cannot be. */
    Optional<String> remedy(TypeMirror type) {
        if (isA(type, "java.util.concurrent.CompletionStage") || isA(type, "java.util.concurrent.Future")) {
            return Optional.of("use what it gives, not the handle to it");
        }
        if (isA(type, "java.util.stream.BaseStream")
                || isA(type, "java.util.Iterator")
                || isA(type, "java.lang.Iterable")) {
            return Optional.of("use a List");
        }
        if (isA(type, "java.util.Optional")) {
            return Optional.of("use the value itself, which may be null");
        }
        return OPENED.stream().anyMatch(opened -> isA(type, opened))
                ? Optional.of("use what it is there to read, or open it in the call")
                : Optional.empty();
    }

    private boolean isA(TypeMirror type, String qualifiedName) {
        return facts.types()
                .isSubtype(facts.types().erasure(type), facts.types().erasure(facts.named(qualifiedName)));
    }
}
