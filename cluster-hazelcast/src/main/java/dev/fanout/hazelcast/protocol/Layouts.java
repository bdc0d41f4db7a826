package dev.fanout.hazelcast.protocol;

import java.io.ObjectStreamClass;
import java.lang.reflect.Field;
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
        if (type.isEnum()) {
            return type.getName() + " " + constants(type);
        }
        ObjectStreamClass form = ObjectStreamClass.lookup(type);
        if (form == null) {
            return type.getName();
        }
        return type.getName() + " " + (type.isRecord() ? components(type) : Long.toString(form.getSerialVersionUID()));
    }

    private static String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName() + " " + Declared.type(component.getGenericType()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Without making them, which would run their code. */
    private static String constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(Field::getName)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
