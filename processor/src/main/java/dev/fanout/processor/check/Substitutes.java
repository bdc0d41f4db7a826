package dev.fanout.processor.check;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** What to use instead of something that is not made to be sent, or is not read elsewhere. */
final class Substitutes {

    private static final String TIME = "use a java.time.Instant or ZonedDateTime";
    private static final String FILE = "use its path as a String, or what is in it";
    private static final String LIST = "use a List";
    private static final String VALUE = "use the value itself, which may be null";
    private static final String OPENED = "use what it is there to read, or open it in the call";

    /** The first that fits counts: a Path is Iterable. */
    private static final List<Substitute> ALL = List.of(
            new Substitute("java.io.File", FILE),
            new Substitute("java.nio.file.Path", FILE),
            new Substitute("java.util.stream.BaseStream", LIST),
            new Substitute("java.util.Iterator", LIST),
            new Substitute("java.lang.Iterable", LIST),
            new Substitute("java.util.Optional", VALUE),
            new Substitute("java.util.OptionalInt", VALUE),
            new Substitute("java.util.OptionalLong", VALUE),
            new Substitute("java.util.OptionalDouble", VALUE),
            new Substitute("java.io.InputStream", OPENED),
            new Substitute("java.io.OutputStream", OPENED),
            new Substitute("java.io.Reader", OPENED),
            new Substitute("java.io.Writer", OPENED),
            new Substitute("java.lang.AutoCloseable", OPENED),
            new Substitute("java.lang.CharSequence", "use a String"),
            new Substitute("java.lang.Class", "use its name"),
            new Substitute("java.lang.Enum", "use one enum"),
            new Substitute("java.net.InetAddress", "use its name or its address, as a String"),
            new Substitute("java.net.SocketAddress", "use host and port"),
            new Substitute("java.net.URL", "use a java.net.URI"),
            new Substitute("java.text.Format", "use its pattern"),
            new Substitute("java.util.Calendar", TIME),
            new Substitute("java.util.Map.Entry", "use a record"),
            new Substitute("java.util.Random", "use a seed"),
            new Substitute("java.util.TimeZone", "use a java.time.ZoneId"));

    private final TypeFacts facts;

    Substitutes(TypeFacts facts) {
        this.facts = facts;
    }

    /** Whether it stands for a value that comes later. */
    boolean isHandle(TypeMirror type) {
        return facts.isA(type, "java.util.concurrent.CompletionStage")
                || facts.isA(type, "java.util.concurrent.Future");
    }

    /** What to do about a type, which may be a class of the user's own. */
    Optional<String> of(TypeMirror type) {
        if (isHandle(type)) {
            return Optional.of("use what it gives, not the handle to it");
        }
        boolean canBeChanged = facts.element(type).filter(PlatformTypes::is).isEmpty();
        return ALL.stream()
                .filter(each -> facts.isA(type, each.name()))
                .findFirst()
                .map(Substitute::remedy)
                .map(remedy -> canBeChanged ? remedy + ", or make it Serializable" : remedy);
    }

    /** For a type and those that are derived from it. */
    private record Substitute(String name, String remedy) {}
}
