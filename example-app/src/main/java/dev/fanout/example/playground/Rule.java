package dev.fanout.example.playground;

/** Whose failures end it all. In Java it is the type that says so. */
public enum Rule {
    REQUIRED("all required"),
    MIXED("some collected"),
    COLLECTED("all but the profile collected");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** For the visitor who asks for a dashboard. */
    public String words() {
        return words;
    }

    /** For the visitor who asks for a list, of which nothing is always required. */
    public String listWords() {
        return this == COLLECTED ? "all collected" : words;
    }
}
