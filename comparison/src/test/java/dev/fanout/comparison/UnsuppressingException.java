package dev.fanout.comparison;

/** Made as those are that must cost nothing: {@code addSuppressed} does nothing, and there is no stack. */
final class UnsuppressingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsuppressingException() {
        super("unsuppressing", null, false, false);
    }
}
