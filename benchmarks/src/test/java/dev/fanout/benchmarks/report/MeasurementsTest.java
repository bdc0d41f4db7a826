package dev.fanout.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {

    @TempDir
    Path folder;

    @Test
    void bytes_areThoseOfOneCall() throws IOException {
        Run run = new SampleRun()
                .fanOut("VIRTUAL", "raw", 10, "block1ms", 200, 384, 5)
                .read(folder, "jdk25");
        assertThat(run.fanOuts("VIRTUAL", "block1ms", 200).find("raw", 10).flatMap(Measurement::bytesPerCall))
                .contains(new Figure(List.of(384.0, 384.0, 384.0)));
    }

    @Test
    void ratio_isToTheSamePeersNumberOfCallsBodyAndCaller() throws IOException {
        Run run = new SampleRun()
                .fanOut("raw", 10, "constant", 384, 4, 5, 6)
                .fanOut("raw", 3, "constant", 384, 99, 99, 99)
                .fanOut("raw", 10, "block1ms", 384, 99, 99, 99)
                .fanOut("PLATFORM", "raw", 10, "constant", 1, 384, 99, 99, 99)
                .fanOut("fanout", 10, "constant", 384, 4, 10, 20)
                .read(folder, "jdk25");
        assertThat(Run.ratio(run.fanOuts("VIRTUAL", "constant"), "fanout", "raw", 10))
                .contains(new Figure(List.of(1.0, 2.0, 20.0 / 6)));
    }

    @Test
    void forkThatSaysNothingOfAMetric_doesNotCountForIt() throws IOException {
        Measurement measurement = Measurement.parse(new ObjectMapper().readTree("""
                                {"benchmark": "dev.fanout.benchmarks.FanOutBenchmark.fanOut",
                                 "primaryMetric": {"rawData": [[4.0], [5.0], [6.0]]},
                                 "secondaryMetrics": {"gc.time": {"rawData": [[], [7.0], []]}, "gc.count": {"rawData": [[]]}}}
                                """));
        assertThat(measurement.time()).isEqualTo(new Figure(List.of(4.0, 5.0, 6.0)));
        assertThat(measurement.metric("gc.time")).contains(new Figure(List.of(7.0)));
        assertThat(measurement.metric("gc.count")).isEmpty();
    }

    @Test
    void ratio_isAbsentWithoutOneOfTheTwo() throws IOException {
        Run run = new SampleRun().fanOut("fanout", 10, "constant", 384, 4).read(folder, "jdk25");
        assertThat(Run.ratio(run.fanOuts("VIRTUAL", "constant"), "fanout", "raw", 10))
                .isEmpty();
        assertThat(Run.ratio(run.fanOuts("VIRTUAL", "constant"), "raw", "fanout", 10))
                .isEmpty();
    }

    @Test
    void runThatNeverWas_isEmpty() throws IOException {
        Run run = Run.read(folder, "jdk25");
        assertThat(run.measurements().isEmpty()).isTrue();
        assertThat(run.machine()).isEmpty();
    }

    @Test
    void forks_areThoseOfTheOneThatHasTheFewest() throws IOException {
        Run run = new SampleRun()
                .fanOut("raw", 10, "constant", 384, 4, 5, 6)
                .fanOut("fanout", 10, "constant", 384, 4, 5)
                .read(folder, "jdk25");
        assertThat(run.measurements().forks()).isEqualTo(2);
    }
}
