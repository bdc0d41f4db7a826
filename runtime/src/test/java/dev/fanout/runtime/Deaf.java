package dev.fanout.runtime;

import java.util.concurrent.CountDownLatch;

/** Users' code that an interrupt does not stop. */
final class Deaf {
    private Deaf() {}

    /** Waits; an interrupt is kept for later. */
    static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException kept) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
