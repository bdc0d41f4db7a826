package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is part of a gather has no more time than that: a longer timeout is a warning, unless there is a gather that reaches it. */
class UnreachableTimeoutTest {
    private static final String CALLS = """
            record Page(List<Integer> counts, int score) {}
            record Site(Page page, int score) {}
            @SuppressWarnings("fanout:unused-call") @Async default int drafts() { return 1; }
            @SuppressWarnings("fanout:unused-call") @Async default int score() { return 1; }
            @SuppressWarnings("fanout:unused-call") @Async(
              timeout = "5s") default int unread() { return 1; }
            """;

    /** The line of {@code timeout = "5s"}. */
    private static final long OF_UNREAD = Shop.FIRST_LINE + 5;

    /** The line behind {@link #CALLS}. */
    private static final long NEXT = OF_UNREAD + 1;

    @TempDir
    private Path folder;

    private List<Said> said(Tool tool, String... gathers) {
        return Shop.types(Project.in(folder.resolve(tool.name())))
                .source("app/Example.java", Shop.example("app", List.of(CALLS + String.join("\n", gathers))))
                .compile(tool);
    }

    private static String message(String part, String gather) {
        return "[FANOUT-UNREACHABLE-TIMEOUT] the timeout of %s is never reached: %s is part of %s, which has no more time; give %s more, or %s less"
                .formatted(part, part, gather, gather, part);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void callInAGatherWithLessTime_isToldAtItsTimeout(Tool tool) {
        List<Said> said =
                said(tool, "@Gather(value = {\"unread\", \"drafts\"}, timeout = \"2s\") List<Integer> counts();");

        assertThat(said).extracting(Said::message).containsExactly(message("unread", "counts"));
        assertThat(said).extracting(Said::line).containsExactly(OF_UNREAD);
        assertThat(said).noneMatch(Said::isError);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void callInAGatherWithTheSameTime_hasNoMoreEither(Tool tool) {
        List<Said> said =
                said(tool, "@Gather(value = {\"unread\", \"drafts\"}, timeout = \"5s\") List<Integer> counts();");

        assertThat(said).extracting(Said::message).containsExactly(message("unread", "counts"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void callInAGatherWithoutATimeout_hasTheTimeOfThatFurtherOut(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather({\"unread\", \"drafts\"}) List<Integer> counts();",
                "@Gather Page page();",
                "@Gather(timeout = \"2s\") Site site();");

        assertThat(said).extracting(Said::message).containsExactly(message("unread", "site"));
        assertThat(said).extracting(Said::line).containsExactly(OF_UNREAD);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void ofSeveralGathersAroundACall_theFirstToEndIsNamed(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather(value = {\"unread\", \"drafts\"}, timeout = \"2s\") List<Integer> counts();",
                "@Gather(timeout = \"3s\") Page page();",
                "@Gather(timeout = \"4s\") Site site();");

        assertThat(said).extracting(Said::message).containsExactly(message("unread", "counts"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void nestedGather_isToldAtItsTimeout(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather(value = {\"drafts\", \"score\"},",
                "  timeout = \"3s\") List<Integer> counts();",
                "@Gather Page page();",
                "@Gather(timeout = \"2s\") Site site();");

        assertThat(said).extracting(Said::message).containsExactly(message("counts", "site"));
        assertThat(said).extracting(Said::line).containsExactly(NEXT + 1);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void nestedGatherWithTheSameTime_isRight(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather(value = {\"drafts\", \"score\"}, timeout = \"3s\") List<Integer> counts();",
                "@Gather(timeout = \"3s\") Page page();",
                "@Gather({\"unread\", \"score\"}) List<Integer> all();");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void timeoutThatOneGatherReaches_isRight(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather(value = {\"unread\", \"drafts\"}, timeout = \"2s\") List<Integer> soon();",
                "@Gather({\"unread\", \"drafts\"}) List<Integer> counts();",
                "@Gather(timeout = \"2s\") Page page();",
                "@Gather(value = {\"unread\", \"score\"}, timeout = \"6s\") List<Integer> late();");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void timeoutThatNoGatherReaches_isToldWhichLeavesItTheMost(Tool tool) {
        List<Said> said = said(
                tool,
                "@Gather(value = {\"unread\", \"drafts\"}, timeout = \"1s\") List<Integer> soon();",
                "@Gather(value = \"soon\", timeout = \"3s\") Task<List<Integer>> later();",
                "@Gather({\"unread\", \"drafts\"}) List<Integer> counts();",
                "@Gather(timeout = \"2s\") Page page();");

        assertThat(said).extracting(Said::message).containsExactly(message("unread", "later"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void callOfNoGather_hasItsTime(Tool tool) {
        List<Said> said = said(tool, "@Gather({\"drafts\", \"score\"}) List<Integer> counts();");

        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void timeoutThatIsInherited_isToldAtThatWhichIsNot(Tool tool) {
        List<Said> said = Shop.types(Project.in(folder.resolve(tool.name())))
                .source("app/Example.java", Shop.example("app", List.of(CALLS)))
                .source("app/Derived.java", """
                        package app;
                        import dev.fanout.*;
                        interface Derived extends Example {
                          @Gather(value = {"unread", "drafts"},
                            timeout = "2s") java.util.List<Integer> counts();
                        }
                        """)
                .compile(tool);

        assertThat(said).extracting(Said::message).containsExactly(message("unread", "counts"));
        assertThat(said.get(0).isIn("app/Derived.java")).isTrue();
        assertThat(said.get(0).line()).isEqualTo(5);
    }
}
