package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.List;

/** A place in a column: that of a box, or the gap that an arrow passes through on its way to a later column. */
final class Cell {
    private static final double GAP_HEIGHT = 4;

    private final int box;
    private final double height;
    private final List<Cell> before = new ArrayList<>();
    private final List<Cell> after = new ArrayList<>();

    /** How far down its middle is; settled last. */
    private double middle;

    private Cell(int box, double height) {
        this.box = box;
        this.height = height;
    }

    static Cell ofBox(int box, double height) {
        return new Cell(box, height);
    }

    static Cell gap() {
        return new Cell(-1, GAP_HEIGHT);
    }

    void leadsTo(Cell next) {
        after.add(next);
        next.before.add(this);
    }

    boolean isBox() {
        return box >= 0;
    }

    /** The index of its box. */
    int box() {
        return box;
    }

    double height() {
        return height;
    }

    double middle() {
        return middle;
    }

    void middle(double down) {
        middle = down;
    }

    /** Those in the column before that arrows come from. */
    List<Cell> before() {
        return before;
    }

    /** Those in the next column that arrows lead to. */
    List<Cell> after() {
        return after;
    }
}
