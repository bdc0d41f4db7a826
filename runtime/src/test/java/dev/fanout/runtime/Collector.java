package dev.fanout.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** The garbage collector, asked until it has done what is expected of it. */
final class Collector {
    private Collector() {}

    static void until(BooleanSupplier condition) {
        Fixture.until(() -> {
            System.gc();
            return condition.getAsBoolean();
        });
    }

    static void untilCleared(WeakReference<?> reference) {
        until(() -> reference.get() == null);
    }

    /** Collects until handles that were forgotten just now would have been reported, and once more. */
    static void thoroughly() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch reported = new CountDownLatch(1);
            UnreadFailure.watch(new Object(), reported::countDown);
            until(() -> reported.getCount() == 0);
        }
    }
}
