package dev.fanout.comparison;

import java.lang.ref.WeakReference;

/** Whether something can be collected. */
final class Garbage {
    private Garbage() {}

    /** Collects until it is gone; there is no other way to ask for one. */
    static void awaitCollected(WeakReference<?> reference) {
        Patience.until(() -> {
            System.gc();
            return reference.refersTo(null);
        });
    }

    /** Whether it is still there after everything else that can be collected was. */
    static boolean isRetained(WeakReference<?> reference) {
        for (int round = 0; round < 3; round++) {
            awaitCollected(new WeakReference<>(new Object()));
        }
        return !reference.refersTo(null);
    }
}
