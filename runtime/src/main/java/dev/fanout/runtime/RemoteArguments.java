package dev.fanout.runtime;

import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be known of the arguments of a call before they are sent elsewhere, and before a body has those that came. */
final class RemoteArguments {
    private RemoteArguments() {}

    /** Throws as the body would if it were here: null for a parameter of a primitive type. */
    static void requireUnboxable(RemoteSignature signature, List<@Nullable Object> arguments) {
        List<Class<?>> types = signature.parameters();
        int known = Math.min(types.size(), arguments.size());
        for (int i = 0; i < known; i++) {
            if (arguments.get(i) == null && types.get(i).isPrimitive()) {
                throw new NullPointerException(signature + " takes " + types.get(i) + " as argument " + (i + 1)
                        + ", and was given null; leave nulls out, or let it take the boxed type");
            }
        }
    }

    /** Throws if they are not as many, or not of the types, that the signature says. */
    static void require(RemoteSignature signature, List<@Nullable Object> arguments) {
        List<Class<?>> types = signature.parameters();
        if (types.size() != arguments.size()) {
            throw new IllegalArgumentException(
                    signature + " takes " + types.size() + " arguments, and was sent " + arguments.size());
        }
        for (int i = 0; i < types.size(); i++) {
            Object argument = arguments.get(i);
            Class<?> type = types.get(i);
            boolean fits = argument == null ? !type.isPrimitive() : boxed(type).isInstance(argument);
            if (!fits) {
                throw new IllegalArgumentException(signature + " takes " + type.getTypeName() + " as argument "
                        + (i + 1)
                        + ", and was sent "
                        + (argument == null ? "null" : argument.getClass().getTypeName()));
            }
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
