package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what it was told. */
final class RecordingListener implements TaskListener {
    record Straggler(String call, Duration waited, List<StackTraceElement> stack) {}

    record LetGo(String call, Duration waited, List<StackTraceElement> stack) {}

    record Unread(String call, Throwable failure) {}

    /** The names of calls that were asked to stop. */
    final Queue<String> cancelled = new ConcurrentLinkedQueue<>();

    /** The names of calls that have ended. */
    final Queue<String> ended = new ConcurrentLinkedQueue<>();

    final Queue<Straggler> stragglers = new ConcurrentLinkedQueue<>();
    final Queue<LetGo> letGone = new ConcurrentLinkedQueue<>();
    final Queue<Unread> unread = new ConcurrentLinkedQueue<>();

    @Override
    public void cancelled(CallInfo call, CancelReason reason) {
        cancelled.add(call.name());
    }

    @Override
    public void ended(CallInfo call, Outcome<?> outcome) {
        ended.add(call.name());
    }

    @Override
    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
        stragglers.add(new Straggler(call, waited, stack));
    }

    @Override
    public void letGo(String call, Duration waited, List<StackTraceElement> stack) {
        letGone.add(new LetGo(call, waited, stack));
    }

    @Override
    public void failureUnread(String call, Throwable failure) {
        unread.add(new Unread(call, failure));
    }
}
