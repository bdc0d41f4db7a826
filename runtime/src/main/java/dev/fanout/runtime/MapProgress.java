package dev.fanout.runtime;

import dev.fanout.runtime.picture.Times;
import java.time.Duration;

/** How far one map is. Guarded by the lock of the progress. */
final class MapProgress {
    private static final long WINDOW_NANOS = Duration.ofSeconds(5).toNanos();

    /** So many had ended at some time. */
    private record Mark(long at, long ended) {}

    private final String name;
    private long queued;
    private long ended;
    private long failed;
    private long cancelled;
    private boolean hasBegun;
    private boolean wasWritten;
    private long begun;
    private long written;
    private Mark last = new Mark(0, 0);
    private Mark beforeLast = last; // from which the rate is taken: one window away, or two

    MapProgress(String name) {
        this.name = name;
    }

    void queued() {
        queued++;
    }

    void started(long now) {
        if (!hasBegun) {
            hasBegun = true;
            begun = now;
            last = new Mark(now, 0);
            beforeLast = last;
        }
    }

    void ended(Outcome<?> outcome) {
        ended++;
        if (outcome instanceof Outcome.Failure<?>) {
            failed++;
        } else if (outcome instanceof Outcome.Cancelled<?>) {
            cancelled++;
        }
    }

    boolean hasBegun() {
        return hasBegun;
    }

    boolean isOver() {
        return ended == queued;
    }

    boolean hasRunFor(Duration time, long now) {
        return hasBegun && now - begun >= time.toNanos();
    }

    boolean wasWrittenBefore(Duration time, long now) {
        return !wasWritten || now - written >= time.toNanos();
    }

    /** How far it is now. */
    ProgressLine line(long now) {
        wasWritten = true;
        written = now;
        if (now - last.at() >= WINDOW_NANOS) {
            beforeLast = last;
            last = new Mark(now, ended);
        }
        double rate = rate(ended - beforeLast.ended(), now - beforeLast.at());
        String left = rate > 0 && !isOver() ? ", " + Times.text((long) ((queued - ended) / rate * 1e9)) + " left" : "";
        return new ProgressLine(name, part(), ended + " of " + queued + ", " + text(rate) + losses() + left);
    }

    /** How it has ended. */
    ProgressLine lastLine(long now) {
        String open = isOver() ? "" : ", " + (queued - ended) + " still running";
        String took = " in " + Times.text(now - begun) + ", " + text(rate(ended, now - begun));
        return new ProgressLine(name, part(), ended + " of " + queued + took + losses() + open);
    }

    private double part() {
        return (double) ended / queued;
    }

    private static double rate(long ended, long nanos) {
        return nanos <= 0 ? 0 : ended * 1e9 / nanos;
    }

    /** Whole numbers: {@code 312/s}, {@code 24/min}. */
    private static String text(double rate) {
        return rate >= 2 ? Math.round(rate) + "/s" : Math.round(rate * 60) + "/min";
    }

    private String losses() {
        return (failed == 0 ? "" : ", " + failed + " failed") + (cancelled == 0 ? "" : ", " + cancelled + " cancelled");
    }
}
