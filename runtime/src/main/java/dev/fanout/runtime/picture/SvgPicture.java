package dev.fanout.runtime.picture;

import java.util.List;
import java.util.stream.Collectors;

/** A picture as an SVG document: panels below each other, and a legend. */
public final class SvgPicture {
    private final Markup out = new Markup();
    private final List<Panel> panels;
    private final String id;

    private SvgPicture(List<Panel> panels) {
        this.panels = panels;
        this.id = "fanout-" + (panels.isEmpty() ? 0 : panels.get(0).id()); // several may stand in one page
    }

    /** The document, in UTF-8 and without a prologue, so that it can stand in a page as well. */
    public static String of(List<Panel> panels) {
        return new SvgPicture(panels).draw();
    }

    private String draw() {
        Markup body = new Markup();
        double height = Plot.MARGIN;
        for (Panel panel : panels) {
            height = new SvgPanel(body, id, panel, height).draw() + Plot.ROW;
        }
        if (panels.isEmpty()) {
            body.label(Plot.MARGIN, height + 14, "dim", "Nothing has run yet.");
            height += Plot.ROW;
        }
        height = new SvgLegend(body, id, height).draw() + Plot.MARGIN;
        out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        out.raw(" class=\"fanout-timeline\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\"");
        String tall = Markup.number(height);
        String wide = Markup.number(Plot.WIDTH);
        out.raw(" width=\"" + wide + "\" height=\"" + tall + "\" viewBox=\"0 0 " + wide + " " + tall + "\">");
        out.start("title", "id", id + "-title").content(title()).end("title");
        out.start("desc", "id", id + "-desc").content(description()).end("desc");
        SvgStyle.write(out, id);
        out.element("rect", "class", "paper", "width", Plot.WIDTH, "height", height);
        return out.raw(body.toString()).raw("\n</svg>\n").toString();
    }

    private String title() {
        String names = panels.stream()
                .map(panel -> panel.span().name())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return panels.isEmpty() ? "Timeline" : "Timeline of " + names + (panels.size() > 3 ? " and others" : "");
    }

    /** All that is to be seen, in words. */
    private String description() {
        StringBuilder words = new StringBuilder();
        for (Panel panel : panels) {
            words.append(panel.span().name())
                    .append(", ")
                    .append(panel.summary())
                    .append(".\n");
            for (Row row : Layout.of(panel).rows()) {
                words.append(row.label())
                        .append(row.status().isEmpty() ? "" : ": " + row.status())
                        .append(".\n");
            }
        }
        return words.toString();
    }
}
