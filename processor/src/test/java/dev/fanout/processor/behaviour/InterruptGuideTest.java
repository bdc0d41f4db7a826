package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an interrupt does to what blocks is what the guide's table says; on virtual threads where there are any. */
class InterruptGuideTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "interrupts.md");
    private static final String HEAD = "| the call is in | platform thread | virtual thread |\n|---|---|---|\n";
    /** A call that has not ended after this time goes on. */
    private static final Duration GOING_ON = Duration.ofMillis(500);

    private static final Duration ENDING = Duration.ofSeconds(30);

    /** A row of the table, and what it says of one kind of thread. */
    record Row(String work, boolean virtual, String says) {
        boolean ends() {
            return says.startsWith("ends")
                    || says.contains("on " + Runtime.version().feature() + " ends");
        }
    }

    static List<Row> rows() throws IOException {
        return lines().flatMap(line -> {
                    String[] cells = line.split("\\|", -1);
                    Row platform = new Row(cells[1].strip(), false, cells[2].strip());
                    Row virtual = new Row(cells[1].strip(), true, cells[3].strip());
                    return Runtime.version().feature() >= 21 ? Stream.of(platform, virtual) : Stream.of(platform);
                })
                .toList();
    }

    private static Stream<String> lines() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(HEAD) + HEAD.length();
        assertThat(begin).as("the table").isGreaterThan(HEAD.length());
        return page.substring(begin, page.indexOf("\n\n", begin)).lines();
    }

    @Test
    void eachTrial_isInTheTable() throws IOException {
        assertThat(rows().stream().map(Row::work).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(Trial.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void interrupt_doesWhatTheTableSays(Row row) throws Exception {
        FanoutRuntime.Builder builder = FanoutRuntime.builder()
                .letGoAfter(row.ends() ? ENDING : GOING_ON)
                .listener(new TaskListener() {});
        if (!row.virtual()) {
            builder.threads(Thread::new);
        }
        CountDownLatch begun = new CountDownLatch(1);
        try (FanoutRuntime runtime = builder.build();
                Trial trial = Trial.all().get(row.work()).begin()) {
            Task<?> task = runtime.start("trial", trial.call(begun));
            begun.await();
            trial.awaitWork();
            task.cancel(true);
            Outcome<?> outcome = task.outcome();
            assertThat(task.isDone()).as("ended: %s", outcome).isEqualTo(row.ends());
            trial.checkAfter(row.says());
        }
    }
}
