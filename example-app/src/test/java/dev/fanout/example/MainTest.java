package dev.fanout.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void once_showsEveryScenarioAndLeavesNoThread() throws Exception {
        Set<Thread> before = threads();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int status = new Main(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(List.of("--once"));

        String shown = bytes.toString(StandardCharsets.UTF_8);
        assertThat(status).isZero();
        assertThat(shown.lines().filter(line -> line.matches("[0-9]\\. .*"))).hasSize(8);
        assertThat(shown)
                .contains("page: activity 3, notifications 7, recommendations 2")
                .contains("the very exception that the client threw")
                .contains("page: activity 2, notifications [failed], recommendations 2")
                .contains("DeadlineExceededException: Dashboards.dashboard")
                .contains("page: activity 2, notifications 4, recommendations [DEADLINE]")
                .contains("5 of 6 counts")
                .contains("13848 primes")
                .contains("cancelled: REQUESTED");
        assertThat(threadsSoon(before)).isSubsetOf(before);
    }

    @Test
    void serving_printsItsAddressAndDrawsEachRunUntilInterrupted() throws Exception {
        Lines lines = new Lines();
        FutureTask<Integer> main = new FutureTask<>(() -> new Main(lines.stream()).run(List.of("--port", "0")));
        Thread thread = new Thread(main);
        thread.start();
        URI address = URI.create(lines.next("The playground").replaceAll(".*: ", ""));
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("run?user=1")).build();

        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .statusCode();
        assertThat(status).isEqualTo(200);
        assertThat(lines.next("Dashboards.dashboard")).isEqualTo("Dashboards.dashboard: 200, Here it is.");
        assertThat(lines.next("Dashboards.dashboard")).contains("4 calls in").contains("4 ok");
        thread.interrupt();
        assertThat(main.get()).isZero();
    }

    @Test
    void takenPort_isSaid() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            new Main(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(List.of("--port", port));

            assertThat(bytes.toString(StandardCharsets.UTF_8))
                    .contains("Port " + port + " is taken.", "-Dexec.args='--port NUMBER'");
        }
    }

    @Test
    void nonsense_isAnsweredWithTheUsage() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int status = new Main(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(List.of("--twice"));

        assertThat(status).isEqualTo(2);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("unknown option --twice", Options.USAGE);
    }

    /** Those of the JDK are in groups of their own, but for an HTTP client's, which before 21 ends when that is collected. */
    /** The threads once no other than {@code before} is left, or after a few seconds: timers linger for a moment. */
    private static Set<Thread> threadsSoon(Set<Thread> before) throws InterruptedException {
        long start = System.nanoTime();
        while (!before.containsAll(threads()) && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return threads();
    }

    private static Set<Thread> threads() {
        ThreadGroup ours = Thread.currentThread().getThreadGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() == ours)
                .filter(thread -> !thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    /** What is printed, line by line, as it is printed. */
    private static final class Lines {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        PrintStream stream() {
            ByteArrayOutputStream line = new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] bytes, int offset, int length) {
                    super.write(bytes, offset, length);
                    if (count > 0 && buf[count - 1] == '\n') {
                        toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
                        reset();
                    }
                }
            };
            return new PrintStream(line, true, StandardCharsets.UTF_8);
        }

        String next(String start) throws InterruptedException {
            String line = lines.take();
            while (!line.startsWith(start)) {
                line = lines.take();
            }
            return line;
        }
    }
}
