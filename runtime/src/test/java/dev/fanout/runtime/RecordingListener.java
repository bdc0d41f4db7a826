package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what it was told. */
final class RecordingListener implements TaskListener {
    record Straggler(String call, List<StackTraceElement> stack) {}

    record Unread(String call, Throwable failure) {}

    final Queue<Straggler> stragglers = new ConcurrentLinkedQueue<>();
    final Queue<Unread> unread = new ConcurrentLinkedQueue<>();

    @Override
    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
        stragglers.add(new Straggler(call, stack));
    }

    @Override
    public void failureUnread(String call, Throwable failure) {
        unread.add(new Unread(call, failure));
    }
}
