package dev.fanout.runtime.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls of a map, by the thread that they ran on. */
final class Lanes {
    private static final int MOST = 40;

    private final Collection<List<CallSpan>> all;

    private Lanes(Collection<List<CallSpan>> all) {
        this.all = all;
    }

    static Lanes of(List<CallSpan> calls) {
        Map<Long, List<CallSpan>> byThread = new LinkedHashMap<>();
        calls.stream()
                .filter(CallSpan::hasBegun)
                .sorted(Comparator.comparingLong(CallSpan::begun))
                .forEach(call -> byThread.computeIfAbsent(call.thread().id(), id -> new ArrayList<>())
                        .add(call));
        return new Lanes(byThread.values());
    }

    int hidden() {
        return Math.max(0, all.size() - MOST);
    }

    String text() {
        return all.isEmpty() ? "" : ", on " + all.size() + (all.size() == 1 ? " thread" : " threads");
    }

    /** In the order of their beginnings. Where there are too many, those stay that something went wrong on. */
    List<Row.OfThread> rows(int depth) {
        List<Row.OfThread> rows = new ArrayList<>();
        for (List<CallSpan> calls : all) {
            String name = calls.get(0).thread().label(calls.get(0));
            String label = name.isEmpty() ? "thread " + (rows.size() + 1) : name;
            rows.add(new Row.OfThread(depth, label, Tally.of(calls).text(), calls));
        }
        List<Row.OfThread> worst = rows.stream()
                .sorted(Comparator.comparing(Lanes::worst))
                .limit(MOST)
                .toList();
        rows.retainAll(worst);
        return rows;
    }

    private static int worst(Row.OfThread row) {
        return row.calls().stream()
                .mapToInt(call -> call.ending() == Ending.FAILED ? 0 : call.ending() == Ending.SUCCEEDED ? 2 : 1)
                .min()
                .orElse(2);
    }
}
