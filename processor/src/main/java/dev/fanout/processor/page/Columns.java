package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graph in columns: each box stands in the first one behind all that lead to it, the last box alone in the last one.
 *
 * @param cells the columns, each from top to bottom
 * @param routes for each arrow the cells that it leads through, its two boxes among them
 */
record Columns(List<List<Cell>> cells, List<List<Cell>> routes) {

    /**
     * The columns, with each box at the top of its column in the order of the graph.
     *
     * @param heights the height of each box
     */
    static Columns of(Graph graph, double[] heights) {
        int[] column = columns(graph);
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i <= Arrays.stream(column).max().orElse(0); i++) {
            cells.add(new ArrayList<>());
        }
        List<Cell> boxes = new ArrayList<>();
        for (int box = 0; box < column.length; box++) {
            Cell cell = Cell.ofBox(box, heights[box]);
            boxes.add(cell);
            cells.get(column[box]).add(cell);
        }
        List<List<Cell>> routes = new ArrayList<>();
        for (Graph.Arrow arrow : graph.arrows()) {
            List<Cell> route = new ArrayList<>(List.of(boxes.get(arrow.from())));
            for (int i = column[arrow.from()] + 1; i < column[arrow.to()]; i++) {
                Cell gap = Cell.gap();
                cells.get(i).add(gap);
                route.add(gap);
            }
            route.add(boxes.get(arrow.to()));
            for (int i = 1; i < route.size(); i++) {
                route.get(i - 1).leadsTo(route.get(i));
            }
            routes.add(route);
        }
        return new Columns(cells, routes);
    }

    /** Boxes are in such an order that one look at each is enough. */
    private static int[] columns(Graph graph) {
        int[] column = new int[graph.boxes().size()];
        for (int box = 0; box < column.length; box++) {
            for (Graph.Arrow arrow : graph.arrows()) {
                if (arrow.to() == box) {
                    column[box] = Math.max(column[box], column[arrow.from()] + 1);
                }
            }
        }
        if (column.length > 1) {
            int last = column.length - 1;
            int others = Arrays.stream(column, 0, last).max().orElse(0);
            column[last] = Math.max(column[last], others + 1);
        }
        return column;
    }
}
