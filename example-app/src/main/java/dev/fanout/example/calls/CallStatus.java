package dev.fanout.example.calls;

/** How a call ended, as its client saw it. */
public enum CallStatus {
    /** It returned. */
    OK("ok"),
    /** It threw, and nobody had asked it to stop. */
    FAILED("failed"),
    /** It was interrupted. */
    STOPPED("stopped"),
    /** It has not ended. */
    RUNNING("running"),
    /** It was expected, but never made. */
    NOT_STARTED("not started");

    private final String words;

    CallStatus(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
