package dev.fanout.hazelcast.protocol;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of this JDK that a program can name, and Java can serialise. */
final class JdkClasses {
    private static final List<String> MODULES =
            List.of("java.base", "java.sql", "java.desktop", "java.rmi", "java.net.http", "java.prefs", "java.logging");

    /** Cannot be named without {@code --enable-preview}. */
    private static final List<String> PREVIEWS = List.of("java.util.concurrent.StructuredTaskScope");

    private JdkClasses() {}

    static List<Class<?>> all() {
        return MODULES.stream().flatMap(JdkClasses::in).toList();
    }

    private static Stream<Class<?>> in(String module) {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules", module);
        try (Stream<Path> files = Files.walk(root.resolve("java"))) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .flatMap(name -> named(name).stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Class<?>> named(String name) {
        if (name.endsWith("-info") || PREVIEWS.stream().anyMatch(name::startsWith)) {
            return Optional.empty();
        }
        try {
            Class<?> found = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return isPublic(found) && Serializable.class.isAssignableFrom(found)
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && Modifier.isPublic(type.getModifiers())
                && (outer == null || isPublic(outer));
    }

    /** As it stands in a source, with arguments that can travel. */
    static String declared(Class<?> type) {
        String arguments = Arrays.stream(type.getTypeParameters())
                .map(JdkClasses::argument)
                .collect(Collectors.joining(", ", "<", ">"));
        return type.getCanonicalName() + (arguments.equals("<>") ? "" : arguments);
    }

    private static String argument(TypeVariable<?> parameter) {
        Type bound = parameter.getBounds()[0];
        if (bound == Object.class) {
            return String.class.getName();
        }
        boolean isEnum = bound instanceof ParameterizedType generic && generic.getRawType() == Enum.class;
        return isEnum ? TimeUnit.class.getName() : "?";
    }
}
