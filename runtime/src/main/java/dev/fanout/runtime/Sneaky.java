package dev.fanout.runtime;

/** Throws what the signature of the public method in front of it admits, which the compiler cannot follow in here. */
final class Sneaky {
    private Sneaky() {}

    /** Never returns; the result lets callers write {@code throw}. */
    static RuntimeException raise(Throwable thrown) {
        throw Sneaky.<RuntimeException>as(thrown);
    }

    @SuppressWarnings("unchecked") // erased: nothing is cast
    private static <X extends Throwable> X as(Throwable thrown) {
        return (X) thrown;
    }
}
