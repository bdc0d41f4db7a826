package dev.fanout.processor.behaviour;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compiler that a user may have, with every warning on that speaks of the code and not of its style. */
enum Tool {
    JAVAC(List.of("-Xlint:all,-processing", "-Xdiags:verbose")),
    ECJ(List.of("-warn:+allDeprecation,removal,unchecked,raw,unused,unusedTypeArgs,unusedImport,unusedLocal,"
            + "unusedPrivate,allDeadCode,semicolon,super,static-access,static-method,redundantSuperinterface,"
            + "intfRedundant,uselessTypeCheck,typeHiding,over-ann,dep-ann,hashCode,nullDereference,"
            + "unusedTypeParameter,unlikelyCollectionMethodArgumentType"));

    private final List<String> warnings;

    Tool(List<String> warnings) {
        this.warnings = warnings;
    }

    JavaCompiler compiler() {
        return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    }

    List<String> warnings() {
        return warnings;
    }
}
