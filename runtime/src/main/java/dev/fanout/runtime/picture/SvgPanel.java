package dev.fanout.runtime.picture;

import static dev.fanout.runtime.picture.Markup.number;

import java.util.List;

/** Draws one outermost span: a title, a scale, and the rows. */
final class SvgPanel {
    private static final int MARKS = 6;

    private final Markup out;
    private final Panel panel;
    private final Layout layout;
    private final List<Row> rows;
    private final Plot plot;
    private final SvgBars bars;
    private final double top;
    private final double[] tops; // of the rows, and below the last

    SvgPanel(Markup out, String id, Panel panel, double top) {
        this.out = out;
        this.panel = panel;
        this.layout = Layout.of(panel);
        this.rows = layout.rows();
        this.plot = new Plot(rows, layout.length());
        this.bars = new SvgBars(out, id, plot, panel.length());
        this.top = top;
        this.tops = new double[rows.size() + 1];
        tops[0] = top + 46;
        for (int i = 0; i < rows.size(); i++) {
            tops[i + 1] = tops[i] + Plot.height(rows.get(i));
        }
    }

    /** Returns where it ends. */
    double draw() {
        String name = Cells.fit(panel.span().name(), 60);
        out.label(Plot.MARGIN, top + 14, "strong", name);
        double beside = Plot.MARGIN + (Cells.width(name) + 2) * 7.4;
        out.label(beside, top + 14, "small dim", panel.summary());
        scale();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), middle(i));
        }
        layout.deadlines().forEach(this::deadline);
        layout.arrows().forEach(arrow -> line("halo", arrow)); // all of them before the lines
        layout.arrows().forEach(arrow -> line("arrow", arrow));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.OfCall of) {
                bars.mark(of.call(), middle(i));
            }
        }
        layout.arrows().forEach(this::tip);
        return tops[rows.size()];
    }

    private void scale() {
        double bottom = tops[rows.size()];
        long step = Times.step(layout.length(), MARKS);
        for (long time = 0; time <= layout.length(); time += step) {
            double x = plot.x(time);
            out.path("rule", "M" + number(x) + " " + number(tops[0] - 4) + "V" + number(bottom));
            String text = time == 0 ? "0" : Times.text(time);
            double shift =
                    x + Plot.small(text) / 2 > Plot.WIDTH - Plot.MARGIN ? Plot.small(text) : Plot.small(text) / 2;
            out.label(x - shift, tops[0] - 9, "small dim", text);
        }
    }

    private void row(Row row, double middle) {
        boolean isSmall = row instanceof Row.OfThread || row instanceof Row.Note;
        String style = row instanceof Row.OfGather ? "strong" : isSmall ? "small dim" : "plain";
        String label = row instanceof Row.Note ? row.label() : Plot.label(row);
        out.start("text", "x", Plot.indent(row), "y", middle + 4, "class", style);
        if (!label.equals(row.label())) {
            out.start("title").content(row.label()).end("title");
        }
        out.content(label).end("text");
        out.label(plot.statusAt(), middle + 4, "small dim", Plot.status(row));
        if (row instanceof Row.OfGather of) {
            bars.gather(of.gather(), middle);
        } else if (row instanceof Row.OfCall of) {
            bars.call(of.call(), middle);
        } else if (row instanceof Row.OfMap of) {
            bars.queue(of.queued(), of.lastBegun(), middle);
        } else if (row instanceof Row.OfThread of) {
            of.calls().forEach(call -> bars.element(call, middle));
        }
    }

    private void deadline(Layout.DeadlineLine line) {
        double x = plot.x(line.at());
        double from = tops[line.first()] + 2;
        out.path("late", "M" + number(x) + " " + number(from) + "V" + number(tops[line.last() + 1]));
        out.path("flag", "M" + number(x) + " " + number(from) + "l-8 4l8 4z");
    }

    private void line(String style, Layout.Arrow arrow) {
        double from = middle(arrow.from()) + 6;
        if (from < tipOf(arrow)) { // an input that was started later, by hand, has none
            out.path(style, "M" + number(plot.x(arrow.at())) + " " + number(from) + "V" + number(tipOf(arrow) - 4));
        }
    }

    private void tip(Layout.Arrow arrow) {
        if (arrow.from() < arrow.to()) {
            double x = plot.x(arrow.at());
            out.path("tip", "M" + number(x - 3.5) + " " + number(tipOf(arrow) - 6) + "h7l-3.5 6z");
        }
    }

    private double tipOf(Layout.Arrow arrow) {
        return middle(arrow.to()) - 6;
    }

    private double middle(int row) {
        return (tops[row] + tops[row + 1]) / 2;
    }
}
