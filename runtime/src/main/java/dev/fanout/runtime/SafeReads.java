package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads exceptions, which are users' code: what asking them throws counts as no answer. */
final class SafeReads {
    private SafeReads() {}

    static @Nullable Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }

    static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable hostile) {
            return null;
        }
    }

    static StackTraceElement[] stackOf(Throwable thrown) {
        try {
            return thrown.getStackTrace();
        } catch (Throwable hostile) {
            return new StackTraceElement[0];
        }
    }

    /** The exception and its causes, but not more than {@code most}: a chain may make itself longer as one walks it. */
    static List<Throwable> chain(Throwable thrown, int most) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = thrown; link != null && chain.size() < most; link = causeOf(link)) {
            chain.add(link);
        }
        return chain;
    }
}
