package dev.fanout.processor.page;

import java.util.List;
import java.util.Locale;

/** A graph as SVG. */
public final class Drawing {
    private static final double NOTE = 28;
    private static final double TICK = 5;

    private final Graph graph;
    private final Placement placement;

    /** Lays a graph out. */
    public Drawing(Graph graph) {
        this.graph = graph;
        this.placement = Placement.of(graph);
    }

    /**
     * The drawing.
     *
     * @param id the start of its ids, different from that of other drawings of the page
     * @param title what it shows
     * @param description in words what the drawing shows in signs
     */
    public Html svg(String id, String title, String description) {
        String width = number(placement.width());
        String height = number(placement.height() + graph.notes().size() * NOTE);
        String names = id + "-title " + id + "-desc";
        String box = "0 0 " + width + " " + height;
        Html svg = new Html()
                .open("svg", "role", "img", "aria-labelledby", names, "width", width, "height", height, "viewBox", box)
                .line();
        svg.element("title", title, "id", id + "-title").line();
        svg.element("desc", description, "id", id + "-desc").line();
        for (int i = 0; i < graph.arrows().size(); i++) {
            new ArrowShape(graph.arrows().get(i), placement.columns().routes().get(i), placement).draw(svg);
        }
        List<List<Cell>> columns = placement.columns().cells();
        for (int column = 0; column < columns.size(); column++) {
            for (Cell cell : columns.get(column)) {
                box(cell, column, svg);
            }
        }
        for (int i = 0; i < graph.notes().size(); i++) {
            note(graph.notes().get(i), placement.height() + i * NOTE, svg);
        }
        return svg.close("svg");
    }

    private void box(Cell cell, int column, Html svg) {
        if (cell.isBox()) {
            double left = placement.left(column);
            double top = placement.middle(cell) - cell.height() / 2;
            double width = placement.right(column) - left;
            new BoxShape(
                            graph.boxes().get(cell.box()),
                            placement.texts().get(cell.box()),
                            left,
                            top,
                            width,
                            cell.height())
                    .draw(svg);
        }
    }

    private void note(String note, double top, Html svg) {
        double line = top + TICK;
        String start = number(Placement.MARGIN);
        String end = number(placement.width() - Placement.MARGIN);
        String upper = number(line - TICK);
        String lower = " V" + number(line + TICK);
        String bracket = "M" + start + " " + upper + lower + " M" + start + " " + number(line) + " H" + end + " M" + end
                + " " + upper + lower;
        svg.empty("path", "class", "bracket", "d", bracket);
        svg.element("text", note, "class", "note", "x", number(Placement.MARGIN + 6), "y", number(line + 16))
                .line();
    }

    /** In whole and half points, written the same everywhere. */
    static String number(double value) {
        double halves = Math.round(value * 2) / 2.0;
        return halves == Math.rint(halves) ? String.valueOf((long) halves) : String.format(Locale.ROOT, "%.1f", halves);
    }
}
