package dev.fanout.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A type as it is written in source: enough to print it and to import it, without a compiler at hand. */
public sealed interface PlanType {

    /** A primitive type, or {@code void}. */
    enum Primitive implements PlanType {
        BOOLEAN,
        BYTE,
        SHORT,
        INT,
        LONG,
        CHAR,
        FLOAT,
        DOUBLE,
        VOID
    }

    /**
     * A class or interface: {@code java.util.Map<K, V>}, {@code shop.Outer.Inner}.
     *
     * @param packageName the package, empty for the unnamed one
     * @param parts the top-level type first, then the nested ones; never empty
     */
    record Declared(String packageName, List<Part> parts) implements PlanType {
        public Declared {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a declared type has a name");
            }
        }

        /** A top-level type: {@code Declared.of("java.util", "List", string)}. */
        public static Declared of(String packageName, String name, PlanType... arguments) {
            return new Declared(packageName, List.of(new Part(name, List.of(arguments))));
        }

        /** A type nested in this one: {@code outer.nested("Inner")}. */
        public Declared nested(String name, PlanType... arguments) {
            List<Part> longer = new ArrayList<>(parts);
            longer.add(new Part(name, List.of(arguments)));
            return new Declared(packageName, longer);
        }

        /** The names of the parts: {@code [Outer, Inner]}. */
        public List<String> simpleNames() {
            return parts.stream().map(Part::name).toList();
        }

        /** The name that the virtual machine knows the class by: {@code shop.Outer$Inner}. */
        public String binaryName() {
            return (packageName.isEmpty() ? "" : packageName + ".") + String.join("$", simpleNames());
        }
    }

    /**
     * One name of a {@link Declared} type, with its type arguments: empty where there are none, and for a raw type.
     *
     * @param name the simple name
     * @param arguments its type arguments
     */
    record Part(String name, List<PlanType> arguments) {
        public Part {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An array. The type of a varargs parameter is an array, too; {@link Signature#varargs()} says how it is written.
     *
     * @param component the type of its elements
     */
    record ArrayOf(PlanType component) implements PlanType {}

    /**
     * A use of a type parameter, of the interface's or of the method's.
     *
     * @param name its name
     */
    record Variable(String name) implements PlanType {}

    /**
     * {@code ?}, {@code ? extends B}, {@code ? super B}.
     *
     * @param direction whether the bound is an upper or a lower one; of no meaning without a bound
     * @param bound the bound, empty for {@code ?}
     */
    record Wildcard(Direction direction, Optional<PlanType> bound) implements PlanType {}

    /**
     * A type with an annotation that says whether it has nulls: {@code @Nullable Post}, {@code Post @Nullable []}. Only types of signatures are: an override that
     * left it out would promise something else to whoever checks.
     *
     * @param type the type
     * @param annotation the annotation
     */
    record Marked(PlanType type, Declared annotation) implements PlanType {}

    /** Which way a wildcard is bounded. */
    enum Direction {
        EXTENDS,
        SUPER
    }
}
