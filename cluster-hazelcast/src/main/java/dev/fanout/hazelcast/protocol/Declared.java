package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSignature;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Types as they were declared, with their arguments. A list of numbers that arrives where one of texts is declared fails only where somebody
 * takes a text from it: the classes are the same.
 */
final class Declared {
    private Declared() {}

    /** How the interface declares a call; nothing if it names classes that are not there. */
    static String call(RemoteSignature signature) {
        try {
            return declared(signature);
        } catch (LinkageError | TypeNotPresentException notHere) {
            return "";
        }
    }

    /** One that is inherited from an interface with type parameters is what it is there, and what the interface says that they are. */
    private static String declared(RemoteSignature signature) {
        List<Method> named = Arrays.stream(signature.target().getMethods())
                .filter(method -> method.getName().equals(signature.call()))
                .filter(method ->
                        method.getParameterCount() == signature.parameters().size())
                .filter(method -> !method.isBridge())
                .toList();
        List<Method> exact = named.stream()
                .filter(method -> List.of(method.getParameterTypes()).equals(signature.parameters()))
                .toList();
        List<Method> meant = exact.isEmpty() ? named : exact; // one that takes a T takes something else here
        boolean isOpen =
                meant.stream().anyMatch(method -> method.getDeclaringClass().getTypeParameters().length > 0);
        return methods(meant) + (isOpen ? " " + superTypes(signature.target()) : "");
    }

    private static String methods(List<Method> methods) {
        return methods.stream()
                .map(method -> type(method.getGenericReturnType()) + types(method.getGenericParameterTypes()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** What is above a class or an interface, up to the JDK's, which have others above them in each version. */
    static String superTypes(Class<?> type) {
        if (isOfTheJdk(type)) {
            return "";
        }
        return parents(type)
                .map(parent -> type(parent) + " " + superTypes(erased(parent)))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static boolean isOfTheJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    private static Stream<Type> parents(Class<?> type) {
        Type above = type.getGenericSuperclass();
        return Stream.concat(Stream.ofNullable(above), Arrays.stream(type.getGenericInterfaces()));
    }

    private static Class<?> erased(Type parent) {
        return (Class<?>) (parent instanceof ParameterizedType generic ? generic.getRawType() : parent);
    }

    /** As a text that is the same in each version of Java. */
    static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            return type(generic.getRawType()) + types(generic.getActualTypeArguments());
        }
        if (type instanceof GenericArrayType array) {
            return type(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return "?" + types(wildcard.getUpperBounds()) + types(wildcard.getLowerBounds());
        }
        return type.getTypeName(); // of a class, or the name of a type variable
    }

    private static String types(Type... types) {
        return Arrays.stream(types).map(Declared::type).collect(Collectors.joining(",", "<", ">"));
    }
}
