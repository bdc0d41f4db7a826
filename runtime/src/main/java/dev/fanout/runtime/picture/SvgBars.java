package dev.fanout.runtime.picture;

import static dev.fanout.runtime.picture.Markup.number;

/** Draws what stands beside a label: the phases of a call, with marks where something happened. */
final class SvgBars {
    private static final double THIN = 1.5; // or it would not be seen
    private static final double WIDE = 4; // there is room for an edge between it and the next one
    private static final double NUMBER_WIDTH = 5.6;

    private final Markup out;
    private final String id;
    private final Plot plot;
    private final long now;

    SvgBars(Markup out, String id, Plot plot, long now) {
        this.out = out;
        this.id = id;
        this.plot = plot;
        this.now = now;
    }

    void gather(GatherSpan gather, double middle) {
        double from = plot.x(gather.begin());
        boolean isOpen = gather.end() == Span.NEVER;
        double to = plot.x(isOpen ? now : gather.end());
        String left = "M" + number(from) + " " + number(middle - 4) + "v8m0-4H" + number(to);
        out.path("frame", isOpen ? left : left + "m0-4v8");
    }

    void queue(long from, long to, double middle) {
        if (plot.x(to) - plot.x(from) > THIN) {
            out.path("queue", "M" + number(plot.x(from)) + " " + number(middle) + "H" + number(plot.x(to)));
        }
    }

    /** A call in a row of its own. */
    void call(CallSpan call, double middle) {
        out.start("g").start("title").content(tip(call)).end("title");
        queue(call.queued(), call.hasBegun() ? call.begun() : end(call), middle);
        body(call, middle, 6);
        if (call.hasBegun() && call.collected()) {
            box("collected", call.begun(), end(call), middle, 8.5);
        }
        out.raw("</g>");
    }

    /** How it has ended: later than the bars, so that nothing lies over it. */
    void mark(CallSpan call, double middle) {
        mark(call, plot.x(end(call)), middle, 5);
    }

    /** One of several in a row: it was seen elsewhere how long they had waited. */
    void element(CallSpan call, double middle) {
        double from = plot.x(call.begun());
        double to = plot.x(end(call));
        if (to - from > WIDE) {
            out.start("g", "class", "parted");
        } else {
            out.start("g");
        }
        out.start("title").content(tip(call)).end("title");
        body(call, middle, 5);
        boolean isMarked = call.ending() == Ending.FAILED || call.ending() == Ending.CANCELLED;
        if (to - from > call.number().length() * NUMBER_WIDTH + (isMarked ? 14 : 4) && !call.wasAsked()) {
            String style = call.ending() == Ending.FAILED ? "tiny striped" : "tiny";
            out.label(from + 3, middle + 3.2, style, call.number());
        }
        mark(call, Math.max(to - 4, from), middle, 3.5);
        out.raw("</g>");
    }

    private long end(CallSpan call) {
        return call.isOver() ? call.end() : now;
    }

    private void body(CallSpan call, double middle, double half) {
        if (!call.hasBegun()) {
            return;
        }
        boolean isLate = call.wasAsked() && call.asked() >= call.begun();
        long until = isLate ? Math.min(call.asked(), end(call)) : end(call);
        String[] fill = fill(call);
        box(fill[0], fill[1], call.begun(), until, middle, half);
        if (isLate) {
            box("style", "fill:url(#" + id + "-stop);stroke:var(--stop)", until, end(call), middle, half - .5);
            ask(plot.x(until), middle - half);
        }
    }

    /** An attribute and its value. */
    private String[] fill(CallSpan call) {
        return switch (call.ending()) {
            case OPEN -> new String[] {"class", "open"};
            case SUCCEEDED -> new String[] {"class", "ok"};
            case FAILED -> new String[] {"style", "fill:url(#" + id + "-bad);stroke:var(--edge, none)"};
            case CANCELLED -> new String[] {"class", "cut"};
        };
    }

    private void box(String style, long from, long to, double middle, double half) {
        box("class", style, from, to, middle, half);
    }

    private void box(String attribute, String value, long from, long to, double middle, double half) {
        double x = plot.x(from);
        double width = Math.max(THIN, plot.x(to) - x);
        out.element("rect", attribute, value, "x", x, "y", middle - half, "width", width, "height", 2 * half);
    }

    /** The moment at which it was asked to stop. */
    void ask(double x, double top) {
        out.path("ask", "M" + number(x - 4) + " " + number(top - 5.5) + "h8l-4 6z");
    }

    private void mark(CallSpan call, double x, double middle, double size) {
        switch (call.ending()) {
            case OPEN -> going(x, middle);
            case SUCCEEDED -> {}
            case FAILED -> failed(x, middle, size, call.collected());
            case CANCELLED -> cancelled(x, middle, size, call.collected());
        }
    }

    void going(double x, double middle) {
        out.path("going", "M" + number(x + 3) + " " + number(middle - 5) + "l5 5l-5 5");
    }

    void failed(double x, double middle, double size, boolean collected) {
        ring("end", x, middle, size, collected);
        double arm = size * .5;
        out.path(
                "end",
                "M" + at(x - arm, middle - arm) + "L" + at(x + arm, middle + arm) + "M" + at(x - arm, middle + arm)
                        + "L" + at(x + arm, middle - arm));
    }

    void cancelled(double x, double middle, double size, boolean collected) {
        ring("end stopped", x, middle, size, collected);
        out.path("end stopped", "M" + at(x - size * .6, middle) + "H" + number(x + size * .6));
    }

    private void ring(String style, double x, double middle, double size, boolean collected) {
        if (collected) {
            out.element(
                    "rect", "class", style, "x", x - size, "y", middle - size, "width", 2 * size, "height", 2 * size);
        } else {
            out.element("circle", "class", style, "cx", x, "cy", middle, "r", size);
        }
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    private String tip(CallSpan call) {
        String waited = call.hasBegun() ? "\nbegun after " + Times.text(Math.max(0, call.begun() - call.queued())) : "";
        String thread = call.thread().name().isEmpty()
                ? ""
                : "\nthread " + call.thread().name();
        return call.name() + "\n" + Wording.of(call, now) + waited + thread;
    }
}
