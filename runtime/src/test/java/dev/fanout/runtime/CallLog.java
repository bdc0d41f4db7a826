package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A listener that writes down all it is told, in the order in which it is told. */
final class CallLog implements TaskListener {
    /** One thing that it was told: about a call, or only with the name of one. */
    record Entry(String event, String name, CallInfo call, Object detail, Thread thread) {}

    final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    private void write(String event, String name, CallInfo call, Object detail) {
        entries.add(new Entry(event, name, call, detail, Thread.currentThread()));
    }

    @Override
    public void started(CallInfo call) {
        write("started", call.name(), call, null);
    }

    @Override
    public void cancelled(CallInfo call, CancelReason reason) {
        write("cancelled", call.name(), call, reason);
    }

    @Override
    public void ended(CallInfo call, Outcome<?> outcome) {
        write("ended", call.name(), call, outcome);
    }

    @Override
    public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
        write("straggling", call, null, waited);
    }

    @Override
    public void letGo(String call, Duration waited, List<StackTraceElement> stack) {
        write("letGo", call, null, waited);
    }

    @Override
    public void failureUnread(String call, Throwable failure) {
        write("failureUnread", call, null, failure);
    }

    List<Entry> of(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).toList();
    }

    /** What was told about the call, in order: {@code [started, cancelled: REQUESTED, ended: ...]}. */
    List<String> story(String name) {
        return of(name).stream()
                .map(entry -> entry.event() + (entry.detail() == null ? "" : ": " + entry.detail()))
                .toList();
    }

    CallInfo info(String name) {
        return of(name).get(0).call();
    }
}
