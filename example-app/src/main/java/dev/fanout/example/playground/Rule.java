package dev.fanout.example.playground;

/** Whose failures end it all. In Java it is the type that says so. */
public enum Rule {
    REQUIRED("all required"),
    MIXED("some collected"),
    COLLECTED("all collected");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** For the visitor. */
    public String words() {
        return words;
    }
}
