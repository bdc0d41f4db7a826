package dev.fanout.example.playground;

/** What was asked for makes no sense. The message is for the visitor. */
public final class ChoiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChoiceException(String message) {
        super(message);
    }

    /** What would make sense. */
    public String advice() {
        return String.valueOf(getMessage());
    }
}
