package dev.fanout.runtime.picture;

import java.util.Arrays;

/** Draws what stands beside a label, one line after the other, in as many characters. */
final class TextBars {
    private final char[] cells;
    private final long length;
    private final long now;

    TextBars(int width, long length, long now) {
        this.cells = new char[Math.max(10, width)];
        this.length = length;
        this.now = now;
    }

    void begin() {
        Arrays.fill(cells, ' ');
    }

    String text() {
        return new String(cells);
    }

    private int at(long time) {
        double part = Math.min(1, Math.max(0, time / (double) length));
        return (int) Math.min(cells.length - 1, Math.round(part * cells.length));
    }

    /** The last cell that is filled up to {@code time}. */
    private int before(long time, int first) {
        double part = Math.min(1, Math.max(0, time / (double) length));
        return Math.max(first, (int) Math.round(part * cells.length) - 1);
    }

    private void fill(long from, long to, char with) {
        int first = at(from);
        Arrays.fill(cells, first, before(to, first) + 1, with);
    }

    String scale() {
        begin();
        long step = Times.step(length, Math.max(1, cells.length / 12));
        int free = 0;
        for (long time = 0; time <= length; time += step) {
            String text = time == 0 ? "0" : Times.text(time);
            int place = Math.min(at(time), cells.length - text.length());
            if (place >= free) {
                text.getChars(0, text.length(), cells, place);
                free = place + text.length() + 1;
            }
        }
        return text();
    }

    void deadline(long time) {
        cells[at(time)] = '┊';
    }

    void gather(GatherSpan gather) {
        boolean isOpen = gather.end() == Span.NEVER;
        fill(gather.begin(), isOpen ? now : gather.end(), '─');
        int first = at(gather.begin());
        cells[before(isOpen ? now : gather.end(), first)] = isOpen ? '>' : '┤';
        cells[first] = '├';
    }

    void queue(long from, long to) {
        if (to > from) {
            fill(from, to, '·');
        }
    }

    void call(CallSpan call) {
        queue(call.queued(), call.hasBegun() ? call.begun() : end(call));
        element(call);
    }

    void element(CallSpan call) {
        int first = at(call.hasBegun() ? call.begun() : call.queued());
        if (call.hasBegun()) {
            fill(call.begun(), end(call), '█');
            int asked = at(Math.max(call.asked(), call.begun()));
            if (call.wasAsked() && asked <= before(end(call), first)) {
                fill(call.asked(), end(call), '▒');
                cells[asked] = '▼';
            }
        }
        int last = before(end(call), first);
        switch (call.ending()) {
            case OPEN -> cells[last] = '>';
            case SUCCEEDED -> {}
            case FAILED -> cells[last] = '✗';
            case CANCELLED -> cells[last] = '⊘';
        }
    }

    private long end(CallSpan call) {
        return call.isOver() ? call.end() : now;
    }
}
