package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The listener of a runtime that was given none: it writes to the log. */
final class LogListener implements TaskListener {
    private static final System.Logger LOG = System.getLogger("dev.fanout");

    @Override
    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
        LOG.log(
                System.Logger.Level.WARNING,
                () -> call + " was asked to stop, has been waited for since " + waited.toMillis()
                        + " ms, and still runs"
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
