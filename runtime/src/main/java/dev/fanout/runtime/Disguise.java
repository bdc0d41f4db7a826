package dev.fanout.runtime;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileLockInterruptionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Recognises an interrupt that comes back as another exception. Blocking code seldom throws the
 * {@link InterruptedException} itself: channels are closed, sockets of virtual threads say "Closed by interrupt", and
 * libraries wrap whatever they got. Only a call that was asked to stop is looked at in this way.
 */
final class Disguise {
    /** Deeper than any wrapping seen in the wild. */
    private static final int DEPTH = 32;

    private Disguise() {}

    /**
     * Whether {@code thrown} means "I was interrupted".
     *
     * @param flagged whether the thread's flag was set when it was thrown: code that cannot declare
     *     {@link InterruptedException} sets it again and throws something of its own
     */
    static boolean isInterrupt(Throwable thrown, boolean flagged) {
        return thrown instanceof Exception && (isPlain(thrown) || (flagged && !isTimeout(thrown)));
    }

    /**
     * What went wrong beside the interrupt, such as a clean-up that failed: suppressed exceptions of the chain, and what a
     * nested gather has collected. An exception that was taken for an interrupt for the flag alone may be a failure by which
     * the interrupt went unnoticed, and is itself what remains unless it speaks of an interrupt.
     */
    static List<Throwable> remains(Throwable interrupt) {
        if (!isPlain(interrupt) && chain(interrupt).stream().noneMatch(Disguise::speaksOfInterrupt)) {
            return List.of(interrupt);
        }
        if (isAlone(interrupt)) {
            return List.of();
        }
        List<Throwable> remains = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(interrupt));
        while (!open.isEmpty()) {
            for (Throwable link : chain(open.remove())) {
                Throwable[] suppressed = seen.add(link) ? link.getSuppressed() : new Throwable[0];
                for (Throwable beside : suppressed) {
                    if (beside instanceof GatherTrace trace) {
                        remains.addAll(trace.failures());
                    } else {
                        Collection<Throwable> next = isInterrupt(beside, false) ? open : remains;
                        next.add(beside);
                    }
                }
            }
        }
        return remains;
    }

    private static boolean isPlain(Throwable thrown) {
        return isPlainInterrupt(thrown) || chain(thrown).stream().anyMatch(Disguise::isPlainInterrupt);
    }

    /** Whether nothing hangs on it, as on nearly all: a group may end with thousands of them. */
    private static boolean isAlone(Throwable thrown) {
        return SafeReads.causeOf(thrown) == null && thrown.getSuppressed().length == 0;
    }

    private static boolean isTimeout(Throwable thrown) {
        return chain(thrown).stream().anyMatch(SocketTimeoutException.class::isInstance);
    }

    private static boolean speaksOfInterrupt(Throwable thrown) {
        String message = SafeReads.messageOf(thrown);
        String text = thrown.getClass().getName() + (message == null ? "" : message);
        return text.toLowerCase(Locale.ROOT).contains("interrupt");
    }

    private static List<Throwable> chain(Throwable thrown) {
        return SafeReads.chain(thrown, DEPTH);
    }

    private static boolean isPlainInterrupt(Throwable thrown) {
        return thrown instanceof InterruptedException
                || thrown instanceof CancellationException
                || thrown instanceof AsynchronousCloseException
                || thrown instanceof FileLockInterruptionException
                || (thrown instanceof InterruptedIOException && !(thrown instanceof SocketTimeoutException))
                || (thrown instanceof SocketException && "Closed by interrupt".equals(SafeReads.messageOf(thrown)));
    }
}
