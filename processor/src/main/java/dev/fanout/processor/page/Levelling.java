package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.List;

/** Says how far down each cell is: as near to its neighbours' middle as those above and below it let it, so that arrows are straight. */
final class Levelling {
    private static final int ROUNDS = 12;
    private static final double BETWEEN = 16;

    private Levelling() {}

    /** Settles the middles; the highest edge is at 0. */
    static void of(Columns columns) {
        List<List<Cell>> cells = columns.cells();
        cells.forEach(Levelling::stack);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 1; i < cells.size(); i++) {
                level(cells.get(i), true);
            }
            for (int i = cells.size() - 2; i >= 0; i--) {
                level(cells.get(i), false);
            }
        }
        double top = cells.stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> cell.middle() - cell.height() / 2)
                .min()
                .orElse(0);
        cells.forEach(column -> column.forEach(cell -> cell.middle(cell.middle() - top)));
    }

    private static void stack(List<Cell> column) {
        double[] offsets = offsets(column);
        double half = offsets.length == 0 ? 0 : offsets[offsets.length - 1] / 2;
        for (int i = 0; i < column.size(); i++) {
            column.get(i).middle(offsets[i] - half);
        }
    }

    /** How far below the first of the column each has to be at least. */
    private static double[] offsets(List<Cell> column) {
        double[] offsets = new double[column.size()];
        for (int i = 1; i < column.size(); i++) {
            double heights = column.get(i - 1).height() + column.get(i).height();
            offsets[i] = offsets[i - 1] + heights / 2 + BETWEEN;
        }
        return offsets;
    }

    private static void level(List<Cell> column, boolean forwards) {
        double[] offsets = offsets(column);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            Run run = new Run(wanted(column.get(i), forwards) - offsets[i], 1);
            while (!runs.isEmpty() && runs.get(runs.size() - 1).place >= run.place) {
                run = run.with(runs.remove(runs.size() - 1));
            }
            runs.add(run);
        }
        int next = 0;
        for (Run run : runs) {
            for (int i = 0; i < run.length; i++) {
                column.get(next).middle(run.place + offsets[next]);
                next++;
            }
        }
    }

    private static double wanted(Cell cell, boolean forwards) {
        return (forwards ? cell.before() : cell.after())
                .stream().mapToDouble(Cell::middle).average().orElse(cell.middle());
    }

    /**
     * Cells that touch, since they would overlap if each had its wish: together they are where that is best for all.
     *
     * @param place where the first of the column would be for them
     * @param length how many they are
     */
    private record Run(double place, int length) {
        Run with(Run above) {
            int both = length + above.length;
            return new Run((place * length + above.place * above.length) / both, both);
        }
    }
}
