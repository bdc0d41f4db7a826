package dev.fanout.runtime;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.AsynchronousCloseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an interrupt that comes back as another exception. Blocking code seldom throws the
 * {@link InterruptedException} itself: channels are closed, sockets of virtual threads say "Closed by interrupt", and
 * libraries wrap whatever they got. Only a call that was asked to stop is looked at in this way.
 */
final class Disguise {
    /** Deeper than any wrapping seen in the wild, and an end for a chain that makes itself longer as one walks it. */
    private static final int DEPTH = 32;

    private Disguise() {}

    /**
     * Whether {@code thrown} means "I was interrupted".
     *
     * @param interrupted whether the thread's flag was set when it was thrown: code that cannot declare
     *     {@link InterruptedException} sets it again and throws something of its own
     */
    static boolean isInterrupt(Throwable thrown, boolean interrupted) {
        return thrown instanceof Exception
                && (interrupted || chain(thrown).stream().anyMatch(Disguise::isPlainInterrupt));
    }

    /** What went wrong beside the interrupt, such as a clean-up that failed: suppressed exceptions of the chain. */
    static List<Throwable> remains(Throwable interrupt) {
        List<Throwable> remains = new ArrayList<>();
        for (Throwable link : chain(interrupt)) {
            for (Throwable suppressed : link.getSuppressed()) {
                if (!(suppressed instanceof GatherTrace) && !isInterrupt(suppressed, false)) {
                    remains.add(suppressed);
                }
            }
        }
        return remains;
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = thrown; link != null && chain.size() < DEPTH; link = causeOf(link)) {
            chain.add(link);
        }
        return chain;
    }

    private static boolean isPlainInterrupt(Throwable thrown) {
        return thrown instanceof InterruptedException
                || thrown instanceof CancellationException
                || thrown instanceof AsynchronousCloseException
                || (thrown instanceof InterruptedIOException && !(thrown instanceof SocketTimeoutException))
                || (thrown instanceof SocketException && "Closed by interrupt".equals(messageOf(thrown)));
    }

    /** The cause, or none where asking for it fails: exceptions are users' code. */
    static @Nullable Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }

    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable hostile) {
            return null;
        }
    }
}
