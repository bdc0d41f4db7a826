package dev.fanout.example.view;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a part of a page is. */
public enum SlotStatus {
    OK("ok", ""),
    FAILED("failed", "Not available at the moment."),
    LATE("late", "Not ready in time."),
    STOPPED("stopped", "Not asked to the end.");

    private final String word;
    private final String message;

    SlotStatus(String word, String message) {
        this.word = word;
        this.message = message;
    }

    /** For programs. */
    @JsonValue
    public String word() {
        return word;
    }

    /** For people; empty if there is a value to show. */
    public String message() {
        return message;
    }
}
