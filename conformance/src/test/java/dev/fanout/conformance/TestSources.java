package dev.fanout.conformance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the tests that cover rows. Read from the sources, because reports do not have display names, and classes of tests for
 * a newer JDK could not be loaded.
 */
public final class TestSources {
    private TestSources() {}

    /** The tests of all modules, in the order of the sources. */
    public static List<TestMethod> coveringTests() {
        List<TestMethod> found = new ArrayList<>();
        for (String module : Checkout.modules()) {
            List<Path> files = Checkout.files(Checkout.path(module, "src"), "Test.java");
            if (!files.isEmpty()) {
                parse(files).forEach(file -> new TestScanner(module, file).scan(file, found));
            }
        }
        return found;
    }

    private static Iterable<? extends CompilationUnitTree> parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            return ((JavacTask) task).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
