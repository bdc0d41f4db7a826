package dev.fanout.runtime;

import dev.fanout.runtime.picture.Span;
import java.util.ArrayList;
import java.util.List;

/** What a timeline remembers of a call or a gather. Guarded by the timeline's lock. */
abstract class Recorded {
    private final Root root;
    private final long begin;
    private final List<Recorded> inside = new ArrayList<>(0);
    private long end;
    private boolean hasEnded;

    Recorded(Root root, long begin) {
        this.root = root;
        this.begin = begin;
    }

    /** What it was started in, from the outermost on. */
    Root root() {
        return root;
    }

    long begin() {
        return begin;
    }

    boolean hasEnded() {
        return hasEnded;
    }

    void endAt(long now) {
        end = now;
        hasEnded = true;
    }

    /** Counted from {@code zero} on. */
    long end(long zero) {
        return hasEnded ? end - zero : Span.NEVER;
    }

    void add(Recorded child) {
        inside.add(child);
    }

    /** A loop: of a stream there would be a dozen frames for each thing that is nested. */
    List<Span> inside(long zero) {
        List<Span> spans = new ArrayList<>(inside.size());
        for (Recorded child : inside) {
            spans.add(child.span(zero));
        }
        return spans;
    }

    abstract long id();

    /** As it is now, with times from {@code zero} on. */
    abstract Span span(long zero);
}
