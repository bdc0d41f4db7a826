package dev.fanout.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Java source as HTML: its words told apart by colour and weight, each line with an id that can be linked to. */
public final class JavaListing {
    private final String id;
    private final List<JavaToken> tokens;
    private final List<MethodPlace> methods;

    /**
     * A listing.
     *
     * @param id what the ids of its lines begin with, different from that of other listings of the page
     * @param source the source
     */
    public JavaListing(String id, String source) {
        this.id = id;
        this.tokens = JavaTokens.of(source.stripTrailing());
        this.methods = MethodPlace.in(tokens);
    }

    /** The id of the line that declares a method of this name with parameters of these names, if there is one. */
    public Optional<String> lineOf(String method, List<String> parameters) {
        return methods.stream()
                .filter(place ->
                        place.name().equals(method) && place.parameters().equals(parameters))
                .map(place -> id + place.line())
                .findFirst();
    }

    /**
     * The listing.
     *
     * @param label what it is, for those who hear the page
     */
    public Html html(String label) {
        Html html = new Html().open("pre", "tabindex", "0", "role", "region", "aria-label", label);
        html.open("code");
        int number = 1;
        for (List<JavaToken> line : lines()) {
            html.open("span", "class", "line", "id", id + number);
            line.forEach(token -> add(token, html));
            html.line().close("span");
            number++;
        }
        return html.close("code").close("pre");
    }

    private static void add(JavaToken token, Html html) {
        String mark = token.kind().mark();
        if (mark.isEmpty()) {
            html.text(token.text());
        } else {
            html.element("span", token.text(), "class", mark);
        }
    }

    /** A piece that has several lines is a piece in each of them. */
    private List<List<JavaToken>> lines() {
        List<List<JavaToken>> lines = new ArrayList<>();
        List<JavaToken> line = new ArrayList<>();
        for (JavaToken token : tokens) {
            String[] parts = token.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new JavaToken(token.kind(), parts[i]));
                }
            }
        }
        lines.add(line);
        return lines;
    }
}
