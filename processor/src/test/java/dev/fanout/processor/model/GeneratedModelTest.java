package dev.fanout.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interfaces that nobody thought of do what a simple interpreter says: the same result or failure, each call and each fallback at most once
 * and not before its inputs, no limit exceeded, nothing left. Of many that were made up those are run in which the features of the language
 * meet, each with each. {@code -Dfanout.models=1000} runs more, {@code -Dfanout.models.seed=42} those from a seed on, and {@code
 * -Dfanout.models=1} with a seed replays one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedModelTest {
    private static final int COUNT = Integer.getInteger("fanout.models", 50);
    private static final int AT_ONCE = 100;

    /** From so many on they are chosen from more. */
    private static final int MANY = 50;

    private static final int CHOICE = 2500;

    /** Another one each day would be another build each day; a profile, or whoever looks for more, sets it. */
    private static final long FIRST_SEED = Long.getLong("fanout.models.seed", 1);

    private final Map<ModelInterface, Story> stories = new LinkedHashMap<>();

    @BeforeAll
    void choose() {
        Map<ModelInterface, Story> all = new LinkedHashMap<>();
        int choice = COUNT < MANY ? COUNT : Math.max(CHOICE, 4 * COUNT);
        for (long seed = FIRST_SEED; all.size() < choice; seed++) {
            ModelInterface model = ModelMaker.of(seed);
            Interpreter.of(model).ifPresent(story -> all.put(model, story));
        }
        Meetings.choose(all, COUNT).forEach(model -> stories.put(model, all.get(model)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javac", "ecj"})
    @DisplayName(
            "CRE-14 CRE-15 CRE-16 TMO-24 RAC-01 RAC-04 RAC-09 RAC-12 ASC-01 ASC-03 ASC-04 ASC-07: in all combinations")
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // for the thousand, and for a machine that is busy
    void randomInterface_doesWhatTheInterpreterSays(String tool, @TempDir Path folder) throws Exception {
        List<ModelInterface> models = List.copyOf(stories.keySet());
        List<String> failed = new ArrayList<>();
        for (int from = 0; from < models.size(); from += AT_ONCE) {
            List<ModelInterface> some = models.subList(from, Math.min(from + AT_ONCE, models.size()));
            check(some, compiler(tool), folder.resolve("from" + from), failed);
        }

        assertThat(failed)
                .as("seeds; -Dfanout.models=1 -Dfanout.models.seed=... replays one")
                .isEmpty();
    }

    /** What is written down here has been run by the test above, and was so. */
    @Test
    void eachFeature_meetsEachOtherAtACall() throws IOException {
        Meetings meetings = new Meetings();
        stories.values().forEach(meetings::add);
        List<Set<Feature>> pairs = Meetings.thatCanMeet(2);
        List<Set<Feature>> triples = Meetings.thatCanMeet(3);
        List<String> report = new ArrayList<>();
        report.add(stories.size() + " interfaces; in how many of them what has met at one call");
        List.of(pairs, triples)
                .forEach(
                        groups -> groups.forEach(group -> report.add(meetings.of(group) + " " + Meetings.text(group))));
        Files.write(Files.createDirectories(Path.of("target")).resolve("models.txt"), report);

        if (COUNT >= MANY) {
            assertThat(pairs)
                    .allSatisfy(pair -> assertThat(meetings.of(pair))
                            .as(Meetings.text(pair))
                            .isPositive());
            assertThat(triples)
                    .filteredOn(triple -> meetings.of(triple) > 0)
                    .as("triples")
                    .hasSizeGreaterThan(triples.size() * 9 / 10);
        }
    }

    private void check(List<ModelInterface> models, JavaCompiler compiler, Path folder, List<String> failed)
            throws IOException, InterruptedException {
        try (CompiledModels compiled = CompiledModels.of(models, compiler, folder)) {
            for (ModelInterface model : models) {
                try {
                    ModelRun.check(model, stories.get(model), compiled.entry(model));
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
