package dev.fanout.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interfaces that nobody thought of do what a simple interpreter says: the same result or failure, each call at most once and not before
 * its inputs, nothing left. {@code -Dfanout.models=1000} runs more, {@code -Dfanout.models.seed=42} those from a seed on.
 */
class GeneratedModelTest {
    private static final int COUNT = Integer.getInteger("fanout.models", 50);
    private static final int AT_ONCE = 100;

    /** Another one each day would be another build each day; a profile, or whoever looks for more, sets it. */
    private static final long FIRST_SEED = Long.getLong("fanout.models.seed", 1);

    @ParameterizedTest
    @ValueSource(strings = {"javac", "ecj"})
    void randomInterface_doesWhatTheInterpreterSays(String tool, @TempDir Path folder) throws Exception {
        List<Long> seeds = LongStream.iterate(FIRST_SEED, seed -> seed + 1)
                .filter(seed -> Interpreter.of(ModelMaker.of(seed)).isPresent())
                .limit(COUNT)
                .boxed()
                .toList();
        List<String> failed = new ArrayList<>();
        for (int from = 0; from < seeds.size(); from += AT_ONCE) {
            List<Long> some = seeds.subList(from, Math.min(from + AT_ONCE, seeds.size()));
            check(some, compiler(tool), folder.resolve("from" + from), failed);
        }

        assertThat(failed)
                .as("seeds; -Dfanout.models=1 -Dfanout.models.seed=... replays one")
                .isEmpty();
    }

    private static void check(List<Long> seeds, JavaCompiler compiler, Path folder, List<String> failed)
            throws IOException, InterruptedException {
        List<ModelInterface> models = seeds.stream().map(ModelMaker::of).toList();
        try (CompiledModels compiled = CompiledModels.of(models, compiler, folder)) {
            for (ModelInterface model : models) {
                try {
                    ModelRun.check(model, Interpreter.of(model).orElseThrow(), compiled.entry(model));
                } catch (AssertionError wrong) {
                    failed.add("seed " + model.seed() + ": " + wrong.getMessage() + "\n"
                            + ModelSource.of(model).get(model.packageName() + "/It.java"));
                }
            }
        }
    }

    private static JavaCompiler compiler(String tool) {
        return tool.equals("javac") ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    }
}
