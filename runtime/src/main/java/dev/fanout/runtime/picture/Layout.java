package dev.fanout.runtime.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rows there are, and what goes across them. */
final class Layout {
    /** A map of more elements is drawn by thread. */
    private static final int FEW = 16;

    /** What is nested more deeply is not indented any more, so that there is room for the bars. */
    private static final int DEEPEST = 12;

    /** A deadline is drawn if the picture needs to be no longer for it than by a quarter. */
    private static final double NEAR = 1.25;

    /** From the end of an input to the call that has waited for it. */
    record Arrow(int from, int to, long at) {}

    /** Across the rows of a gather. */
    record DeadlineLine(int first, int last, long at) {}

    private final long now;
    private final List<Row> rows = new ArrayList<>();
    private final List<DeadlineLine> deadlines = new ArrayList<>();
    private final Set<Arrow> arrows = new LinkedHashSet<>();
    private final Map<Long, Integer> rowOf = new HashMap<>(); // of a call, by its id
    private final Map<Long, Long> endOf = new HashMap<>();

    private Layout(Panel panel) {
        this.now = panel.length();
    }

    static Layout of(Panel panel) {
        Layout layout = new Layout(panel);
        layout.add(panel.span(), 0, "");
        return layout;
    }

    List<Row> rows() {
        return rows;
    }

    List<DeadlineLine> deadlines() {
        return deadlines;
    }

    Set<Arrow> arrows() {
        return arrows;
    }

    /** How long the picture is: all that has happened, and a deadline that is not far behind. */
    long length() {
        return deadlines.stream().mapToLong(DeadlineLine::at).reduce(Math.max(1, now), Math::max);
    }

    private void add(Span span, int atDepth, String within) {
        int depth = Math.min(atDepth, DEEPEST);
        if (span instanceof CallSpan call) {
            addCall(call, depth, within);
        } else if (span instanceof GatherSpan gather) {
            addGather(gather, depth);
        }
    }

    private void addCall(CallSpan call, int depth, String within) {
        String thread = call.thread().label(call);
        String label = (within.isEmpty() ? call.name() : call.nameWithin()) + (thread.isEmpty() ? "" : " on " + thread);
        follow(call, rows.size());
        arrowsTo(call, rows.size());
        rows.add(new Row.OfCall(depth, label, Wording.of(call, now), call));
        for (Span child : call.inside()) {
            add(child, depth + 1, "");
        }
    }

    private void addGather(GatherSpan gather, int depth) {
        int first = rows.size();
        rows.add(new Row.OfGather(depth, gather.name(), Wording.of(gather, now), gather));
        Map<String, List<CallSpan>> maps = new LinkedHashMap<>();
        for (Span child : gather.inside()) {
            if (child instanceof CallSpan call && !call.nameOfMap().isEmpty()) {
                maps.computeIfAbsent(call.nameOfMap(), name -> new ArrayList<>())
                        .add(call);
            }
        }
        for (Span child : gather.inside()) {
            List<CallSpan> map =
                    child instanceof CallSpan call ? maps.getOrDefault(call.nameOfMap(), List.of()) : List.of();
            if (map.size() <= FEW) {
                add(child, depth + 1, gather.name());
            } else if (map.get(0) == child) {
                addMap(map, depth + 1);
            }
        }
        if (gather.left().calls() > 0) {
            rows.add(new Row.Note(
                    depth + 1,
                    "and " + gather.left().calls() + " calls that were only counted: "
                            + gather.left().text()));
        }
        long deadline = gather.deadline();
        if (deadline != Span.NEVER && deadline <= now * NEAR) {
            deadlines.add(new DeadlineLine(first, rows.size() - 1, deadline));
        }
    }

    private void addMap(List<CallSpan> calls, int depth) {
        int header = rows.size();
        Lanes threads = Lanes.of(calls);
        long queued = calls.stream().mapToLong(CallSpan::queued).min().orElse(0);
        long lastBegun = calls.stream()
                .mapToLong(call -> call.hasBegun() ? call.begun() : call.isOver() ? call.end() : now)
                .max()
                .orElse(queued);
        rows.add(new Row.OfMap(
                depth,
                calls.get(0).nameOfMap() + " ×" + calls.size(),
                Tally.of(calls).text() + threads.text(),
                queued,
                lastBegun));
        for (Row.OfThread row : threads.rows(depth + 1)) {
            row.calls().forEach(call -> follow(call, rows.size()));
            rows.add(row);
        }
        calls.forEach(call -> arrowsTo(call, header));
        joinEnds(calls);
        boolean isDeep = calls.stream().anyMatch(call -> !call.inside().isEmpty());
        if (threads.hidden() > 0 || isDeep) {
            rows.add(new Row.Note(
                    depth + 1,
                    threads.hidden() > 0
                            ? threads.hidden() + " more rows are not drawn" + (isDeep ? ", nor what ran inside" : "")
                            : "what ran inside of them is not drawn"));
        }
    }

    private void follow(CallSpan call, int row) {
        rowOf.put(call.id(), row);
        endOf.put(call.id(), call.end());
    }

    /** What needs all of a map gets one arrow, from the element that came last. */
    private void joinEnds(List<CallSpan> calls) {
        CallSpan last = calls.get(0);
        for (CallSpan call : calls) {
            last = call.end() > last.end() && rowOf.containsKey(call.id()) ? call : last;
        }
        for (CallSpan call : calls) {
            rowOf.put(call.id(), rowOf.getOrDefault(last.id(), rows.size() - 1));
            endOf.put(call.id(), last.end());
        }
    }

    private void arrowsTo(CallSpan call, int row) {
        for (long input : call.inputs()) {
            Integer from = rowOf.get(input);
            long at = endOf.getOrDefault(input, Span.NEVER);
            if (from != null && at != Span.NEVER) {
                arrows.add(new Arrow(from, row, at));
            }
        }
    }
}
