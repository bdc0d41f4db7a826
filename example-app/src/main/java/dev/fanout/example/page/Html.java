package dev.fanout.example.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a page. Text becomes part of one only through {@link #text} or as a part of {@link #of}, and both escape it:
 * what a user wrote cannot become markup.
 *
 * @param markup as it is sent
 */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /** Text, escaped. */
    static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /**
     * A template filled in.
     *
     * @param template markup with a {@code %s} for each part
     * @param parts HTML goes in as it is, anything else as text
     */
    static Html of(String template, Object... parts) {
        Object[] escaped = Arrays.stream(parts)
                .map(part -> part instanceof Html html ? html : text(String.valueOf(part)))
                .map(Html::markup)
                .toArray();
        return new Html(template.formatted(escaped));
    }

    /** One after another, each on a line. */
    static Html lines(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }
}
