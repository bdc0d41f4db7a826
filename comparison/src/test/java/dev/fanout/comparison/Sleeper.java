package dev.fanout.comparison;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A call that blocks until it is interrupted, then cleans up for as long as the test wants, and says how far it has come. */
final class Sleeper implements Callable<String> {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch wake = new CountDownLatch(1);
    private final CountDownLatch cleaned;
    private final Callable<String> afterInterrupt;

    private Sleeper(CountDownLatch cleaned, Callable<String> afterInterrupt) {
        this.cleaned = cleaned;
        this.afterInterrupt = afterInterrupt;
    }

    /** Ends at once when it is interrupted, as {@code afterInterrupt} does. */
    static Sleeper thatEnds(Callable<String> afterInterrupt) {
        return new Sleeper(new CountDownLatch(0), afterInterrupt);
    }

    /** Ends only after {@link #finishCleanUp()} when it is interrupted. */
    static Sleeper thatCleansUp() {
        return new Sleeper(new CountDownLatch(1), () -> {
            throw new InterruptedException("stopped");
        });
    }

    @Override
    public String call() throws Exception {
        entered.countDown();
        try {
            wake.await();
            return "woken";
        } catch (InterruptedException interrupt) {
            interrupted.countDown();
            Patience.awaitUninterruptibly(cleaned);
            return afterInterrupt.call();
        } finally {
            ended.countDown();
        }
    }

    /** A call that fails like this as soon as this one runs. */
    Callable<String> thenFail(Exception failure) {
        return () -> {
            awaitEntered();
            throw failure;
        };
    }

    void awaitEntered() {
        Patience.await(entered);
    }

    void awaitInterrupted() {
        Patience.await(interrupted);
    }

    void awaitEnded() {
        Patience.await(ended);
    }

    boolean wasEntered() {
        return entered.getCount() == 0;
    }

    boolean wasInterrupted() {
        return interrupted.getCount() == 0;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Runs now: it has begun, was not interrupted, and has not ended. */
    boolean isUndisturbed() {
        return wasEntered() && !wasInterrupted() && !hasEnded();
    }

    void finishCleanUp() {
        cleaned.countDown();
    }

    /** Lets it return whatever it does. */
    void wake() {
        wake.countDown();
        cleaned.countDown();
    }
}
