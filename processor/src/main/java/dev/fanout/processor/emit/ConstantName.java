package dev.fanout.processor.emit;

import java.util.Locale;
import java.util.Set;

/** A constant's name, made from a method's; it gives way to what is there already. */
final class ConstantName {
    private ConstantName() {}

    /** {@code byId} gives {@code BY_ID}, or else {@code BY_ID_2}, and so on. */
    static String of(String method, Set<String> taken) {
        String upper = method.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
        String name = upper;
        for (int number = 2; taken.contains(name); number++) {
            name = upper + "_" + number;
        }
        return name;
    }
}
