package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSignature;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types of calls, those that may travel and others. */
interface Shop {
    RemoteSignature RANK = RemoteSignature.of(Shop.class, "rank", Object.class, Model.class, long.class, List.class)
            .carrying(Square.class.getName(), Colour.class.getName());

    record Model(String name, Shape shape, Map<String, Colour> colours) implements Serializable {}

    enum Colour {
        RED,
        GREEN
    }

    abstract class Shape implements Serializable {
        private static final long serialVersionUID = 1;

        int size = 1;
    }

    class Square extends Shape {
        private static final long serialVersionUID = 1;
    }

    /** Is not named by the signature. */
    class Circle extends Shape {
        private static final long serialVersionUID = 1;
    }

    /** Does something when it is read. */
    class Gadget implements Serializable {
        private static final long serialVersionUID = 1;
        static volatile boolean sprung;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            sprung = true;
        }
    }

    /** Cannot be written, after all. */
    class Stubborn implements Serializable {
        private static final long serialVersionUID = 1;

        private void writeObject(ObjectOutputStream out) throws IOException {
            throw new IOException("stubborn");
        }
    }

    /** Has a defect. */
    class Broken implements Serializable {
        private static final long serialVersionUID = 1;

        private void writeObject(ObjectOutputStream out) {
            throw new AssertionError("broken");
        }
    }

    /** Can be written, and not read. */
    class Rotten implements Serializable {
        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) {
            throw new AssertionError("rotten");
        }
    }

    class SoldOut extends Exception {
        private static final long serialVersionUID = 1;
        final int left;

        SoldOut(int left, @Nullable Throwable cause) {
            super("only " + left + " left", cause);
            this.left = left;
        }
    }

    /** Has a field that cannot be written. */
    class Unsendable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        final Object socket = new Object();

        Unsendable() {
            super("with a socket", new IllegalStateException("inner"));
        }
    }

    /** Has a field of a class that may not travel. */
    class Suspicious extends RuntimeException {
        private static final long serialVersionUID = 1;
        final Gadget gadget = new Gadget();

        Suspicious() {
            super("look here");
        }
    }
}
