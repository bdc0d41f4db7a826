package dev.fanout.processor.check;

import java.util.Locale;

/**
 * Why something cannot be sent to another process.
 *
 * @param fact what is wrong: {@code Model.weights is of type java.nio.ByteBuffer, which is not Serializable}
 * @param remedy what to do about it
 * @param isInside whether it is a field that is wrong, wherever its object is found
 */
record Obstacle(String fact, String remedy, boolean isInside) {

    static Obstacle of(Trail trail, String type, Reason reason, String remedy) {
        String skipped = trail.canSkip() ? ", or make the field transient" : "";
        String fact = trail.text() + " " + String.format(Locale.ROOT, reason.template, type);
        return new Obstacle(fact, remedy + skipped, !trail.fields().isEmpty());
    }

    /** What can be wrong with a type. */
    enum Reason {
        NOT_SERIALIZABLE("%s, which is not Serializable"),
        UNREAD("%s, which no other process reads"),
        OPEN("%s, of which another process does not know the classes that extend it"),
        NO_CONSTRUCTOR(
                "%s, whose superclass is not Serializable and has no constructor without parameters to make it with"),
        NO_PUBLIC_CONSTRUCTOR("%s, which is Externalizable and has no public constructor without parameters"),
        INNER("%s, an inner class, which takes along the object around it");

        private final String template;

        Reason(String template) {
            this.template = template;
        }
    }
}
