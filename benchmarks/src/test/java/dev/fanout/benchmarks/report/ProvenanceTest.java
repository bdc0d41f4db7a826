package dev.fanout.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
    private static final String MACHINE = """
            "machine": {"date": "a day", "processor": "a processor", "processors": 2, "system": "a system", "jdk": "a JDK"}
            """;

    @TempDir
    Path docs;

    private Path data;

    @BeforeEach
    void create() throws IOException {
        data = Files.createDirectories(docs.resolve("performance"));
    }

    private String only() throws IOException {
        List<Provenance> all = Origins.read(data);
        assertThat(all).hasSize(1);
        return all.get(0).table(Optional.of("abc"));
    }

    @Test
    void versions_areOfWhatTookPart() {
        Map<String, String> versions = Map.of("Guava", "1", "jox", "2", "Dagger", "3", "JMH", "4", "Fanout", "5");
        assertThat(Provenance.tookPart(versions, List.of("raw", "fanout", "jox")))
                .containsOnlyKeys("jox", "JMH", "Fanout");
    }

    @Test
    void memory_saysWhatWasRunOnWhichSources() throws IOException {
        Files.writeString(data.resolve("memory.json"), "{" + MACHINE + """
                , "origin": {"commit": "abc", "command": "benchmarks/run", "begun": "noon"},
                 "versions": {"Guava": "1", "jox": "2", "JMH": "3"}, "results": [{"peer": "raw"}, {"peer": "guava"}]}
                """);
        assertThat(only())
                .contains("| JDK | a JDK |")
                .contains("| command | `benchmarks/run`, begun at noon |")
                .contains("| versions | Guava 1 |")
                .contains("| sources | commit abc |");
    }

    @Test
    void whatWasNotRecorded_isNotMadeUp() throws IOException {
        Files.writeString(
                data.resolve("memory.json"), "{" + MACHINE + ", \"command\": \"BlockedCalls 1\", \"results\": []}");
        assertThat(only())
                .contains("| command | `BlockedCalls 1`, on a day |")
                .contains("| sources | not recorded, so perhaps not that of jdk25.json |")
                .doesNotContain("versions");
    }

    @Test
    void compileTime_saysOfEachPartWhatWasRun() throws IOException {
        Files.writeString(data.resolve("compile-time.json"), "{" + MACHINE + """
                , "results": [
                 {"contender": "Fanout", "version": "of this build", "origin": {"commit": "abc", "command": "one", "begun": "noon"}},
                 {"contender": "Fanout", "version": "of this build", "origin": {"commit": "abc", "command": "one", "begun": "noon"}},
                 {"contender": "Dagger", "version": "2.60", "origin": {"commit": "def", "command": "two", "begun": "night"}}]}
                """);
        assertThat(only())
                .contains("| command | `one`, begun at noon; `two`, begun at night |")
                .contains("| versions | Dagger 2.60 |")
                .contains("| sources | commit abc, def: **another run than jdk25.json** |");
    }

    @Test
    void cluster_isDescribedByAFileOfItsOwnIfThereIsOne() throws IOException {
        Files.writeString(data.resolve("cluster.json"), "{\"jdk\": \"25\", \"processors\": 2, \"rows\": []}");
        assertThat(only()).contains("| JDK | 25 |").contains("| machine | 2 cores |");
        Files.writeString(data.resolve("cluster-machine.json"), """
                {"cores": 2, "processor": "a processor", "memoryGigabytes": 8, "system": "a system", "jdk": "25.0.3",
                 "versions": {"Hazelcast": "5"}, "cpuTokens": 0, "date": "noon", "commit": "abc", "command": "benchmarks/run cluster"}
                """);
        assertThat(only())
                .contains("| JDK | 25.0.3 |")
                .contains("| command | `benchmarks/run cluster`, begun at noon |")
                .contains("| versions | Hazelcast 5 |")
                .doesNotContain("20 us of CPU");
    }
}
