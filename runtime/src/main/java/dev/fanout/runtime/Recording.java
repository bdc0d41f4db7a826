package dev.fanout.runtime;

import dev.fanout.runtime.picture.Panel;
import dev.fanout.runtime.picture.SvgPicture;
import dev.fanout.runtime.picture.TextPicture;
import java.time.Duration;
import java.util.List;

/**
 * A gather or a handle as a {@link Timeline} has seen it, with all that ran inside: to be drawn alone.
 *
 * <pre>{@code
 * List<Recording> recordings = timeline.recordings();
 * Recording last = recordings.get(recordings.size() - 1);
 * System.out.println(last.name() + " took " + last.length().toMillis() + " ms");
 * response.write(last.toSvg());
 * }</pre>
 *
 * <p>Immutable: what ran when it was taken is shown as running for ever.
 */
public final class Recording {
    private final Panel panel;

    private Recording(Panel panel) {
        this.panel = panel;
    }

    /** Under the timeline's lock. */
    static Recording of(Root root, long now) {
        Recorded outermost = root.outermost();
        long zero = outermost.begin();
        return new Recording(Panel.of(outermost.id(), outermost.span(zero), now - zero));
    }

    Panel panel() {
        return panel;
    }

    /**
     * The name of the gather or handle.
     *
     * @return as in {@code Dashboards.dashboard}
     */
    public String name() {
        return panel.span().name();
    }

    /**
     * Whether something of it had not ended when the recording was taken.
     *
     * @return true if a call, or the gather itself, was still open
     */
    public boolean isOpen() {
        return panel.isOpen();
    }

    /**
     * How long it took, from its opening to its last end.
     *
     * @return the time so far, if it {@linkplain #isOpen() is open}
     */
    public Duration length() {
        return Duration.ofNanos(panel.length());
    }

    /**
     * A picture of it, as {@link Timeline#toSvg()} draws it.
     *
     * @return an SVG document
     */
    public String toSvg() {
        return SvgPicture.of(List.of(panel));
    }

    /**
     * A picture of it, as {@link Timeline#toText()} writes it.
     *
     * @return some lines, each ended by a newline
     */
    public String toText() {
        return TextPicture.of(List.of(panel));
    }

    @Override
    public String toString() {
        return "Recording[" + name() + ", " + panel.summary() + "]";
    }
}
