package dev.fanout.example.playground;

/** How calls are made. */
public enum Order {
    CONCURRENT("side by side"),
    SEQUENTIAL("one after another");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    /** For the visitor. */
    public String words() {
        return words;
    }
}
