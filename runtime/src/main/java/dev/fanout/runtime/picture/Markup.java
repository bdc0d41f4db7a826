package dev.fanout.runtime.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG. All text of others is escaped here, and nowhere else. */
final class Markup {
    private final StringBuilder text = new StringBuilder(4096);

    /** Something of ours that needs no escape. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** An element without content; attributes are names and values in turn, numbers with one digit behind the point. */
    Markup element(String name, Object... attributes) {
        start(name, attributes);
        text.insert(text.length() - 1, '/');
        return this;
    }

    Markup start(String name, Object... attributes) {
        text.append('\n').append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(string(attributes[i + 1]));
            text.append('"');
        }
        text.append('>');
        return this;
    }

    Markup end(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    /** Escaped content. */
    Markup content(String content) {
        escape(content);
        return this;
    }

    /** A line of text; more attributes follow. */
    Markup label(double x, double y, String style, String content) {
        return start("text", "x", x, "y", y, "class", style).content(content).end("text");
    }

    Markup path(String style, String data) {
        return element("path", "class", style, "d", data);
    }

    private static String string(Object value) {
        return value instanceof Number number ? number(number.doubleValue()) : value.toString();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void escape(String content) {
        content.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(isOfXml(point) ? point : '\uFFFD');
            }
        });
    }

    private static boolean isOfXml(int point) {
        boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean isShown = point == '\n' || point >= ' ';
        return isShown && point != 0x7F && !isSurrogate && point != 0xFFFE && point != 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
