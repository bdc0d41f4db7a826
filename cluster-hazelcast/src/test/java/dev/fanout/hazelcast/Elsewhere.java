package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;

/** Classes that only one side knows. */
record Elsewhere(Path folder) {
    static final String RESULT = "elsewhere.Result";
    static final String FAILURE = "elsewhere.Failure";
    private static final String TASK = "elsewhere.Task";

    static Elsewhere in(Path folder) throws IOException {
        compile(folder, "Result", "public class Result implements java.io.Serializable {}");
        compile(folder, "Failure", "public class Failure extends Exception { public Failure() { super(\"odd\"); } }");
        compile(
                folder,
                "Task",
                "public class Task implements java.util.concurrent.Callable<Object>, java.io.Serializable {"
                        + " public Object call() { return 1; } }");
        return new Elsewhere(folder);
    }

    private static void compile(Path folder, String name, String type) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), "package elsewhere; " + type);
        int failed =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(failed).isZero();
    }

    @SuppressWarnings("unchecked")
    Callable<Object> task() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return (Callable<Object>)
                    loader.loadClass(TASK).getDeclaredConstructor().newInstance();
        }
    }
}
