package dev.fanout.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterRatesTest {

    @TempDir
    Path folder;

    private List<Goal> goals(String rows) throws IOException {
        Path file = folder.resolve("cluster.json");
        Files.writeString(file, "{\"rows\": [" + rows + "]}");
        SampleRun none = new SampleRun();
        return Goals.heldAgainst(new RawResults(
                        none.read(folder, "jdk25"),
                        none.read(folder, "jdk17"),
                        List.of(),
                        List.of(),
                        ClusterRates.read(file),
                        List.of()))
                .stream()
                .filter(goal -> goal.what().contains("members of a cluster"))
                .toList();
    }

    private static String row(int micros, String fanout, String few, String many) {
        return "{\"members\": 2, \"micros\": " + micros + ", \"fanout\": " + fanout + ", \"plainFew\": " + few
                + ", \"plainMany\": " + many + "}";
    }

    @Test
    void gain_isHeldAgainstTheFasterWayToDoItByHand() throws IOException {
        List<Goal> goals = goals(row(20, "[100, 90, 80]", "[10, 10, 10]", "[30, 20, 10]") + ","
                + row(1000, "[100]", "[101]", "[10]") + "," + row(0, "[50]", "[10]", "[1]"));

        assertThat(goals)
                .extracting(Goal::measured)
                .containsExactly("4.50 (3.33-8.00)", "0.99 (0.99-0.99)", "5.00 (5.00-5.00)");
        assertThat(goals)
                .extracting(Goal::verdict)
                .containsExactly(Goal.Verdict.MISSED, Goal.Verdict.MISSED, Goal.Verdict.MET);
    }

    @Test
    void whatWasNotMeasured_isNoGoal() throws IOException {
        assertThat(ClusterRates.read(folder.resolve("none.json"))).isEmpty();
        assertThat(goals("")).isEmpty();
    }
}
