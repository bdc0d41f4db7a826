package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where everything of a graph is.
 *
 * @param texts the text of each box
 * @param columns the columns; their cells know how far down they are
 * @param lefts where each column begins
 * @param widths how wide each column is
 */
record Placement(List<BoxText> texts, Columns columns, List<Double> lefts, List<Double> widths) {
    static final double MARGIN = 10;
    private static final double BETWEEN_COLUMNS = 60;

    static Placement of(Graph graph) {
        List<BoxText> texts = new ArrayList<>();
        for (Graph.Box box : graph.boxes()) {
            int index = texts.size();
            long comers =
                    graph.arrows().stream().filter(arrow -> arrow.to() == index).count();
            texts.add(BoxText.of(box, comers));
        }
        Columns columns =
                Columns.of(graph, texts.stream().mapToDouble(BoxText::height).toArray());
        Untangling.of(columns);
        Levelling.of(columns);
        List<Double> lefts = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        double left = MARGIN;
        for (List<Cell> column : columns.cells()) {
            double width = column.stream()
                    .filter(Cell::isBox)
                    .mapToDouble(cell -> texts.get(cell.box()).width())
                    .max()
                    .orElse(0);
            lefts.add(left);
            widths.add(width);
            left += width + BETWEEN_COLUMNS;
        }
        return new Placement(texts, columns, lefts, widths);
    }

    double width() {
        int last = lefts.size() - 1;
        return last < 0 ? 2 * MARGIN : right(last) + MARGIN;
    }

    double height() {
        return columns.cells().stream()
                        .flatMap(List::stream)
                        .mapToDouble(cell -> middle(cell) + cell.height() / 2)
                        .max()
                        .orElse(0)
                + MARGIN;
    }

    double left(int column) {
        return lefts.get(column);
    }

    double right(int column) {
        return lefts.get(column) + widths.get(column);
    }

    double middle(Cell cell) {
        return MARGIN + cell.middle();
    }

    int columnOf(Cell cell) {
        int column = 0;
        while (!columns.cells().get(column).contains(cell)) {
            column++;
        }
        return column;
    }

    /** How far down an arrow ends: those that lead to one box share its side, in the order in which they come. */
    double port(Cell last, Cell box) {
        List<Cell> comers = new ArrayList<>(box.before());
        comers.sort(Comparator.comparingDouble(Cell::middle));
        double share = box.height() / (comers.size() + 1);
        return middle(box) - box.height() / 2 + share * (comers.indexOf(last) + 1);
    }
}
