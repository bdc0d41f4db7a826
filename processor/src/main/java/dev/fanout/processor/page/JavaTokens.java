package dev.fanout.processor.page;

import dev.fanout.processor.page.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java source in pieces. It need not be correct: what does not end, ends with its line, or with the text. */
final class JavaTokens {
    private static final String TEXT_BLOCK = "\"\"\"";
    /** Keywords where a name follows, names elsewhere. */
    private static final Set<String> SOMETIMES = Set.of("record", "sealed", "permits", "var", "yield");

    private final String text;
    private final List<JavaToken> tokens = new ArrayList<>();
    private int at;

    private JavaTokens(String text) {
        this.text = text;
    }

    /** The pieces; line ends are one sign whatever they were. */
    static List<JavaToken> of(String source) {
        JavaTokens reader = new JavaTokens(source.replace("\r\n", "\n").replace('\r', '\n'));
        while (reader.at < reader.text.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            add(Kind.SPACE, endOfSpace());
        } else if (text.startsWith("//", at)) {
            add(Kind.COMMENT, endOfLine(at));
        } else if (text.startsWith("/*", at)) {
            add(Kind.COMMENT, behind("*/", at + 2));
        } else if (text.startsWith(TEXT_BLOCK, at)) {
            add(Kind.STRING, endOfQuote(at + 3, TEXT_BLOCK, text.length()));
        } else if (c == '"' || c == '\'') {
            add(Kind.STRING, endOfQuote(at + 1, String.valueOf(c), endOfLine(at)));
        } else if (Character.isDigit(c) || (c == '.' && isDigit(at + 1))) {
            add(Kind.NUMBER, endOfNumber());
        } else if (c == '@') {
            annotation();
        } else if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
            word();
        } else {
            add(Kind.SIGN, at + Character.charCount(text.codePointAt(at)));
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new JavaToken(kind, text.substring(at, end)));
        at = end;
    }

    private void annotation() {
        int end = endOfName(at + 1);
        if (end == at + 1 || text.substring(at, end).equals("@interface")) {
            add(Kind.SIGN, at + 1);
            return;
        }
        while (end < text.length() && text.charAt(end) == '.' && endOfName(end + 1) > end + 1) {
            end = endOfName(end + 1);
        }
        add(Kind.ANNOTATION, end);
    }

    private void word() {
        int end = endOfName(at);
        String word = text.substring(at, end);
        boolean isKeyword = SourceVersion.isKeyword(word, SourceVersion.RELEASE_17)
                || (SOMETIMES.contains(word) && isBeforeName(end));
        add(isKeyword ? Kind.KEYWORD : Kind.NAME, end);
    }

    private boolean isBeforeName(int end) {
        return end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isJavaIdentifierStart(text.codePointAt(end + 1));
    }

    private int endOfSpace() {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int behind(String sign, int start) {
        int end = text.indexOf(sign, start);
        return end < 0 ? text.length() : end + sign.length();
    }

    private int endOfQuote(int start, String quote, int limit) {
        int end = start;
        while (end < limit && !text.startsWith(quote, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + (end < limit ? quote.length() : 0), limit);
    }

    private int endOfNumber() {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean isSigned = (c == '+' || c == '-') && "eEpP".indexOf(text.charAt(end - 1)) >= 0 && !isHex();
            if (!Character.isLetterOrDigit(c) && c != '_' && !(c == '.' && isDigit(end + 1)) && !isSigned) {
                return end;
            }
            end++;
        }
        return end;
    }

    private boolean isHex() {
        return text.startsWith("0x", at) || text.startsWith("0X", at);
    }

    private boolean isDigit(int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }

    private int endOfName(int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!(end == start ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c))) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
