package dev.fanout.runtime;

import dev.fanout.runtime.picture.Cells;

/**
 * How far a map is.
 *
 * @param name what is mapped
 * @param part how much of it has ended, from 0 to 1
 * @param text the rest, in words
 */
record ProgressLine(String name, double part, String text) {
    private static final int BAR = 10;

    /** In so many characters, with a bar; the name gives way. */
    String within(int width) {
        int filled = (int) (part * BAR);
        String head = filled == BAR ? "" : ">";
        String bar = "[" + "=".repeat(filled) + head + " ".repeat(BAR - filled - head.length()) + "] ";
        int left = width - bar.length() - 2 - Cells.width(text);
        return bar + Cells.fit(name, Math.max(1, left)) + ": " + text;
    }

    /** In one line of a log. */
    String whole() {
        return name + ": " + text;
    }
}
