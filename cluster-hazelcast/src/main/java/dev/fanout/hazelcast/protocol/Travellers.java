package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSerializers;
import dev.fanout.runtime.RemoteSignature;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The classes whose objects may arrive with a call: those that its signature names, and values of the JDK. */
final class Travellers {
    private final Set<String> names;
    private final @Nullable ClassLoader loader;
    private final boolean failures;
    private final RemoteSerializers serializers;

    private Travellers(
            Set<String> names, @Nullable ClassLoader loader, boolean failures, RemoteSerializers serializers) {
        this.names = names;
        this.loader = loader;
        this.failures = failures;
        this.serializers = serializers;
    }

    /** Of its arguments and its result. */
    static Travellers of(RemoteSignature signature) {
        Set<String> names = new HashSet<>(signature.carried());
        classes(signature).forEach(type -> names.add(type.getName()));
        boolean failures = holdsFailures(signature);
        if (!signature.serializers().isEmpty()) {
            names.add(Written.class.getName());
        }
        return new Travellers(
                Set.copyOf(names), signature.target().getClassLoader(), failures, signature.serializers());
    }

    /**
     * Whether there may be any, as in an outcome. An exception that is declared brings its own class and those above it, and no others.
     */
    private static boolean holdsFailures(RemoteSignature signature) {
        return signature.carried().contains(Throwable.class.getName())
                || elementOf(signature.result()) == Throwable.class
                || signature.parameters().stream().anyMatch(type -> elementOf(type) == Throwable.class);
    }

    /** The classes that the signature names, and that are there. */
    static Set<Class<?>> classes(RemoteSignature signature) {
        ClassLoader loader = signature.target().getClassLoader();
        Set<Class<?>> all = new HashSet<>();
        addWithParents(signature.result(), all::add);
        signature.parameters().forEach(parameter -> addWithParents(parameter, all::add));
        for (String carried : signature.carried()) {
            Class<?> found = load(carried, loader);
            if (found != null) {
                addWithParents(found, all::add);
            }
        }
        return all;
    }

    /** The same, and all failures. */
    Travellers withFailures() {
        return new Travellers(names, loader, true, serializers);
    }

    /** What reads those that did not come as they are. */
    RemoteSerializers serializers() {
        return serializers;
    }

    /** The stream names the classes above one, too. */
    private static void addWithParents(Class<?> type, Consumer<Class<?>> found) {
        for (Class<?> each = elementOf(type); each != null && each != Object.class; each = each.getSuperclass()) {
            found.accept(each);
        }
    }

    private static Class<?> elementOf(Class<?> type) {
        Class<?> one = type;
        while (one.isArray()) {
            one = one.getComponentType();
        }
        return one;
    }

    /**
     * The class of that name.
     *
     * @return null if it may not travel
     * @throws ClassNotFoundException if it may, and is not there
     */
    @Nullable
    Class<?> find(String name) throws ClassNotFoundException {
        String component = componentOf(name);
        if (component.isEmpty() || names.contains(component) || JdkValues.has(component)) {
            return required(name);
        }
        if (failures && component.equals(name)) {
            Class<?> found = required(name);
            return isOfFailures(found) ? found : null;
        }
        return null;
    }

    private static boolean isOfFailures(Class<?> type) {
        return Throwable.class.isAssignableFrom(type)
                || (type.isEnum() && type.getPackageName().equals(RemoteSignature.class.getPackageName()));
    }

    /** Without the brackets; nothing for those of primitive types. */
    private static String componentOf(String name) {
        int dimensions = 0;
        while (dimensions < name.length() && name.charAt(dimensions) == '[') {
            dimensions++;
        }
        if (dimensions == 0) {
            return name;
        }
        boolean ofObjects = name.startsWith("L", dimensions) && name.endsWith(";");
        return ofObjects ? name.substring(dimensions + 1, name.length() - 1) : "";
    }

    private Class<?> required(String name) throws ClassNotFoundException {
        Class<?> found = load(name, loader);
        if (found == null) {
            found = load(name, Travellers.class.getClassLoader());
        }
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    private static @Nullable Class<?> load(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
