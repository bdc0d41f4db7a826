package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A class that only one side knows. */
final class Elsewhere {
    static final String FAILURE = "elsewhere.Failure";

    private Elsewhere() {}

    static void compileInto(Path folder) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Failure.java"),
                "package elsewhere; public class Failure extends Exception { public Failure() { super(\"odd\"); } }");
        int failed =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(failed).isZero();
    }
}
