package dev.fanout.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
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

    /** Collects often enough that whatever can be collected has been, with all that is done about it. */
    static void thoroughly() {
        List<WeakReference<Object>> references = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            WeakReference<Object> reference = new WeakReference<>(new Object());
            references.add(reference);
            untilCleared(reference);
            Thread.yield();
        }
    }
}
