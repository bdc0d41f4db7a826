package dev.fanout.hazelcast.protocol;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What the classes of a call look like in this process, as a text that differs where the other side would read something else than was
 * written. Java itself does not notice that for records: a component that is not in the stream is zero or null.
 */
final class Layouts {
    private Layouts() {}

    /** Of those that are serialised; the JDK's are the same everywhere. */
    static String of(Collection<Class<?>> types) {
        return types.stream()
                .filter(type -> type.getClassLoader() != null)
                .map(Layouts::of)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String of(Class<?> type) {
        ObjectStreamClass form = type.isEnum() ? null : ObjectStreamClass.lookup(type);
        if (form == null) {
            return type.getName();
        }
        return type.getName() + " " + (type.isRecord() ? components(form) : Long.toString(form.getSerialVersionUID()));
    }

    private static String components(ObjectStreamClass form) {
        return Arrays.stream(form.getFields())
                .map(ObjectStreamField::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
