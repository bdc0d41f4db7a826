package dev.fanout.runtime.picture;

/** Something that takes time, and may have others inside. */
public sealed interface Span permits CallSpan, GatherSpan {
    /** A time that has not come. */
    long NEVER = -1;

    /** As in {@code Dashboards.dashboard/feed}. */
    String name();

    /** When somebody asked for it. */
    long begin();

    /** When it was over, or {@link #NEVER}. */
    long end();
}
