package dev.fanout.processor.page;

import static dev.fanout.processor.page.Drawing.number;

import java.util.List;

/**
 * A box where it is drawn.
 *
 * @param box what it stands for
 * @param text its lines
 */
record BoxShape(Graph.Box box, BoxText text, double x, double y, double width, double height) {
    private static final double ROUND = 5;

    void draw(Html svg) {
        svg.open("g", "class", box.kind().mark() + (box.isDashed() ? " dashed" : ""));
        switch (box.kind()) {
            case START -> circle(svg);
            case CALL -> rectangle(0, 0, width, height, ROUND, svg);
            case GROUP -> {
                rectangle(0, 0, width, height, ROUND, svg);
                rectangle(4, 4, width - 8, height - 8, 2, svg);
            }
            case MANY -> {
                card(2 * BoxText.PILE, svg);
                card(BoxText.PILE, svg);
                card(0, svg);
            }
            case END -> rectangle(0, 0, width, height, Math.min(22, height / 2), svg);
        }
        lines(box.kind() == Graph.Kind.MANY ? 2 * BoxText.PILE : 0, svg);
        svg.close("g").line();
    }

    private void lines(double pile, Html svg) {
        List<String> lines = text.lines();
        String middle = number(x + (width - pile) / 2);
        double first = y + (height - pile - lines.size() * BoxText.LINE) / 2 + BoxText.LINE - 5;
        for (int i = 0; i < lines.size(); i++) {
            String down = number(first + i * BoxText.LINE);
            svg.element("text", lines.get(i), "class", i < text.nameLines() ? "name" : "fact", "x", middle, "y", down);
        }
    }

    private void circle(Html svg) {
        double radius = Math.min(width, height) / 2;
        svg.empty("circle", "cx", number(x + width / 2), "cy", number(y + height / 2), "r", number(radius));
    }

    /** One of a pile; of those below only an edge is seen. */
    private void card(double shift, Html svg) {
        rectangle(shift, shift, width - 2 * BoxText.PILE, height - 2 * BoxText.PILE, ROUND, svg);
    }

    private void rectangle(double right, double down, double wide, double high, double round, Html svg) {
        String left = number(x + right);
        String top = number(y + down);
        svg.empty("rect", "x", left, "y", top, "width", number(wide), "height", number(high), "rx", number(round));
    }
}
