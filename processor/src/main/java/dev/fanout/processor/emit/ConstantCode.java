package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** The value of a constant that holds options: {@code CallOptions.DEFAULT.limit(4)}, with a line for each step where it is long. */
final class ConstantCode {
    private static final int COLUMN = 2;

    private ConstantCode() {}

    static CodeBlock of(ClassName type, String name, List<CodeBlock> steps) {
        CodeBlock start = CodeBlock.of("$T.DEFAULT", type);
        CodeBlock inOneLine = CodeBlock.of("$L$L", start, CodeBlock.join(steps, ""));
        CodeBlock field = CodeBlock.of("private static final $T $N = $L;", type, name, inOneLine);
        return Layout.fits(COLUMN, field)
                ? inOneLine
                : CodeBlock.of("$L\n$>$>$L$<$<", start, CodeBlock.join(steps, "\n"));
    }
}
