package dev.fanout.processor.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The declaration of one type, cut out of the source file that it stands in, with the comments and annotations in front of it. */
public final class Declaration {
    private static final Set<String> TYPES = Set.of("interface", "class", "enum", "record");

    private final List<JavaToken> tokens;
    private int start;
    private int name = -1;

    private Declaration(List<JavaToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * The text of the declaration, moved to the left edge.
     *
     * @param source the whole file
     * @param names the top-level type first, then the nested ones
     * @return empty if there is no such type in it
     */
    public static Optional<String> of(String source, List<String> names) {
        Declaration declaration = new Declaration(JavaTokens.of(source));
        int from = 0;
        for (String name : names) {
            if (!declaration.find(name, from)) {
                return Optional.empty();
            }
            from = declaration.behindBrace(declaration.name);
        }
        return Optional.of(declaration.text(declaration.endOfBody(from)));
    }

    /** Looks at one level only: what stands in braces is passed over. */
    private boolean find(String wanted, int from) {
        start = from;
        for (int i = from; i < tokens.size(); i++) {
            JavaToken token = tokens.get(i);
            if (token.is("}")) {
                return false;
            } else if (token.is("{")) {
                i = endOfBody(i + 1) - 1;
                start = i + 1;
            } else if (token.is(";")) {
                start = i + 1;
            } else if (TYPES.contains(token.text()) && isNamed(wanted, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(String wanted, int from) {
        int next = from;
        while (next < tokens.size() && tokens.get(next).isGap()) {
            next++;
        }
        name = next;
        return next < tokens.size() && tokens.get(next).is(wanted);
    }

    private int behindBrace(int from) {
        int next = from;
        while (next < tokens.size() && !tokens.get(next).is("{")) {
            next++;
        }
        return next + 1;
    }

    /** Behind the brace that closes the one in front of the place. */
    private int endOfBody(int from) {
        int open = 1;
        int next = from;
        while (next < tokens.size() && open > 0) {
            JavaToken token = tokens.get(next);
            open += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            next++;
        }
        return next;
    }

    private String text(int end) {
        StringBuilder text = new StringBuilder();
        tokens.subList(start, Math.min(end, tokens.size())).forEach(token -> text.append(token.text()));
        return atLeftEdge(text.substring(start == 0 ? 0 : firstLine(text)));
    }

    private static String atLeftEdge(String text) {
        int indent = text.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(Declaration::indentOf)
                .min()
                .orElse(0);
        StringBuilder moved = new StringBuilder();
        text.lines()
                .map(line -> line.substring(Math.min(indent, line.length())).stripTrailing())
                .forEach(line -> moved.append(line).append('\n'));
        return moved.toString().strip() + "\n";
    }

    /** Where the first line with something in it begins. A comment behind the declaration before, in the same line, belongs to that. */
    private static int firstLine(StringBuilder text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int lineStart = text.lastIndexOf("\n", first) + 1;
        boolean isOfAnother = lineStart == 0 && text.indexOf("//", first) == first;
        return isOfAnother ? text.indexOf("\n", first) + 1 : lineStart;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
