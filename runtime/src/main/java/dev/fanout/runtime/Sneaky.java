package dev.fanout.runtime;

/** Throws what the signature of the public method in front of it admits, which the compiler cannot follow in here. */
final class Sneaky {
    private Sneaky() {}

    /** Never returns normally; the result lets callers end with a {@code throw} statement. */
    static RuntimeException raise(Throwable failure) {
        return Sneaky.<RuntimeException>raiseAs(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is cast
    private static <X extends Throwable> RuntimeException raiseAs(Throwable failure) throws X {
        throw (X) failure;
    }
}
