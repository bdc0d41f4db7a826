package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Told about calls and gathers: when they begin and end, and what would otherwise go unnoticed. A runtime without a listener
 * writes {@link #straggling}, {@link #letGo} and {@link #failureUnread} to the {@link System.Logger} named {@code dev.fanout};
 * so does one whose only listeners are {@link Timeline}s and {@link Progress}es. {@link #all} makes several listeners one.
 *
 * <pre>{@code
 * FanoutRuntime.builder().listener(new TaskListener() {
 *     @Override public void ended(CallInfo call, Outcome<?> outcome) { calls.increment(); }
 *     @Override public void failureUnread(String call, Throwable failure) { lost.increment(); }
 * }).build();
 * }</pre>
 *
 * <p>For one call: {@link #queued} first, {@link #started} if it begins, {@link #cancelled} once if it is asked to stop, and
 * {@link #ended} - also if it never began. All of it lies between {@link #gatherOpened} and {@link #gatherEnded} of its gather;
 * only a call that was {@linkplain #letGo let go} ends later. When a gather returns, all of these were told; whoever reads
 * a single {@link Task} may have its outcome before {@code ended} was.
 *
 * <p>Methods are called by whichever thread finds out, for {@code started} by the one that runs the call, for {@code queued},
 * {@code gatherOpened} and {@code gatherEnded} by the one that starts the call or has opened the gather, and never by the
 * timer's; never while a lock is held. They should return soon: a call has not ended before its listener has heard so.
 * What they throw harms no call; it is logged.
 */
public interface TaskListener {

    /**
     * Several listeners as one: each is told everything, in this order, also if one before it has thrown; that is logged.
     *
     * <pre>{@code
     * FanoutRuntime.builder().listener(TaskListener.all(timeline, metrics)).build();
     * }</pre>
     *
     * @param listeners the listeners; of none, what would go unnoticed is logged
     * @return a listener that tells them
     * @throws NullPointerException if one of them, or the array, is null
     */
    static TaskListener all(TaskListener... listeners) {
        return new Listeners(List.of(listeners));
    }

    /**
     * A gather was opened, on the current thread, which owns it.
     *
     * @param gather the gather
     */
    default void gatherOpened(GatherInfo gather) {}

    /**
     * All calls of a gather have ended, but for those that were {@linkplain #letGo let go}; whoever waits for it goes on after
     * this.
     *
     * @param gather the gather
     * @param cancelled why its calls were cancelled; empty if they were not
     */
    default void gatherEnded(GatherInfo gather, Optional<CancelReason> cancelled) {}

    /**
     * A call was started by somebody: it waits for its inputs, for its turn, and for its thread from now on. In a gather that was
     * decided already it never begins, and ends at once. Where the start of a call throws, it is not told about, or it ends as well.
     *
     * @param call the call
     * @param required whether its failure ends its gather; false for a collected one, and for a handle
     * @param inputs the calls that it waits for, as far as this listener was told about them; unmodifiable
     */
    default void queued(CallInfo call, boolean required, List<CallInfo> inputs) {}

    /**
     * A call begins, on the current thread.
     *
     * @param call the call
     */
    default void started(CallInfo call) {}

    /**
     * A call was asked to stop, for the first time.
     *
     * @param call the call, which may not have begun
     * @param reason why
     */
    default void cancelled(CallInfo call, CancelReason reason) {}

    /**
     * A call has ended, and its outcome can be read. What hangs on its end - calls that need it, functions on a copy, the join
     * of its group - comes after this. Handing on the outcome does not count as reading it.
     *
     * @param call the call, which may never have begun
     * @param outcome how
     */
    default void ended(CallInfo call, Outcome<?> outcome) {}

    /**
     * A call was asked to stop and still runs, so that whoever waits for it goes on waiting. Told after a second, then
     * every ten.
     *
     * @param call the name of the call, as in {@code Dashboards.dashboard/feed}
     * @param waited how long ago it was asked
     * @param stack where the call is right now, innermost frame first; empty if it has just ended. That of a call in another process
     *     begins with {@code remote.member(10.0.0.7:5701)}
     */
    default void straggling(String call, Duration waited, List<StackTraceElement> stack) {}

    /**
     * A call that did not end was let go, as {@link FanoutRuntime.Builder#letGoAfter} says: whoever waited for it goes on,
     * and it belongs to the runtime until it ends.
     *
     * @param call the name of the call
     * @param waited how long ago it was asked to stop
     * @param stack where it is right now, innermost frame first; empty for a {@linkplain Call#ofStage call} that waits for its stage.
     *     That of a call in another process begins with {@code remote.member(10.0.0.7:5701)}
     */
    default void letGo(String call, Duration waited, List<StackTraceElement> stack) {}

    /**
     * A failure that no caller gets to see: of a handle that was forgotten before anyone read it, of a clean-up, or beside
     * a failure that cannot carry it. Each is told once.
     *
     * @param call the name of the call or gather
     * @param failure what it failed with
     */
    default void failureUnread(String call, Throwable failure) {}
}
