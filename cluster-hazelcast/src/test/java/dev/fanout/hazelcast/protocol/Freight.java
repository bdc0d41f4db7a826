package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.Outcome;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Types whose values are made of each other, or are others on their way. */
public interface Freight {
    sealed interface Tree<T> {}

    record Leaf<V>(V value) implements Tree<V>, Serializable {}

    record Node<A>(List<Tree<A>> below) implements Tree<A>, Serializable {}

    sealed interface Two<A, B> {}

    record Crossed<X, Y>(Y second, X first) implements Two<Y, X>, Serializable {}

    sealed interface Box<T> {}

    record ListBox<X>(X first) implements Box<List<X>>, Serializable {}

    record Unit(TimeUnit unit) implements Serializable {}

    record Failed(Exception why, Unit unit) implements Serializable {}

    /** Has something else sent. */
    abstract class Money implements Serializable {
        private static final long serialVersionUID = 1;
        final transient Object open = new Object();

        abstract long cents();

        Object writeReplace() {
            return new Cents(cents());
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + " " + cents();
        }

        record Cents(long cents) implements Serializable {
            private Object readResolve() {
                return new Euro(cents / 100.0);
            }
        }
    }

    final class Euro extends Money {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        private final Comparable<Double> amount;

        Euro(double amount) {
            this.amount = amount;
        }

        @Override
        long cents() {
            return Math.round((Double) amount * 100);
        }
    }

    class SoldOut extends Exception {
        private static final long serialVersionUID = 1;

        SoldOut(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** By declared type. */
    static Map<String, Object> values() {
        Unit unit = new Unit(TimeUnit.DAYS);
        return Map.of(
                type("Tree<", "Unit>"),
                new Node<>(List.of(new Leaf<>(unit), new Node<>(List.of()))),
                type("Two<", "Unit, java.lang.String>"),
                new Crossed<>("a", unit),
                type("Box<java.util.List<", "Unit>>"),
                new ListBox<>(unit),
                type("", "Failed"),
                new Failed(new IllegalStateException("why", new IOException("that")), unit),
                type("", "SoldOut"),
                new SoldOut("so", new IOException("that")),
                type("", "Euro"),
                new Euro(1.5),
                "dev.fanout.runtime.Outcome<java.lang.Void>",
                new Outcome.Failure<>(new IOException("that")));
    }

    private static String type(String around, String inside) {
        String own = Freight.class.getName() + ".";
        return (around.isEmpty() ? "" : own + around) + own + inside;
    }
}
