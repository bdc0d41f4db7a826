package dev.fanout.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command, with fewer loans. */
@Tag("processes")
class ClusterMainTest {
    private static final int LOANS = 6000;
    private static final Pattern SHARE = Pattern.compile("(?m)^ +([0-9,]+) loans by process ([0-9]+)(.*)$");

    @TempDir
    private Path folder;

    @Test
    void command_computesOnBothMembersAndLeavesNothingBehind() throws Exception {
        Path svg = folder.resolve("timeline.svg");
        Set<Thread> before = threads();

        List<MatchResult> shares = shares(run("--loans", "" + LOANS, "--svg", svg.toString()));

        assertThat(shares)
                .hasSize(2)
                .allSatisfy(share -> assertThat(number(share)).isPositive());
        assertThat(shares.stream().mapToInt(ClusterMainTest::number).sum()).isEqualTo(LOANS);
        assertThat(Files.readString(svg)).contains("Risks.books");
        assertEnded(shares);
        assertThat(threads()).isSubsetOf(before);
    }

    @Test
    void killedMember_costsNoLoan() throws Exception {
        String shown = run("--loans", "" + LOANS, "--kill");

        assertThat(shown).contains("none was lost");
        List<MatchResult> shares = shares(shown);
        assertThat(shares.get(0).group(3)).isEqualTo(", killed in the middle");
        assertThat(shares.stream().mapToInt(ClusterMainTest::number).sum()).isEqualTo(LOANS);
        assertThat(number(shares.get(1))).isGreaterThan(LOANS / 4);
        assertEnded(shares);
    }

    private static String run(String... arguments) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        boolean agree = new ClusterMain(ClusterOptions.parse(List.of(arguments)), out).run();
        String shown = bytes.toString(StandardCharsets.UTF_8);
        assertThat(agree).as(shown).isTrue();
        return shown;
    }

    private static List<MatchResult> shares(String shown) {
        return SHARE.matcher(shown).results().toList();
    }

    private static int number(MatchResult share) {
        return Integer.parseInt(share.group(1).replace(",", ""));
    }

    private static void assertEnded(List<MatchResult> shares) {
        assertThat(shares)
                .allSatisfy(share -> assertThat(
                                ProcessHandle.of(Long.parseLong(share.group(2))).filter(ProcessHandle::isAlive))
                        .isEmpty());
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }
}
