package dev.fanout.runtime.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A picture in characters, for a terminal. */
public final class TextPicture {
    private static final int WIDTH = 100;
    private static final int LABELS = 32;
    private static final int WORDS = 52;
    private static final String LEGEND =
            "· queued  █ running  ▼▒ +1 ms asked to stop, until it ended  ✗ failed  ⊘ cancelled  > open  ┊ deadline\n";

    private final StringBuilder out;
    private final Panel panel;
    private final Layout layout;
    private final int labels;
    private final TextBars bars;

    private TextPicture(StringBuilder out, Panel panel) {
        this.out = out;
        this.panel = panel;
        this.layout = Layout.of(panel);
        this.labels = widest(layout.rows().stream().map(TextPicture::label).toList(), LABELS);
        int words = widest(layout.rows().stream().map(Row::status).toList(), WORDS);
        this.bars = new TextBars(WIDTH - labels - words - 2, layout.length(), panel.length());
    }

    /** Some lines, each ended by a newline. */
    public static String of(List<Panel> panels) {
        StringBuilder out = new StringBuilder();
        for (Panel panel : panels) {
            new TextPicture(out, panel).draw();
            out.append('\n');
        }
        return out.append(panels.isEmpty() ? "Nothing has run yet.\n" : LEGEND).toString();
    }

    private static int widest(List<String> texts, int most) {
        return Math.min(most, texts.stream().mapToInt(Cells::width).max().orElse(0));
    }

    private static String label(Row row) {
        return row instanceof Row.Note ? "" : "  ".repeat(row.depth()) + row.label();
    }

    private void draw() {
        line(Cells.fit(panel.span().name(), WIDTH / 2) + ": " + panel.summary());
        line(" ".repeat(labels + 1) + bars.scale());
        for (int i = 0; i < layout.rows().size(); i++) {
            Row row = layout.rows().get(i);
            if (row instanceof Row.Note) {
                line(Cells.fit("  ".repeat(row.depth()) + row.label(), WIDTH));
            } else {
                line(Cells.pad(Cells.fit(label(row), labels), labels) + " " + bars(row, i) + " "
                        + Cells.fit(row.status(), WORDS));
            }
        }
        needs();
    }

    private void line(String text) {
        out.append(Cells.printable(text).stripTrailing()).append('\n');
    }

    private String bars(Row row, int index) {
        bars.begin();
        for (Layout.DeadlineLine deadline : layout.deadlines()) {
            if (deadline.first() <= index && index <= deadline.last()) {
                bars.deadline(deadline.at());
            }
        }
        if (row instanceof Row.OfGather of) {
            bars.gather(of.gather());
        } else if (row instanceof Row.OfCall of) {
            bars.call(of.call());
        } else if (row instanceof Row.OfMap of) {
            bars.queue(of.queued(), of.lastBegun());
        } else if (row instanceof Row.OfThread of) {
            of.calls().forEach(bars::element);
        }
        return bars.text();
    }

    /** Arrows would cross the bars: the same in words. */
    private void needs() {
        Map<Integer, String> needed = new HashMap<>();
        layout.arrows()
                .forEach(arrow -> needed.merge(
                        arrow.to(), name(arrow.from()), (one, other) -> one.equals(other) ? one : one + ", " + other));
        String text = needed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> name(entry.getKey()) + " ← " + entry.getValue())
                .collect(Collectors.joining("; "));
        if (!text.isEmpty()) {
            line(Cells.fit("needs: " + text, WIDTH));
        }
    }

    private String name(int row) {
        Row at = layout.rows().get(row);
        return at instanceof Row.OfCall of ? of.call().nameWithin() : at.label();
    }
}
