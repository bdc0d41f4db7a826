package dev.fanout.runtime.picture;

import java.util.List;

/** Where things are in a picture, in pixels. */
final class Plot {
    static final double WIDTH = 960;
    static final double MARGIN = 16;
    static final double ROW = 24;
    static final double LANE = 16;

    private static final double CELL = 7.3; // of 12 pixels, in the widest of the usual types
    private static final double SMALL_CELL = 6.7; // of 11 pixels
    private static final double INDENT = 14;
    private static final double GAP = 14; // for marks at either end
    private static final int LABEL_CELLS = 36;
    private static final int STATUS_CELLS = 52;

    private final double left;
    private final double right;
    private final long length;

    Plot(List<Row> rows, long length) {
        double labels = rows.stream()
                .filter(row -> !(row instanceof Row.Note))
                .mapToDouble(row -> row.depth() * INDENT + Cells.width(label(row)) * CELL)
                .max()
                .orElse(0);
        double words =
                rows.stream().mapToInt(row -> Cells.width(status(row))).max().orElse(0) * SMALL_CELL;
        this.left = MARGIN + labels + GAP;
        this.right = WIDTH - MARGIN - words - GAP;
        this.length = length;
    }

    static String label(Row row) {
        return Cells.fit(row.label(), Math.max(8, LABEL_CELLS - 2 * row.depth()));
    }

    static String status(Row row) {
        return Cells.fit(row.status(), STATUS_CELLS);
    }

    static double indent(Row row) {
        return MARGIN + row.depth() * INDENT;
    }

    static double height(Row row) {
        return row instanceof Row.OfThread ? LANE : ROW;
    }

    /** Of so many characters beside the bars. */
    static double small(String text) {
        return Cells.width(text) * SMALL_CELL;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double statusAt() {
        return right + GAP;
    }

    double x(long time) {
        return left + (right - left) * Math.min(1, Math.max(0, time / (double) length));
    }
}
