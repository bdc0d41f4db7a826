package dev.fanout.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path docs;

    private String page() throws IOException {
        Path findings = Files.writeString(docs.resolve("findings.md"), "A *profile* has shown this.\n");
        Report.main(new String[] {docs.toString(), findings.toString()});
        return Files.readString(docs.resolve("performance.md"));
    }

    @Test
    void times_areMultiplesOfRawByPeerAndNumberOfCalls() throws IOException {
        new SampleRun()
                .fanOut("raw", 3, "constant", 389, 5, 4, 6)
                .fanOut("raw", 10, "constant", 372, 10, 10, 10)
                .fanOut("fanout", 3, "constant", 420, 4, 4.5, 6)
                .fanOut("fanout", 10, "constant", 400, 9, 9, 9)
                .fanOut("jox", 3, "constant", 2000, 65, 65, 65)
                .write(docs.resolve("performance"), "jdk25");
        assertThat(page())
                .contains("### constant bodies, one virtual caller")
                .contains("|  | N = 3 | N = 10 |")
                .contains("| raw | 5.0 us (4.0-6.0) | 10.0 us (10.0-10.0) |")
                .contains("| fanout | 1.00 (0.80-1.13) | 0.90 (0.90-0.90) |")
                .contains("| jox | 13.00 (10.83-16.25) |  |")
                .contains("| fanout | 420 (420-420) | 400 (400-400) |")
                .contains("| machine | 2 cores (a processor), 8 GB |")
                .contains("| forks | 3 |")
                .doesNotContain("too few forks");
    }

    @Test
    void findings_standAsTheyWereWritten() throws IOException {
        new SampleRun().fanOut("raw", 3, "constant", 389, 5, 4, 6).write(docs.resolve("performance"), "jdk25");
        assertThat(page()).contains("## What profiles have shown\n\nA *profile* has shown this.\n\n## What it was");
    }

    @Test
    void plots_areLinkedAndCanBeSeen() throws IOException {
        SampleRun run = new SampleRun();
        for (String peer : new String[] {"raw", "fanout", "structured-task-scope"}) {
            run.fanOut(peer, 3, "constant", 400, 5).fanOut(peer, 10, "constant", 400, 50);
        }
        run.write(docs.resolve("performance"), "jdk25");
        String plot = "performance/jdk25-virtual-1-constant-time.png";
        assertThat(page()).contains("](" + plot + ")");
        assertThat(ImageIO.read(docs.resolve(plot).toFile()).getWidth()).isGreaterThan(800);
    }

    @Test
    void failures_sayWhoLeavesLosersAndWhoSleepsOn() throws IOException {
        new SampleRun()
                .firstFailure("structured-task-scope", 500, 0, 300)
                .firstFailure("guava", 500, 49_500, 100)
                .firstFailure("invoke-all", 3, 0, 102_000)
                .write(docs.resolve("performance"), "jdk25");
        assertThat(page())
                .contains("| guava | 100.0 us (100.0-100.0) | 0.33 (0.33-0.33) | 99.0 | returns while the losers run |")
                .contains("| 0.0 | waits until the sleepers wake by themselves |");
    }

    @Test
    void semantics_standBesideRaw() throws IOException {
        new SampleRun()
                .fanOut("raw", 10, "constant", 372, 8)
                .semantics("NONE", 10, 10)
                .semantics("DEADLINE", 10, 12)
                .write(docs.resolve("performance"), "jdk25");
        assertThat(page())
                .contains("| raw | 10 | 8.0 us (8.0-8.0) | 0.80 (0.80-0.80) | 372 (372-372) |")
                .contains("| deadline | 10 | 12.0 us (12.0-12.0) | 1.20 (1.20-1.20) |  |");
    }

    @Test
    void blockedCalls_standBesideRaw() throws IOException {
        Path data = Files.createDirectories(docs.resolve("performance"));
        Files.writeString(data.resolve("memory.json"), """
                {"results": [
                  {"peer": "raw", "calls": 100000, "runs": [
                    {"heapPerCall": 640, "resident": 104857600}, {"heapPerCall": 650, "resident": 115343360}]},
                  {"peer": "fanout", "calls": 100000, "runs": [{"heapPerCall": 1290, "resident": 209715200}]}]}
                """);
        assertThat(page())
                .contains("100,000 calls parked at once")
                .contains("| raw | 645 (640-650) | 1.00 (0.99-1.01) | 105 (100-110) |")
                .contains("| fanout | 1,290 (1,290-1,290) | 2.00 (2.00-2.00) | 200 (200-200) |");
    }

    @Test
    void tooFewForks_areSaidToMeanNothing() throws IOException {
        new SampleRun().fanOut("raw", 10, "constant", 372, 8, 8).write(docs.resolve("performance"), "jdk25");
        assertThat(page())
                .contains("| forks | 2: too few, **the figures mean nothing** |")
                .contains("**There were too few forks: these verdicts mean nothing.**");
    }

    @Test
    void withoutData_nothingIsSaidToBeMet() throws IOException {
        assertThat(page()).contains("not measured").doesNotContain("| met |").doesNotContain("## JDK 25");
    }
}
