package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever somebody writes, what is said is about what they wrote: no stack trace, no second message for one mistake, nothing where the
 * compiler speaks, and no generated class that does not compile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnusualInterfacesTest {
    private final List<UnusualCase> cases = UnusualCase.all();
    private final Map<Tool, List<Said>> said = new EnumMap<>(Tool.class);
    private final Map<Tool, List<Said>> saidOfRight = new EnumMap<>(Tool.class);

    /** What we refuse in one compilation, and what is right in another, since a compiler looks at generated classes only where nothing is wrong. */
    @BeforeAll
    void compile(@TempDir Path folder) {
        for (Tool tool : Tool.values()) {
            said.put(
                    tool,
                    compiled(folder.resolve(tool + "wrong"), tool, each -> each.hasErrors() && !each.isRefused()));
            saidOfRight.put(tool, compiled(folder.resolve(tool + "right"), tool, each -> !each.hasErrors()));
        }
    }

    private List<Said> compiled(Path folder, Tool tool, Predicate<UnusualCase> which) {
        Project project = Shop.types(Project.in(folder));
        if (tool == Tool.JAVAC) {
            project.option("-Xmaxerrs").option("10000");
        }
        project.source("shop/Profile.java", "package shop; public record Profile(String name) {}");
        project.source("shop/Repo.java", "package shop; public interface Repo<T, K> { T get(K id); }");
        project.source("shop/UserApi.java", """
                package shop;
                public interface UserApi {
                    Profile profile(long userId) throws java.io.IOException;
                    void ping();
                    Profile find(Long id, Object tenant);
                    Profile find(Object key, Long tenant);
                    int count();
                }
                """);
        cases.stream().filter(which).forEach(each -> project.source(each.path(), each.source()));
        return project.compile(tool);
    }

    @ParameterizedTest
    @MethodSource("judged")
    void unusualInterface_isJudgedByWhatIsWritten(Tool tool, UnusualCase unusual) {
        Stream<Said> all = Stream.of(said, saidOfRight).flatMap(each -> each.getOrDefault(tool, List.of()).stream());

        assertThat(all.filter(each -> each.isIn(unusual.path())).map(UnusualCase::written))
                .containsExactlyInAnyOrderElementsOf(unusual.said());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheCompilerRefuses_isLeftToIt(Tool tool, UnusualCase unusual, @TempDir Path folder) {
        List<Said> all = compiled(folder, tool, unusual::equals);

        assertThat(all).anyMatch(each -> each.isError() && !each.isOurs());
        assertThat(all.stream().filter(Said::isOurs).map(UnusualCase::written))
                .containsExactlyInAnyOrderElementsOf(unusual.said());
        assertThat(all).allMatch(each -> each.isIn(unusual.path()));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void generatedClasses_compile(Tool tool) {
        assertThat(saidOfRight.get(tool)).noneMatch(Said::isError);
    }

    Stream<Arguments> judged() {
        return arguments(each -> !each.isRefused());
    }

    Stream<Arguments> refused() {
        return arguments(UnusualCase::isRefused);
    }

    private Stream<Arguments> arguments(Predicate<UnusualCase> which) {
        return Arrays.stream(Tool.values())
                .flatMap(tool -> cases.stream().filter(which).map(unusual -> Arguments.of(tool, unusual)));
    }
}
