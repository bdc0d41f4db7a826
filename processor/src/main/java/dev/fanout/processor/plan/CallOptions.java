package dev.fanout.processor.plan;

/**
 * What is particular about a call, whoever makes it.
 *
 * @param onCancel how it is told to stop
 */
public record CallOptions(OnCancel onCancel) {
    /** Nothing: the call is written down without options. */
    public static final CallOptions DEFAULT = new CallOptions(OnCancel.INTERRUPT);

    /** Whether there is nothing particular about the call. */
    public boolean isDefault() {
        return equals(DEFAULT);
    }

    /** How a call that runs is told to stop. */
    public enum OnCancel {
        /** With an interrupt of its thread. */
        INTERRUPT,
        /** Without one. */
        SIGNAL
    }
}
