package dev.fanout.processor.page;

import static dev.fanout.processor.page.Drawing.number;

import java.util.List;

/**
 * An arrow where it is drawn: a curve between columns, a straight line past the boxes of a column.
 *
 * @param arrow what it stands for
 * @param route the cells that it leads through
 */
record ArrowShape(Graph.Arrow arrow, List<Cell> route, Placement placement) {
    private static final double HEAD = 9;

    void draw(Html svg) {
        int first = placement.columnOf(route.get(0));
        int last = route.size() - 1;
        double x = placement.right(first);
        double y = placement.middle(route.get(0));
        StringBuilder path = new StringBuilder("M" + point(x, y));
        for (int i = 1; i < last; i++) {
            double down = placement.middle(route.get(i));
            curve(x, y, placement.left(first + i), down, path);
            x = placement.right(first + i);
            y = down;
            path.append(" H").append(number(x));
        }
        double tip = placement.left(first + last);
        double end = placement.port(route.get(last - 1), route.get(last));
        curve(x, y, tip - HEAD, end, path);
        svg.empty("path", "class", arrow.isDotted() ? "arrow dotted" : "arrow", "d", path.toString());
        String head = "M" + point(tip - HEAD, end - HEAD / 2) + " L" + point(tip, end) + " L"
                + point(tip - HEAD, end + HEAD / 2) + " Z";
        svg.empty("path", "class", arrow.isDotted() ? "head open" : "head", "d", head)
                .line();
    }

    private static void curve(double x, double y, double toX, double toY, StringBuilder path) {
        double half = (x + toX) / 2;
        path.append(" C" + point(half, y) + " " + point(half, toY) + " " + point(toX, toY));
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }
}
