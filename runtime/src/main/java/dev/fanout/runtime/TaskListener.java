package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;

/**
 * Told what would otherwise go unnoticed. A runtime without a listener writes the same to the {@link System.Logger} named
 * {@code dev.fanout}.
 *
 * <pre>{@code
 * FanoutRuntime.builder().listener(new TaskListener() {
 *     @Override public void failureUnread(String call, Throwable failure) { errors.increment(); }
 * }).build();
 * }</pre>
 *
 * <p>Methods are called by whichever thread finds out, never while a lock is held, and should return soon. What they
 * throw harms no call; it is logged.
 */
public interface TaskListener {

    /**
     * A call was asked to stop and still runs, so that whoever waits for it goes on waiting. Told after a second, then
     * every ten.
     *
     * @param call the name of the call, as in {@code Dashboards.dashboard/feed}
     * @param waited how long ago the waiting began
     * @param stack where the call is right now, innermost frame first; empty if it has just ended
     */
    default void straggling(String call, Duration waited, List<StackTraceElement> stack) {}

    /**
     * A failure that no caller gets to see: of a handle that was forgotten before anyone read it, of a clean-up, or beside
     * a failure that cannot carry it. Each is told once.
     *
     * @param call the name of the call or gather
     * @param failure what it failed with
     */
    default void failureUnread(String call, Throwable failure) {}
}
