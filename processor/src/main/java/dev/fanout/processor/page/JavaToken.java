package dev.fanout.processor.page;

/**
 * A piece of Java source. The pieces of a source are all of it: one after the other they are the text again.
 *
 * @param kind what it is
 * @param text as it is written; comments and text blocks can have several lines
 */
record JavaToken(Kind kind, String text) {

    /** What a piece of source is. */
    enum Kind {
        SPACE(""),
        COMMENT("c"),
        /** A text, a text block, a character. */
        STRING("s"),
        NUMBER("n"),
        /** With its sign and its qualified name. */
        ANNOTATION("a"),
        KEYWORD("k"),
        NAME(""),
        /** One sign that is none of the above. */
        SIGN("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** The class that the page's style knows it by; empty where it looks like plain text. */
        String mark() {
            return mark;
        }
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME || kind == Kind.KEYWORD) && text.equals(sign);
    }

    /** Whether the compiler overlooks it. */
    boolean isGap() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }
}
