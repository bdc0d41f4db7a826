package dev.fanout.processor.diagnostics;

import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that users have. */
enum Tool {
    JAVAC,
    ECJ;

    JavaCompiler compiler() {
        Supplier<JavaCompiler> compiler = this == JAVAC ? ToolProvider::getSystemJavaCompiler : EclipseCompiler::new;
        return compiler.get();
    }
}
