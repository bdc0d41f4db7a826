package dev.fanout.runtime;

import java.util.Arrays;

/** Makes the stack of an exception of ours begin where the user's code is: our own frames explain nothing. */
final class CallSite {
    private static final String OURS = CallSite.class.getPackageName() + ".";

    private CallSite() {}

    /** Removes the frames of this package from the top of the stack. */
    static <X extends Throwable> X trim(X ours) {
        ours.setStackTrace(Arrays.stream(ours.getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith(OURS))
                .toArray(StackTraceElement[]::new));
        return ours;
    }
}
