package dev.fanout.runtime;

import java.lang.ref.Cleaner;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The reader's end of a stream of completions: waits for the next, and ends the gather when no more are read. */
final class CompletionStream<K extends @Nullable Object, T extends @Nullable Object>
        implements Iterator<Completion<K, T>> {
    private final Deliveries<K, T> deliveries;
    private final @Nullable CallTask<?> gather; // null if nothing was started
    private final Cleaner.Cleanable watch;
    private boolean isOver;

    private CompletionStream(Deliveries<K, T> deliveries, @Nullable CallTask<?> gather) {
        this.deliveries = deliveries;
        this.gather = gather;
        this.watch = Forgotten.then(this, deliveries);
    }

    /** The stream of a gather; of one that has not started anything if there is none. */
    static <K extends @Nullable Object, T extends @Nullable Object> Stream<Completion<K, T>> of(
            Deliveries<K, T> deliveries, @Nullable CallTask<?> gather) {
        CompletionStream<K, T> completions = new CompletionStream<>(deliveries, gather);
        if (gather != null) {
            Arrivals arrivals = deliveries.arrivals();
            gather.whenEnded(ended -> {
                arrivals.wake();
                return List.of();
            });
        }
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(completions, characteristics), false)
                .onClose(completions::close);
    }

    @Override
    public boolean hasNext() {
        if (!isOver && !deliveries.hasNext()) {
            awaitNext();
        }
        return !isOver;
    }

    @Override
    public Completion<K, T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all calls were handed over");
        }
        return deliveries.next();
    }

    /** Returns when there is one to hand over, or none will come any more. */
    private void awaitNext() {
        if (gather != null) {
            await(gather);
        }
        if (!deliveries.hasNext()) {
            isOver = true;
            watch.clean();
            if (gather != null) {
                throwFailure(gather);
            }
        }
    }

    private void await(CallTask<?> running) {
        Arrivals arrivals = deliveries.arrivals();
        arrivals.waiting = Thread.currentThread(); // before the look at what has ended
        try {
            TaskWait.untilWoken(List.of(running), () -> deliveries.hasNext() || running.isSettled());
        } catch (Throwable thrown) { // the reader is to stop, and so is what it reads
            CancelReason why = Current.stopReason();
            end(running, why == null ? CancelReason.CALLER_INTERRUPTED : why);
            throw thrown;
        } finally {
            arrivals.waiting = null;
        }
    }

    /** Outcomes show how calls have ended; they neither hide a failure of the machine nor show that there were no calls. */
    private void throwFailure(CallTask<?> ended) {
        ended.markRead();
        if (!deliveries.isKnown() || ended.failureOrNull() instanceof VirtualMachineError) {
            ended.join();
        }
    }

    private void close() {
        if (isOver) {
            return;
        }
        if (gather == null) {
            isOver = true;
            deliveries.drop();
            watch.clean();
            return;
        }
        TaskWait.refuseSelf(gather);
        end(gather, CancelReason.NOT_NEEDED);
        gather.markRead();
        if (gather.failureOrNull() instanceof VirtualMachineError machine) {
            throw machine;
        }
    }

    private void end(CallTask<?> running, CancelReason reason) {
        isOver = true;
        running.cancel(reason, true);
        running.awaitEnd();
        deliveries.drop();
        watch.clean();
    }
}
