package dev.fanout.runtime.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An outermost span, as it was at some moment. */
public final class Panel {
    private final long id;
    private final Span span;
    private final boolean open;
    private final long length;
    private final Tally tally;

    private Panel(long id, Span span, boolean open, long length, Tally tally) {
        this.id = id;
        this.span = span;
        this.open = open;
        this.length = length;
        this.tally = tally;
    }

    /**
     * What is to be drawn.
     *
     * @param id of the span alone
     * @param span with all that is inside
     * @param now the moment, counted from the beginning of the span on
     */
    public static Panel of(long id, Span span, long now) {
        Objects.requireNonNull(span, "span");
        List<Span> all = new ArrayList<>();
        addAll(span, all);
        boolean open = false;
        long last = 0;
        Tally tally = Tally.NOTHING;
        for (Span each : all) {
            open |= each.end() == Span.NEVER;
            last = Math.max(last, each.end());
            if (each instanceof CallSpan call) {
                tally = tally.and(call.ending());
            } else if (each instanceof GatherSpan gather) {
                tally = tally.plus(gather.left());
            }
        }
        return new Panel(id, span, open, open ? Math.max(last, now) : last, tally);
    }

    private static void addAll(Span span, List<Span> all) {
        all.add(span);
        for (Span child : inside(span)) {
            addAll(child, all);
        }
    }

    static List<Span> inside(Span span) {
        return span instanceof CallSpan call ? call.inside() : ((GatherSpan) span).inside();
    }

    long id() {
        return id;
    }

    /** The outermost span. */
    public Span span() {
        return span;
    }

    /** Whether something has not ended. */
    public boolean isOpen() {
        return open;
    }

    /** Until the last end, or until now. */
    public long length() {
        return length;
    }

    /** As in {@code 3 calls in 310 ms: 1 ok, 1 failed, 1 cancelled}. */
    public String summary() {
        return tally.calls()
                + (tally.calls() == 1 ? " call in " : " calls in ")
                + Times.text(length)
                + (open ? " so far" : "")
                + (tally.calls() == 0 ? "" : ": " + tally.text());
    }
}
