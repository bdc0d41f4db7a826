package dev.fanout.hazelcast.protocol;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What has arrived from one member: each message once, in the order in which they were sent, however often and late they come. */
final class Inbox {
    private final Object lock = new Object();
    private final Deque<Runnable> arrived = new ArrayDeque<>();
    private final Means means;
    private final Reader reader;
    private long session;
    private long handled;
    private boolean over;
    private boolean busy;
    private boolean closed;

    /** Reads what has arrived, one after another. */
    interface Reader {
        /** All that follows is of another session than what was there before. */
        void begins(long session);

        /** A message. */
        void read(byte[] message);

        /** One of them could not be read to its end. */
        void failed(Throwable why);
    }

    Inbox(Means means, Reader reader) {
        this.means = means;
        this.reader = reader;
    }

    /** Takes a message, if it is one that counts. Reads it later, on a worker. */
    void arrived(Header header, byte[] message, long ownSession) {
        synchronized (lock) {
            if (closed || isOld(header.from())) {
                return;
            }
            if (header.from() != session) {
                session = header.from();
                over = false;
                handled = 0;
                arrived.addLast(() -> reader.begins(header.from()));
            }
            boolean isForUs = header.to() == 0 || header.to() == ownSession;
            if (isForUs && header.number() > handled) {
                handled = header.number();
                arrived.addLast(() -> reader.read(message));
            }
            if (busy || arrived.isEmpty()) {
                return;
            }
            busy = true;
        }
        means.work(this::read);
    }

    private void read() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (Throwable e) { // or nothing of this member would ever be read again
                reader.failed(e);
            }
        }
    }

    private @Nullable Runnable next() {
        synchronized (lock) {
            Runnable next = closed ? null : arrived.pollFirst();
            busy = next != null;
            return next;
        }
    }

    /** Whether that session was over before this one began, or is this one and over. They are numbered by a clock of the member. */
    private boolean isOld(long other) {
        return other == 0 || (session != 0 && (other - session < 0 || (other == session && over)));
    }

    /** Nothing of that session counts any more. */
    void end(long which) {
        synchronized (lock) {
            over |= which == session;
        }
    }

    void close() {
        synchronized (lock) {
            closed = true;
            arrived.clear();
        }
    }
}
