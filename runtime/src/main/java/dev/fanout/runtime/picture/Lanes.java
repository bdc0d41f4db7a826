package dev.fanout.runtime.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/** The calls of a map, by the thread that they ran on; what is in a lane is one after the other. */
final class Lanes {
    private static final int MOST = 40;

    private record Lane(int thread, List<CallSpan> calls) {
        long end() {
            CallSpan last = calls.get(calls.size() - 1);
            return last.isOver() ? last.end() : Long.MAX_VALUE;
        }
    }

    private final List<Lane> all = new ArrayList<>();
    private final Map<Long, Queue<Lane>> byThread = new HashMap<>(); // the one that is free first is the first

    static Lanes of(List<CallSpan> calls) {
        Lanes lanes = new Lanes();
        calls.stream()
                .filter(CallSpan::hasBegun)
                .sorted(Comparator.comparingLong(CallSpan::begun))
                .forEach(lanes::add);
        return lanes;
    }

    /** A call that waits for a stage gives its thread back: the next one begins there before it ends. */
    private void add(CallSpan call) {
        Queue<Lane> ofThread = byThread.computeIfAbsent(
                call.thread().id(), id -> new PriorityQueue<>(Comparator.comparingLong(Lane::end)));
        Lane first = ofThread.peek();
        Lane lane;
        if (first != null && first.end() <= call.begun()) {
            lane = ofThread.remove();
        } else {
            lane = new Lane(first == null ? byThread.size() : first.thread(), new ArrayList<>());
            all.add(lane);
        }
        lane.calls().add(call);
        ofThread.add(lane);
    }

    int hidden() {
        return Math.max(0, all.size() - MOST);
    }

    String text() {
        int threads = byThread.size();
        return threads == 0 ? "" : ", on " + threads + (threads == 1 ? " thread" : " threads");
    }

    /** In the order of their beginnings. Where there are too many, those stay that something went wrong on. */
    List<Row.OfThread> rows(int depth) {
        List<Row.OfThread> rows = new ArrayList<>();
        for (Lane lane : all) {
            CallSpan first = lane.calls().get(0);
            String name = first.thread().label(first);
            String label = name.isEmpty() ? "thread " + lane.thread() : name;
            rows.add(new Row.OfThread(depth, label, Tally.of(lane.calls()).text(), lane.calls()));
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
