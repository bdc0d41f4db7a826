package dev.fanout.benchmarks.report;

import static dev.fanout.benchmarks.report.Goal.Verdict.MET;
import static dev.fanout.benchmarks.report.Goal.Verdict.MISSED;
import static dev.fanout.benchmarks.report.Goal.Verdict.NOT_MEASURED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsTest {

    @TempDir
    Path folder;

    private List<Goal> goals(SampleRun virtual) throws IOException {
        return goals(virtual, new SampleRun());
    }

    private List<Goal> goals(SampleRun virtual, SampleRun platform, CompileTime... compileTimes) throws IOException {
        return Goals.heldAgainst(new RawResults(
                virtual.read(folder, "jdk25"),
                platform.read(folder, "jdk17"),
                List.of(compileTimes),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Goal only(List<Goal> goals, String what, String bound) {
        List<Goal> found = goals.stream()
                .filter(goal -> goal.what().equals(what) && goal.bound().startsWith(bound))
                .toList();
        assertThat(found).as("%s, among %s", what, goals).hasSize(1);
        return found.get(0);
    }

    @Test
    void medianAtTheLimit_meetsTheGoalWhateverTheSpread() throws IOException {
        Goal goal = only(
                goals(new SampleRun()
                        .fanOut("raw", 3, "constant", 384, 2, 2, 2)
                        .fanOut("fanout", 3, "constant", 384, 1, 2, 20)),
                "named calls, N = 3, constant bodies",
                "≤ 1.0 x raw");
        assertThat(goal.verdict()).isEqualTo(MET);
        assertThat(goal.measured()).isEqualTo("1.00 (0.50-10.00)");
    }

    @Test
    void medianThatIsPrintedAsTheLimit_meetsTheGoal() throws IOException {
        String what = "1 ms of blocking, 200 callers x 10";
        SampleRun hardly = new SampleRun()
                .fanOut("VIRTUAL", "raw", 10, "block1ms", 200, 1, 1000)
                .fanOut("VIRTUAL", "fanout", 10, "block1ms", 200, 1, 1004);
        assertThat(only(goals(hardly), what, "≤ 1.0"))
                .isEqualTo(new Goal(what, "≤ 1.0 x raw", "1.00 (1.00-1.00)", MET));
        SampleRun visibly = new SampleRun()
                .fanOut("VIRTUAL", "raw", 10, "block1ms", 200, 1, 1000)
                .fanOut("VIRTUAL", "fanout", 10, "block1ms", 200, 1, 1006);
        assertThat(only(goals(visibly), what, "≤ 1.0"))
                .isEqualTo(new Goal(what, "≤ 1.0 x raw", "1.01 (1.01-1.01)", MISSED));
    }

    @Test
    void maps_areSaidToBeGoneThroughByATeam() throws IOException {
        SampleRun run = new SampleRun()
                .fanOut("VIRTUAL", "raw", 10, "block1ms", 200, 1, 1000)
                .fanOut("VIRTUAL", "fanout-each", 10, "block1ms", 200, 1, 1000);
        assertThat(only(goals(run), "1 ms of blocking, 200 callers x 10, `@Each`", "≤ 1.0"))
                .isEqualTo(new Goal(
                        "1 ms of blocking, 200 callers x 10, `@Each`", "≤ 1.0 x raw", "1.00 (1.00-1.00)", MET, true));
        assertThat(goals(new SampleRun()))
                .filteredOn(Goal::byTeam)
                .extracting(Goal::what)
                .contains("bytes per call, N = 1,000", "1 ms of blocking, N = 100")
                .doesNotContain("bytes per call, N = 10", "1 ms of blocking, 200 callers x 10, `@Each`");
    }

    @Test
    void medianAboveTheLimit_missesTheGoal() throws IOException {
        Goal goal = only(
                goals(new SampleRun()
                        .fanOut("raw", 3, "constant", 384, 2, 2, 2)
                        .fanOut("fanout", 3, "constant", 384, 1, 2.1, 2.1)),
                "named calls, N = 3, constant bodies",
                "≤ 1.0 x raw");
        assertThat(goal.verdict()).isEqualTo(MISSED);
        assertThat(goal.measured()).isEqualTo("1.05 (0.50-1.05)");
    }

    @Test
    void everyGoal_isThereWithoutAnyMeasurement() throws IOException {
        List<Goal> goals = goals(new SampleRun());
        assertThat(goals)
                .hasSizeGreaterThan(20)
                .allSatisfy(goal -> assertThat(goal.verdict()).isEqualTo(NOT_MEASURED));
    }

    @Test
    void cancellingPeers_areRepresentedByTheFastest() throws IOException {
        List<Goal> goals = goals(new SampleRun()
                .fanOut("structured-task-scope", 10, "constant", 490, 9)
                .fanOut("jox", 10, "constant", 1100, 4)
                .fanOut("completable-future", 10, "constant", 520, 1)
                .fanOut("fanout", 10, "constant", 400, 5));
        Goal goal = only(goals, "named calls, N = 10, constant bodies", "≤ 1.0 x jox");
        assertThat(goal.verdict()).isEqualTo(MISSED);
        assertThat(goal.measured()).startsWith("1.25");
    }

    @Test
    void fastestPeer_isTheOneAgainstWhomTheFigureIsWorst() throws IOException {
        List<Goal> goals = goals(new SampleRun()
                .fanOut("jox", 10, "constant", 1100, 4, 9, 6)
                .fanOut("reactor", 10, "constant", 1100, 5, 5, 5)
                .fanOut("fanout", 10, "constant", 400, 4, 18, 4));
        assertThat(only(goals, "named calls, N = 10, constant bodies", "≤ 1.0 x jox")
                        .measured())
                .isEqualTo("1.00 (0.67-2.00)");
    }

    @Test
    void bytes_areHeldAgainstTheLimitAndTheLeanestPeer() throws IOException {
        List<Goal> goals = goals(new SampleRun()
                .fanOut("raw", 10, "constant", 372, 1)
                .fanOut("guava", 10, "constant", 410, 1)
                .fanOut("jox", 10, "constant", 1100, 1)
                .fanOut("fanout", 10, "constant", 412, 1));
        assertThat(only(goals, "bytes per call, N = 10", "≤ 415 B").verdict()).isEqualTo(MET);
        assertThat(only(goals, "bytes per call, N = 10", "< 410 (410-410) of guava")
                        .verdict())
                .isEqualTo(MISSED);
    }

    @Test
    void busyBodies_areHeldAgainstTheWorkSharedOutEvenly() throws IOException {
        Goal goal = only(
                goals(new SampleRun()
                        .fanOut("sequential", 10_000, "cpu20us", 0, 200_000)
                        .fanOut("fanout", 10_000, "cpu20us", 380, 105_000)),
                "20 us of CPU, 10,000 elements",
                "≤ 1.1");
        assertThat(goal.verdict()).isEqualTo(MET);
        assertThat(goal.measured()).startsWith("1.05");
    }

    @Test
    void firstFailure_isMissedByWhoeverLeavesCallsRunning() throws IOException {
        String what = "first failure among 100 sleepers, until the caller has it and all have ended";
        SampleRun fasterButLeaving = new SampleRun()
                .firstFailure("structured-task-scope", 500, 0, 300)
                .firstFailure("fanout", 500, 1, 100);
        assertThat(only(goals(fasterButLeaving), what, "≤ 1.0").verdict()).isEqualTo(MISSED);
        SampleRun faster = new SampleRun()
                .firstFailure("structured-task-scope", 500, 0, 300)
                .firstFailure("fanout", 500, 0, 100);
        assertThat(only(goals(faster), what, "≤ 1.0").verdict()).isEqualTo(MET);
    }

    @Test
    void platformThreads_areReadFromTheOtherRun() throws IOException {
        SampleRun platform = new SampleRun()
                .fanOut("PLATFORM", "raw", 100, "block1ms", 1, 100, 1000)
                .fanOut("PLATFORM", "fanout", 100, "block1ms", 1, 120, 700);
        Goal goal = only(goals(new SampleRun(), platform), "JDK 17, N = 100, 1 ms of blocking", "≤ 1.0");
        assertThat(goal.verdict()).isEqualTo(MET);
    }

    @Test
    void compileTime_isAGoalForEachSizeAndMode() throws IOException {
        List<Goal> goals = goals(
                new SampleRun(),
                new SampleRun(),
                compileTime("Fanout", 10, 1190, 2400.4, 1000),
                compileTime("Fanout", 1000, 1210, 1210, 1210),
                compileTime("Dagger", 1000, 3000, 3000, 3000));
        assertThat(only(goals, "compile time added, 10 interfaces, javac fresh", "≤ 20 %"))
                .isEqualTo(new Goal(
                        "compile time added, 10 interfaces, javac fresh", "≤ 20 %", "+19.0 % (+0.0 to +20.0)", MET));
        assertThat(only(goals, "compile time added, 1,000 interfaces, javac fresh", "≤ 20 %")
                        .verdict())
                .isEqualTo(MISSED);
    }

    private static CompileTime compileTime(String contender, int types, double... processed) {
        return new CompileTime(
                contender,
                types,
                "FRESH",
                new Figure(Arrays.stream(processed).boxed().toList()),
                Optional.empty(),
                new Figure(List.of(1000.0, 2000.0, 1000.0)));
    }
}
