package dev.fanout.runtime.picture;

import static dev.fanout.runtime.picture.Markup.number;

import java.util.List;

/** Says what each pattern and mark means. */
final class SvgLegend {
    private static final double SAMPLE = 30;
    private static final double LINE = 22;

    private final Markup out;
    private final String id;
    private final SvgBars bars;
    private double x = Plot.MARGIN;
    private double middle;

    SvgLegend(Markup out, String id, double top) {
        this.out = out;
        this.id = id;
        this.bars = new SvgBars(out, id, new Plot(List.of(), 1), 1);
        this.middle = top + LINE / 2;
    }

    /** Returns where it ends. */
    double draw() {
        out.path(
                "rule",
                "M" + number(Plot.MARGIN) + " " + number(middle - LINE / 2 - 6) + "H"
                        + number(Plot.WIDTH - Plot.MARGIN));
        item("queued", () -> out.path("queue", "M" + number(x) + " " + number(middle) + "h" + number(SAMPLE)));
        item("running, ok", () -> box("class", "ok", x, SAMPLE));
        item("still running", () -> {
            box("class", "open", x, SAMPLE - 10);
            bars.going(x + SAMPLE - 10, middle);
        });
        item("failed", () -> {
            box("style", "fill:url(#" + id + "-bad)", x, SAMPLE - 5);
            bars.failed(x + SAMPLE - 5, middle, 5, false);
        });
        item("asked to stop, until it ended", () -> {
            box("class", "cut", x, 10);
            box("style", "fill:url(#" + id + "-stop);stroke:var(--stop)", x + 10, SAMPLE - 10);
            bars.ask(x + 10, middle - 6);
        });
        item("cancelled", () -> {
            box("class", "cut", x, SAMPLE - 5);
            bars.cancelled(x + SAMPLE - 5, middle, 5, false);
        });
        item("collected", () -> {
            box("style", "fill:url(#" + id + "-bad)", x + 2, SAMPLE - 7);
            out.element(
                    "rect", "class", "collected", "x", x + .5, "y", middle - 8.5, "width", SAMPLE - 4, "height", 17);
            bars.failed(x + SAMPLE - 5, middle, 5, true);
        });
        item("deadline", () -> {
            out.path("late", "M" + number(x + SAMPLE / 2) + " " + number(middle - 9) + "v18");
            out.path("flag", "M" + number(x + SAMPLE / 2) + " " + number(middle - 9) + "l-8 4l8 4z");
        });
        item("needs", () -> {
            out.path("arrow", "M" + number(x + SAMPLE / 2) + " " + number(middle - 9) + "v14");
            out.path("tip", "M" + number(x + SAMPLE / 2 - 3.5) + " " + number(middle + 3) + "h7l-3.5 6z");
        });
        item(
                "gather",
                () -> out.path(
                        "frame", "M" + number(x) + " " + number(middle - 4) + "v8m0-4h" + number(SAMPLE) + "m0-4v8"));
        return middle + LINE / 2;
    }

    private void box(String attribute, String value, double from, double width) {
        out.element("rect", attribute, value, "x", from, "y", middle - 6, "width", width, "height", 12);
    }

    private void item(String name, Runnable sample) {
        double width = SAMPLE + 8 + Plot.small(name) + 18;
        if (x + width > Plot.WIDTH - Plot.MARGIN) {
            x = Plot.MARGIN;
            middle += LINE;
        }
        sample.run();
        out.label(x + SAMPLE + 8, middle + 4, "small dim", name);
        x += width;
    }
}
