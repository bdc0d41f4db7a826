package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.FanoutProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the processor behaves among compilers, other processors and incremental builds. */
class ProcessingTest {
    private static final String TYPES = """
            record Profile(String handle) {}
            record Dashboard(Profile profile, List<String> feed, Outcome<Integer> unread) {}
            interface UserApi { Profile profile(long userId) throws IOException; }
            interface Titles<T> { T base(); @Async default T title() { return base(); } }
            interface Feeds { @Async default List<String> feed(Profile profile) { return List.of(); } }
            interface Dashboards extends Feeds, Titles<String> {
              @Async(UserApi.class) Task<Profile> profile(long userId);
              @Async default int unread(long userId) { return 1; }
              @Gather(timeout = "2s") Dashboard dashboard(long userId) throws IOException;
              @Gather("dashboard") Outcome<Dashboard> tried(long userId);
              @Gather("profile") Map<Long, Profile> profiles(@Each("userId") Set<Long> userIds) throws IOException;
            }
            interface Others { @Async(UserApi.class) Task<Profile> profile(long userId); @Gather("profile") Task<Profile> p(long userId); }
            """;

    @Test
    void sameSources_giveTheSameBytesInWhateverOrderAndWithWhateverCompiler() {
        Set<Map<String, String>> results = new HashSet<>();
        for (Tool tool : Tool.values()) {
            for (int seed = 0; seed < 4; seed++) {
                List<SourceFile> files = Sources.of(TYPES);
                Collections.shuffle(files, new Random(seed));
                try (Workspace workspace = new Workspace()) {
                    Compiled compiled = new Compilation(tool, false).compile(workspace, files);
                    results.add(compiled.assertClean().generated());
                }
            }
        }

        assertThat(results).hasSize(1);
        assertThat(results.iterator().next())
                .containsOnlyKeys(
                        "ConcurrentDashboards.java",
                        "ConcurrentFeeds.java",
                        "ConcurrentOthers.java",
                        "ConcurrentTitles.java");
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void generatedFile_namesExactlyTheInterfaceItComesFrom(Tool tool) {
        RecordingProcessor processor = new RecordingProcessor();
        try (Workspace workspace = new Workspace()) {
            new Compilation(tool, false, processor)
                    .compile(workspace, Sources.of(TYPES))
                    .assertClean();
        }

        assertThat(processor.originating())
                .containsOnly(
                        Map.entry("shop.ConcurrentDashboards", List.of("shop.Dashboards")),
                        Map.entry("shop.ConcurrentFeeds", List.of("shop.Feeds")),
                        Map.entry("shop.ConcurrentOthers", List.of("shop.Others")),
                        Map.entry("shop.ConcurrentTitles", List.of("shop.Titles")));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void planFile_namesExactlyTheInterfaceItComesFrom(Tool tool) {
        RecordingProcessor processor = new RecordingProcessor();
        try (Workspace workspace = new Workspace()) {
            new Compilation(tool, false, processor)
                    .option("-Afanout.plan=json,mermaid,html")
                    .compile(workspace, Sources.of(TYPES))
                    .assertClean();
        }

        assertThat(processor.originating())
                .hasSize(16)
                .containsEntry("shop/Dashboards.plan.html", List.of("shop.Dashboards"))
                .containsEntry("shop/Dashboards.plan.json", List.of("shop.Dashboards"))
                .containsEntry("shop/Dashboards.plan.mmd", List.of("shop.Dashboards"))
                .containsEntry("shop/Feeds.plan.json", List.of("shop.Feeds"))
                .containsEntry("shop/Titles.plan.mmd", List.of("shop.Titles"));
    }

    @Test
    void processorIsDeclaredIsolatingForIncrementalBuilds() throws IOException {
        String path = "META-INF/gradle/incremental.annotation.processors";
        try (InputStream resource = FanoutProcessor.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(resource).as(path).isNotNull();
            assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(FanoutProcessor.class.getName() + ",isolating");
        }
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void typesThatAnotherProcessorGenerates_areWaitedForWhoeverRunsFirst(Tool tool) {
        String types = """
                @interface Late {}
                @Late interface Reads extends LateCalls {
                  @Async(LateApi.class) Task<List<LateResult>> read(LateKey key);
                  @Gather("read") List<LateResult> now(LateKey key) throws LateFailure;
                  @Gather LatePage page(LateKey key) throws LateFailure;
                }
                """;
        String late = """
                interface LateCalls { @Async default String title() { return "title"; } }
                interface LateApi { List<LateResult> read(LateKey key) throws LateFailure; }
                record LateResult(String text) {}
                record LateKey(String text) {}
                record LatePage(List<LateResult> read, String title) {}
                class LateFailure extends Exception { private static final long serialVersionUID = 1; }
                """;
        for (boolean first : new boolean[] {true, false}) {
            List<Processor> processors = new ArrayList<>();
            processors.add(new LateTypes(Sources.of(late)));
            processors.add(first ? 0 : 1, new FanoutProcessor());
            try (Workspace workspace = new Workspace()) {
                Compiled compiled = new Compilation(tool, false, processors.toArray(Processor[]::new))
                        .compile(workspace, Sources.of(types));
                assertThat(compiled.assertClean().generated().get("ConcurrentReads.java"))
                        .contains("public LatePage page(LateKey key) throws LateFailure {");
            }
        }
    }

    @Test
    void annotationsOfAnInterfaceThatMentionsATypeWhichNobodyWrites_areClaimed() {
        String types = "interface Shop { @Async default String title() { return null; } @Gather Missing page(); }";
        try (Workspace workspace = new Workspace()) {
            Compiled compiled = new Compilation(Tool.JAVAC, false)
                    .option("-Xlint:processing")
                    .compile(workspace, Sources.of(types));

            assertThat(compiled.diagnostics())
                    .singleElement()
                    .satisfies(only -> assertThat(only.getMessage(Locale.ROOT))
                            .contains("cannot find symbol")
                            .contains("class Missing"));
        }
    }

    @Test
    void processingLint_hasNothingToSay() {
        try (Workspace workspace = new Workspace()) {
            Compiled compiled = new Compilation(Tool.JAVAC, false)
                    .option("-Xlint:processing")
                    .option("-Werror")
                    .compile(workspace, Sources.of(TYPES));

            assertThat(compiled.diagnostics()).isEmpty();
            assertThat(compiled.success()).isTrue();
        }
    }

    @Test
    void generatedJavadoc_isWellFormed() {
        try (Workspace workspace = new Workspace()) {
            new Compilation(Tool.JAVAC, false)
                    .option("-Xdoclint:all,-missing")
                    .compile(workspace, Sources.of(TYPES))
                    .assertClean();
        }
    }
}
