package dev.fanout.runtime;

import dev.fanout.runtime.picture.SvgPicture;
import dev.fanout.runtime.picture.TextPicture;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Remembers what has run, and draws it: a bar for each call, from when it was queued until it really ended, with its thread,
 * its inputs, the deadline, and what was cancelled.
 *
 * <pre>{@code
 * Timeline timeline = new Timeline();
 * FanoutRuntime runtime = FanoutRuntime.builder().listener(timeline).build();
 * new ConcurrentDashboards(users, posts, mail, runtime).dashboard(42);
 *
 * System.out.print(timeline.toText());
 * Files.writeString(Path.of("dashboard.svg"), timeline.toSvg());
 * }</pre>
 *
 * <p><b>Life.</b> It begins with the runtime that it is given to, and needs no end. It may be given to several runtimes, and be
 * combined with other listeners by {@link TaskListener#all}. What a runtime without a listener writes to the log is still written
 * there.
 *
 * <p><b>Pictures.</b> Each gather or handle that was started outside of all others is a {@link Recording}, with what ran inside of
 * it. The SVG needs nothing beside itself, is light or dark as its reader's system is, and has a title and a description for
 * those who do not see it. The text is for a terminal. Both show names of gathers, calls and threads, and types of failures; never
 * arguments, results or messages. Their format is for people, and may change.
 *
 * <p><b>Memory.</b> It remembers so many calls and gathers as it was made for, 1000 if nobody says. When there are more, it
 * forgets the recording that ended first; if none has ended, new calls are only counted, by how they ended: of a map of a
 * million elements, the first thousand are drawn. A call that was {@linkplain FanoutRuntime.Builder#letGoAfter let go} keeps no
 * recording. It holds neither tasks, results nor exceptions.
 *
 * <p><b>Cost.</b> Each event takes a lock, for well under a microsecond. A runtime that was given no listener pays nothing.
 *
 * <p>Thread-safe; a picture can be drawn while calls run. No method accepts or returns null.
 */
public final class Timeline implements Bystander {
    private static final int SOME = 1000;

    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final TimelineMemory memory; // guarded by lock

    /** Remembers up to 1000 calls and gathers. */
    public Timeline() {
        this(SOME);
    }

    /**
     * Remembers up to so many calls and gathers.
     *
     * @param spans how many, at least 1; each takes about half a kilobyte
     * @throws IllegalArgumentException if it is less than 1
     */
    public Timeline(int spans) {
        this(spans, System::nanoTime);
    }

    Timeline(int spans, LongSupplier clock) {
        if (spans < 1) {
            throw new IllegalArgumentException("a timeline must remember 1 call at least, not " + spans);
        }
        this.clock = clock;
        this.memory = new TimelineMemory(spans);
    }

    /**
     * What is remembered, each gather or handle from the outside as one, in the order of their beginnings.
     *
     * @return the recordings as they are now: what happens later is not in them; unmodifiable, empty if nothing has begun
     */
    public List<Recording> recordings() {
        lock.lock();
        try {
            long now = clock.getAsLong();
            return memory.roots().stream().map(root -> Recording.of(root, now)).toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * All {@linkplain #recordings() recordings} as one picture, below each other, each with a scale of its own.
     *
     * @return an SVG document
     */
    public String toSvg() {
        return SvgPicture.of(recordings().stream().map(Recording::panel).toList());
    }

    /**
     * All {@linkplain #recordings() recordings} as text, below each other, each with a scale of its own.
     *
     * @return lines of at most 100 characters, each ended by a newline
     */
    public String toText() {
        return TextPicture.of(recordings().stream().map(Recording::panel).toList());
    }

    /** Forgets what has ended. What still runs is remembered. */
    public void clear() {
        lock.lock();
        try {
            memory.forgetAllFinished();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void gatherOpened(GatherInfo gather) {
        lock.lock();
        try {
            memory.opened(gather, clock.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void gatherEnded(GatherInfo gather, Optional<CancelReason> cancelled) {
        lock.lock();
        try {
            memory.ended(gather, cancelled, clock.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void queued(CallInfo call, boolean required, List<CallInfo> inputs) {
        lock.lock();
        try {
            memory.queued(call, required, inputs, clock.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void started(CallInfo call) {
        lock.lock();
        try {
            memory.call(call).ifPresent(recorded -> recorded.begins(Thread.currentThread(), clock.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancelled(CallInfo call, CancelReason reason) {
        lock.lock();
        try {
            memory.call(call).ifPresent(recorded -> recorded.isAsked(reason, clock.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ended(CallInfo call, Outcome<?> outcome) {
        lock.lock();
        try {
            memory.ended(call, outcome, clock.getAsLong());
        } finally {
            lock.unlock();
        }
    }
}
