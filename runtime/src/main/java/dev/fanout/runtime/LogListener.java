package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The listener of a runtime that was given none: it writes to the log. */
final class LogListener implements TaskListener {
    private static final System.Logger LOG = System.getLogger("dev.fanout");

    @Override
    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
        warn(call + " was asked to stop " + waited.toMillis() + " ms ago and still runs; it is waited for", stack);
    }

    @Override
    public void letGo(String call, Duration waited, List<StackTraceElement> stack) {
        warn(
                call + " was asked to stop " + waited.toMillis() + " ms ago and still runs; it is waited for no longer",
                stack);
    }

    private static void warn(String what, List<StackTraceElement> stack) {
        LOG.log(
                System.Logger.Level.WARNING,
                () -> what
                        + (stack.isEmpty() ? "\n\twithout a thread: its stage is not complete" : "")
                        + stack.stream().map(frame -> "\n\tat " + frame).collect(Collectors.joining()));
    }

    @Override
    public void failureUnread(String call, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, call + " failed, and no caller gets to see it", failure);
    }

    /** A listener threw: said here, since it cannot be said to the listener. */
    static void listenerFailed(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "a TaskListener has thrown", failure);
    }
}
