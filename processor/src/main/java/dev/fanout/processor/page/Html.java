package dev.fanout.processor.page;

/**
 * Markup as it grows: HTML that is well-formed XML, too. Elements are written with {@link #open} and {@link #close}; whatever else is
 * passed is text, and cannot become anything else.
 *
 * <pre>{@code
 * new Html().open("p", "class", "quiet").text("a < b").close("p")
 * }</pre>
 */
public final class Html {
    private static final String DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private final StringBuilder markup = new StringBuilder();

    /**
     * The start of an element.
     *
     * @param tag its name, a constant
     * @param attributes names and values in turn; names are constants
     */
    public Html open(String tag, String... attributes) {
        return start(tag, attributes, ">");
    }

    /** The end of an element. */
    public Html close(String tag) {
        markup.append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing in it. */
    public Html empty(String tag, String... attributes) {
        return start(tag, attributes, "/>");
    }

    /** An element with nothing but a text in it. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A text, whatever is in it. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** Another piece of markup. */
    public Html add(Html other) {
        markup.append(other.markup);
        return this;
    }

    /** A new line in the markup: for those who read it, nothing that is seen. */
    public Html line() {
        markup.append('\n');
        return this;
    }

    /** What has been written. */
    @Override
    public String toString() {
        return markup.toString();
    }

    private Html start(String tag, String[] attributes, String end) {
        markup.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            markup.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            markup.append('"');
        }
        markup.append(end);
        return this;
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    /** What XML cannot hold is replaced; what would turn the direction of a line around is shown as Java writes it. */
    private void escape(int c) {
        switch (c) {
            case '&' -> markup.append("&amp;");
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '"' -> markup.append("&quot;");
            case '\n', '\t' -> markup.append((char) c);
            default -> {
                if (DIRECTIONS.indexOf(c) >= 0) {
                    markup.append("\\u").append("%04x".formatted(c));
                } else {
                    markup.appendCodePoint(isLeftOut(c) ? 0xFFFD : c);
                }
            }
        }
    }

    private static boolean isLeftOut(int c) {
        return Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
    }
}
