package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JDK's own tool says of a program that gathers. */
@OnEveryKindOfThread
class ThreadDumpTest {
    final Kind kind;

    ThreadDumpTest(Kind kind) {
        this.kind = kind;
    }

    /** Where there are virtual threads, the dump that has them; the classic one otherwise. */
    private static String dump(Path folder) throws IOException, InterruptedException {
        boolean virtual = VirtualThreads.factory().isPresent();
        Path file = folder.resolve("threads.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(ProcessHandle.current().pid())));
        command.addAll(
                virtual ? List.of("Thread.dump_to_file", "-format=json", file.toString()) : List.of("Thread.print"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return virtual ? Files.readString(file).replace("\\/", "/") : said;
    }

    @Test
    @DisplayName("THR-07 CRE-08: a thread dump names the calls, and shows who waits for what")
    void dump_namesCalls(Fixture fixture, @TempDir Path folder) throws Exception {
        CountDownLatch running = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        Call<Boolean> waits = () -> {
            running.countDown();
            Fixture.await(go);
            return true;
        };
        try (TaskGroup group = fixture.runtime.open("Dashboards.dashboard")) {
            group.start("profile", waits);
            group.startEach("posts", List.of("x", "y"), element -> waits.run());
            group.start("friends", () -> {
                try (TaskGroup inner = fixture.runtime.open("Dashboards.friends")) {
                    Task<Boolean> names = inner.start("names", waits);
                    inner.join();
                    return names.resultNow();
                }
            });
            Fixture.await(running);
            assertThat(dump(folder))
                    .contains(
                            "\"Dashboards.dashboard/profile\"",
                            "\"Dashboards.dashboard/posts\"",
                            "\"Dashboards.dashboard/friends\"",
                            "\"Dashboards.friends/names\"")
                    .contains("GroupCore.end(")
                    .contains("TaskGroup.join(")
                    .containsSubsequence("\"Dashboards.dashboard/posts\"", "\"Dashboards.dashboard/posts\"");
            go.countDown();
            group.join();
        }
    }
}
