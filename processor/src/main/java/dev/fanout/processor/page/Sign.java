package dev.fanout.processor.page;

import java.util.List;

/** The signs of a drawing, each by itself, for a legend. They are hidden from those who hear the page: the words beside them say it all. */
public final class Sign {
    private static final double WIDTH = 52;
    private static final double HEIGHT = 30;
    private static final BoxText NO_TEXT = new BoxText(List.of(), 0, 0, 0);

    private Sign() {}

    /** A box, without its text. */
    public static Html of(Graph.Box box) {
        Html svg = svg();
        new BoxShape(box, NO_TEXT, 2, 2, WIDTH - 4, HEIGHT - 4).draw(svg);
        return svg.close("svg");
    }

    /** An arrow. */
    public static Html arrow(boolean isDotted) {
        Html svg = svg();
        svg.empty("path", "class", isDotted ? "arrow dotted" : "arrow", "d", "M3 15 H40");
        svg.empty("path", "class", isDotted ? "head open" : "head", "d", "M40 10.5 L49 15 L40 19.5 Z");
        return svg.close("svg");
    }

    private static Html svg() {
        String width = Drawing.number(WIDTH);
        String height = Drawing.number(HEIGHT);
        return new Html()
                .open(
                        "svg",
                        "aria-hidden",
                        "true",
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + width + " " + height);
    }
}
