package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a call with its arguments is broken into lines: not at all, behind the parenthesis, or at each argument. */
final class Layout {
    private static final int LINE = 100;
    static final int CONTINUATION = 4;
    private static final Pattern QUALIFIER_OR_TEXT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])");

    private Layout() {}

    /**
     * Writes {@code head(arguments)tail}.
     *
     * @param column where the head starts
     */
    static CodeBlock call(int column, CodeBlock head, List<CodeBlock> arguments, CodeBlock tail) {
        return enclosed(column, CodeBlock.of("$L(", head), arguments, CodeBlock.of(")$L", tail));
    }

    /** Writes {@code head arguments tail}, where the head ends and the tail begins with a bracket. */
    static CodeBlock enclosed(int column, CodeBlock head, List<CodeBlock> arguments, CodeBlock tail) {
        CodeBlock inOneLine = CodeBlock.of("$L$L$L", head, CodeBlock.join(arguments, ", "), tail);
        if (arguments.isEmpty() || fits(column, inOneLine)) {
            return inOneLine;
        }
        return broken(column + CONTINUATION, head, arguments, tail);
    }

    /**
     * The same in two lines or more.
     *
     * @param column where the second one starts
     */
    static CodeBlock broken(int column, CodeBlock head, List<CodeBlock> arguments, CodeBlock tail) {
        CodeBlock joined = CodeBlock.of("$L$L", CodeBlock.join(arguments, ", "), tail);
        String separator = fits(column, joined) ? ", " : ",\n";
        return CodeBlock.builder()
                .add("$L\n$>$>", head)
                .add(CodeBlock.join(arguments, separator))
                .add("$L$<$<", tail)
                .build();
    }

    /** Whether the code is one line that ends where lines end. Qualified names count as imported. */
    static boolean fits(int column, CodeBlock code) {
        String text = code.toString().stripTrailing();
        return !text.contains("\n") && column + imported(text).length() <= LINE;
    }

    private static String imported(String text) {
        return QUALIFIER_OR_TEXT
                .matcher(text)
                .replaceAll(found -> found.group().startsWith("\"") ? Matcher.quoteReplacement(found.group()) : "");
    }
}
