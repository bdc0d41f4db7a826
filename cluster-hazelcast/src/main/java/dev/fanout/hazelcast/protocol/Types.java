package dev.fanout.hazelcast.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether values are of declared types. */
final class Types {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            double.class, Double.class,
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            char.class, Character.class,
            float.class, Float.class);

    private Types() {}

    /** Null fits all but primitive types; nothing else fits {@code void}. */
    static boolean fits(Class<?> declared, @Nullable Object value) {
        if (value == null) {
            return !declared.isPrimitive() || declared == void.class;
        }
        return BOXES.getOrDefault(declared, declared).isInstance(value);
    }
}
