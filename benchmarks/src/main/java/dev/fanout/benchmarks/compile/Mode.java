package dev.fanout.benchmarks.compile;

/** In which JVM javac runs, and how it comes by the processor. */
enum Mode {
    /** A new process for each compilation. */
    FRESH("a new process"),
    /** One JVM that has compiled much before; each compilation loads the processor's classes anew, as Maven does. */
    WARM("a warm JVM"),
    /** The same, with the processor's classes kept from one compilation to the next. */
    KEPT("a warm JVM that keeps the processor");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
