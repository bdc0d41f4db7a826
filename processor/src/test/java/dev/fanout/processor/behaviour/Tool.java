package dev.fanout.processor.behaviour;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compiler that a user may have, with every warning on that speaks of the code and not of its style. */
enum Tool {
    JAVAC,
    ECJ;

    private static final String ECJ_WARNINGS =
            "-warn:+allDeprecation,removal,unchecked,raw,unused,unusedTypeArgs,unusedImport,unusedLocal,unusedPrivate,"
                    + "allDeadCode,semicolon,super,static-access,static-method,redundantSuperinterface,intfRedundant,"
                    + "uselessTypeCheck,typeHiding,over-ann,dep-ann,hashCode,nullDereference,unusedTypeParameter,"
                    + "unlikelyCollectionMethodArgumentType";

    JavaCompiler compiler() {
        return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    }

    /**
     * ecj compiles what a processor generates as if it belonged to no module, and does not find the module's types then. Those who
     * use it there process and compile in two steps.
     */
    boolean forgetsModuleOfGenerated() {
        return this == ECJ;
    }

    List<String> warnings() {
        return this == JAVAC ? List.of("-Xlint:all", "-Xdiags:verbose") : List.of(ECJ_WARNINGS);
    }
}
