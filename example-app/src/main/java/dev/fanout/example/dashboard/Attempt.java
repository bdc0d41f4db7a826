package dev.fanout.example.dashboard;

import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.calls.CallLog;
import dev.fanout.runtime.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Something that was asked for, and what was measured meanwhile.
 *
 * @param outcome what came of it, or what was thrown instead
 * @param took how long it took
 * @param calls the calls that were made for it
 */
public record Attempt<T>(Outcome<T> outcome, Duration took, List<CallEntry> calls) {

    /** Asks, with clients that write to {@code log}. */
    public static <T> Attempt<T> of(CallLog log, Callable<T> asked) {
        Outcome<T> outcome = outcome(asked);
        return new Attempt<>(outcome, log.elapsed(), log.entries());
    }

    private static <T> Outcome<T> outcome(Callable<T> asked) {
        try {
            return new Outcome.Success<>(asked.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failure<>(e);
        } catch (Exception e) {
            return new Outcome.Failure<>(e);
        }
    }
}
