package dev.fanout.conformance;

/** How much a row is asked for. */
public enum Grade {
    /** Essential. */
    E,
    /** Desirable. */
    D,
    /** Essential, and on purpose another behaviour than that of the peer it comes from. */
    X,
    /** Not applicable on the JVM. */
    N;

    boolean isEssential() {
        return this == E || this == X;
    }
}
