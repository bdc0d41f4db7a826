package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a box, broken into lines, and how much room it takes. Its letters are all of one width, so that no font need be at hand to measure them.
 *
 * @param lines its lines
 * @param nameLines how many of them are its name
 * @param width that of the box
 * @param height that of the box
 */
record BoxText(List<String> lines, int nameLines, double width, double height) {
    static final double LINE = 19;
    /** By how much each box of a pile is moved against the one on top of it. */
    static final double PILE = 5;

    private static final double LETTER = 8;
    private static final double PADDING = 14;
    private static final double BETWEEN_HEADS = 13;
    private static final double POINT = 58;
    private static final int LINE_AT_MOST = 32;

    BoxText {
        lines = List.copyOf(lines);
    }

    /**
     * The text of a box.
     *
     * @param comers how many arrows lead to it: their heads need room, too
     */
    static BoxText of(Graph.Box box, long comers) {
        List<String> lines = new ArrayList<>();
        box.lines().forEach(line -> lines.addAll(broken(line)));
        int nameLines = box.lines().isEmpty() ? 0 : broken(box.lines().get(0)).size();
        if (box.kind() == Graph.Kind.START) {
            return new BoxText(lines, nameLines, POINT, POINT);
        }
        int longest = lines.stream().mapToInt(BoxText::cells).max().orElse(0);
        double edges = box.kind() == Graph.Kind.MANY || box.kind() == Graph.Kind.GROUP ? 2 * PILE : 0;
        double high = Math.max(lines.size() * LINE + PADDING, (comers + 1) * BETWEEN_HEADS);
        return new BoxText(lines, nameLines, longest * LETTER + 2 * PADDING + edges, high + edges);
    }

    /** At blanks and behind signs; a word that is longer makes its box wider. */
    private static List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : text.split("(?<=[ ,(.])", -1)) {
            if (!line.isEmpty() && cells(line + piece.stripTrailing()) > LINE_AT_MOST) {
                lines.add(line.stripTrailing());
                line = "  ";
            }
            line += piece;
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /** Letters of East Asia take the room of two, marks above other letters none. */
    static int cells(String text) {
        return text.codePoints().map(BoxText::cells).sum();
    }

    private static int cells(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || c >= 0x1F000;
        return isWide ? 2 : 1;
    }
}
