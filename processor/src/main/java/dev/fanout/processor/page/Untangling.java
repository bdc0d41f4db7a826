package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the cells of each column so that few arrows cross: each column is sorted by where the neighbours of its cells are, to and fro,
 * and the best order that was seen is kept. What nothing pulls away keeps the order in which it was written.
 */
final class Untangling {
    private static final int ROUNDS = 8;

    private final List<List<Cell>> columns;

    private Untangling(List<List<Cell>> columns) {
        this.columns = columns;
    }

    static void of(Columns columns) {
        new Untangling(columns.cells()).run();
    }

    private void run() {
        List<List<Cell>> best = copy();
        int fewest = crossings();
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            for (int i = 1; i < columns.size(); i++) {
                sort(columns.get(i), columns.get(i - 1), true);
            }
            for (int i = columns.size() - 2; i >= 0; i--) {
                sort(columns.get(i), columns.get(i + 1), false);
            }
            int now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < best.size(); i++) {
            columns.set(i, best.get(i));
        }
    }

    private List<List<Cell>> copy() {
        List<List<Cell>> copy = new ArrayList<>();
        columns.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }

    private static void sort(List<Cell> column, List<Cell> neighbours, boolean forwards) {
        Map<Cell, Integer> places = places(neighbours);
        Map<Cell, Integer> own = places(column);
        Map<Cell, Double> wanted = new HashMap<>();
        for (Cell cell : column) {
            double place = (forwards ? cell.before() : cell.after())
                    .stream()
                            .mapToInt(each -> places.getOrDefault(each, 0))
                            .average()
                            .orElse(own.getOrDefault(cell, 0));
            wanted.put(cell, place);
        }
        column.sort(Comparator.comparing(cell -> wanted.getOrDefault(cell, 0.0)));
    }

    private static Map<Cell, Integer> places(List<Cell> column) {
        Map<Cell, Integer> places = new HashMap<>();
        for (int i = 0; i < column.size(); i++) {
            places.put(column.get(i), i);
        }
        return places;
    }

    private int crossings() {
        int crossings = 0;
        for (int i = 1; i < columns.size(); i++) {
            crossings += crossings(columns.get(i - 1), places(columns.get(i)));
        }
        return crossings;
    }

    private static int crossings(List<Cell> column, Map<Cell, Integer> next) {
        int crossings = 0;
        List<Integer> seen = new ArrayList<>();
        for (Cell cell : column) {
            List<Integer> ends = cell.after().stream()
                    .map(each -> next.getOrDefault(each, 0))
                    .toList();
            for (int end : ends) {
                crossings += (int) seen.stream().filter(other -> other > end).count();
            }
            seen.addAll(ends);
        }
        return crossings;
    }
}
