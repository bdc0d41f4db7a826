package dev.fanout.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells a listener what a runtime would, at times that a test says. */
final class Story {
    private long now = TimeUnit.DAYS.toNanos(3);
    private long lastId = 100;
    private TaskListener listener = new TaskListener() {};

    long nanoTime() {
        return now;
    }

    void isToldTo(TaskListener listener) {
        this.listener = listener;
    }

    Story after(long millis) {
        now += Duration.ofMillis(millis).toNanos();
        return this;
    }

    GatherInfo open(String name) {
        return open(name, 0, Optional.empty());
    }

    GatherInfo open(String name, long around, Optional<Duration> timeout) {
        GatherInfo gather = new GatherInfo(++lastId, name, 0, around, timeout);
        listener.gatherOpened(gather);
        return gather;
    }

    void close(GatherInfo gather) {
        listener.gatherEnded(gather, Optional.empty());
    }

    void close(GatherInfo gather, CancelReason why) {
        listener.gatherEnded(gather, Optional.of(why));
    }

    CallInfo queue(GatherInfo gather, String name, CallInfo... inputs) {
        return queue(gather, name, true, inputs);
    }

    CallInfo queue(GatherInfo gather, String name, boolean required, CallInfo... inputs) {
        CallInfo call = new CallInfo(++lastId, gather.name() + "/" + name, gather.id(), 0);
        listener.queued(call, required, List.of(inputs));
        return call;
    }

    CallInfo queueHandle(String name, long around) {
        CallInfo call = new CallInfo(++lastId, name, 0, around);
        listener.queued(call, false, List.of());
        return call;
    }

    /** On a thread that is called like the call. */
    void begin(CallInfo call) {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName(call.name());
        listener.started(call);
        thread.setName(name);
    }

    /** On one of several threads, each of which goes from one element of a map to the next. */
    void begin(CallInfo element, ExecutorService thread) {
        CompletableFuture.runAsync(
                        () -> {
                            Thread.currentThread()
                                    .setName(element.name()
                                            .substring(0, element.name().lastIndexOf('#')));
                            listener.started(element);
                        },
                        thread)
                .join();
    }

    void ask(CallInfo call, CancelReason why) {
        listener.cancelled(call, why);
    }

    void succeed(CallInfo call) {
        listener.ended(call, new Outcome.Success<>("a secret value"));
    }

    void fail(CallInfo call, Throwable failure) {
        listener.ended(call, new Outcome.Failure<>(failure));
    }

    void cancel(CallInfo call, CancelReason why) {
        listener.ended(call, new Outcome.Cancelled<>(why));
    }

    /** A call that begins at once, and succeeds after so long. */
    CallInfo run(GatherInfo gather, String name, long millis) {
        CallInfo call = queue(gather, name);
        begin(call);
        after(millis).succeed(call);
        return call;
    }
}
