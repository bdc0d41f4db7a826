package dev.fanout.benchmarks.body;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Calls of which the last fails, once all others sleep. Who cancels them wakes them by their interrupts, who only waits for
 * them sleeps as long as they do, and who does neither leaves them running.
 */
public final class Sleepers implements Body {
    private static final long SLEEP_MILLIS = 100;

    private final int calls;
    private volatile Round round;

    /** So many calls, the one that fails included. */
    public Sleepers(int calls) {
        this.calls = calls;
        this.round = new Round(calls - 1);
    }

    /** Gets ready for the next fan-out. */
    public void begin() {
        round = new Round(calls - 1);
    }

    /** How many of the sleepers have not ended. */
    public int stillRunning() {
        return round.running.get();
    }

    /** Wakes those that nobody has cancelled, and waits until they have ended. */
    public void end() throws InterruptedException {
        round.enough.forEach(CountDownLatch::countDown);
        while (stillRunning() > 0) {
            Thread.sleep(1);
        }
    }

    @Override
    public int call(int index) throws InterruptedException {
        Round current = round;
        if (index == calls - 1) {
            current.asleep.await();
            throw new LastCallFailedException();
        }
        return current.sleep(index);
    }

    /** One fan-out. Each sleeper has a latch of its own: in the queue of one for all, they would wait for each other to leave it. */
    private static final class Round {
        private final CountDownLatch asleep;
        private final List<CountDownLatch> enough;
        private final AtomicInteger running;

        Round(int sleepers) {
            asleep = new CountDownLatch(sleepers);
            enough =
                    Stream.generate(() -> new CountDownLatch(1)).limit(sleepers).toList();
            running = new AtomicInteger(sleepers);
        }

        int sleep(int index) throws InterruptedException {
            asleep.countDown();
            try {
                boolean cutShort = enough.get(index).await(SLEEP_MILLIS, TimeUnit.MILLISECONDS);
                return cutShort ? -1 : Body.result(index);
            } finally {
                running.decrementAndGet();
            }
        }
    }

    /** The failure. */
    public static final class LastCallFailedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Whether it is this, in whatever it is wrapped. */
        public static boolean isCauseOf(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof LastCallFailedException) {
                    return true;
                }
            }
            return false;
        }
    }
}
