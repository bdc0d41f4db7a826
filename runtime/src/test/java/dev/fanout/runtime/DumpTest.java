package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.users.SlowClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What runs now, as a tree. */
@OnEveryKindOfThread
class DumpTest {
    private static final String STUCK = ", at dev.fanout.users.SlowClient.stuckHere(SlowClient.java:11)\n";

    final Kind kind;

    DumpTest(Kind kind) {
        this.kind = kind;
    }

    /** Waits until the calls sleep where they are to be seen. */
    private static String dump(FanoutRuntime runtime, int sleeping) {
        Fixture.until(() -> runtime.dump().split(Pattern.quote(STUCK), -1).length == sleeping + 1);
        return runtime.dump();
    }

    @Test
    @DisplayName("THR-07: names, nesting, how long, the deadline, the place in the user's code, and what has not begun")
    void tree_isComplete(Fixture fixture) {
        FanoutRuntime runtime = fixture.timeless;
        CountDownLatch running = new CountDownLatch(4);
        AtomicReference<String> dump = new AtomicReference<>();
        Task<Object> nightly = runtime.start("Reports.nightly", () -> SlowClient.stuckHere(running));
        Fixture.until(() -> running.getCount() == 3);
        fixture.time.advance(Duration.ofSeconds(200));
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Dashboards.dashboard", Duration.ofSeconds(2))) {
                Task<Object> unread = group.start("unread", () -> SlowClient.stuckHere(running));
                group.start("posts", () -> {
                    try (TaskGroup inner = runtime.open("Dashboards.posts")) {
                        inner.start("latest", () -> SlowClient.stuckHere(running));
                        runtime.start("Posts.handle", () -> SlowClient.stuckHere(running));
                        inner.join();
                        return "never";
                    }
                });
                group.startAfter("feed", unread::resultNow, unread);
                Fixture.await(running);
                fixture.time.advance(Duration.ofMillis(1200));
                dump.set(dump(runtime, 4));
                group.cancel();
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
        nightly.cancelAndAwait();
        assertThat(dump.get()
                        .replaceAll("running for 1.2 s, at [^\n]*GroupCore[^\n]*", "running for 1.2 s, in a group"))
                .isEqualTo("1 gather, 1 handle\n"
                        + "├── Dashboards.dashboard, open for 1.2 s, deadline in 800 ms\n"
                        + "│   ├── Dashboards.dashboard/unread, running for 1.2 s" + STUCK
                        + "│   ├── Dashboards.dashboard/posts, running for 1.2 s, at " + place(dump.get(), "posts")
                        + "│   │   ├── Dashboards.posts, open for 1.2 s, deadline in 800 ms\n"
                        + "│   │   │   └── Dashboards.posts/latest, running for 1.2 s" + STUCK
                        + "│   │   └── Posts.handle, running for 1.2 s" + STUCK
                        + "│   └── Dashboards.dashboard/feed, not begun\n"
                        + "└── Reports.nightly, running for 3 min 21 s" + STUCK);
    }

    /** Where a call is that waits in the library for a body of this test, which is in the library's package. */
    private static String place(String dump, String call) {
        return dump.lines()
                        .filter(line -> line.contains("Dashboards.dashboard/" + call))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(".*, at ", "")
                + "\n";
    }

    @Test
    @DisplayName(
            "THR-07: that a call or a gather was asked to stop, and why; elements in their order, not in that of their names")
    void requests_areShown(Fixture fixture) {
        FanoutRuntime runtime = fixture.timeless;
        CountDownLatch running = new CountDownLatch(12);
        CountDownLatch release = new CountDownLatch(1);
        List<Integer> elements = IntStream.range(0, 12).boxed().toList();
        AtomicReference<String> dump = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.map")) {
                group.startEach("each", elements, element -> {
                    running.countDown();
                    CancelHookTest.awaitDeafly(release);
                    return element;
                });
                Fixture.await(running);
                fixture.time.advance(Duration.ofMinutes(307));
                group.cancel();
                dump.set(runtime.dump());
                release.countDown();
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(CancelledException.class);
        List<String> lines = dump.get().lines().toList();
        assertThat(lines.get(0)).isEqualTo("1 gather, 0 handles");
        assertThat(lines.get(1)).isEqualTo("└── Test.map, open for 5 h 7 min, cancelled: REQUESTED");
        for (int i = 0; i < 12; i++) {
            assertThat(lines.get(2 + i))
                    .startsWith("    " + (i < 11 ? "├── " : "└── ") + "Test.map/each#" + i
                            + ", running for 5 h 7 min, asked to stop: REQUESTED, at ");
        }
    }

    @Test
    @DisplayName("THR-07: nothing runs: nothing is shown; what has ended is not either")
    void nothing_isShown(Fixture fixture) {
        assertThat(fixture.runtime.dump()).isEqualTo("0 gathers, 0 handles\n");
        fixture.runtime.start("Test.quick", () -> 1).cancelAndAwait();
        try (TaskGroup group = fixture.runtime.open("Test.group")) {
            group.start("call", () -> 1);
            group.join();
        }
        Fixture.until(() -> fixture.runtime.dump().equals("0 gathers, 0 handles\n"));
    }

    @Test
    @DisplayName("THR-07: a runtime shows what runs on it for a call of another one, which shows it too")
    void guests_areShown(Fixture fixture) {
        FanoutRuntime guest = fixture.builder().time(fixture.time).build();
        CountDownLatch running = new CountDownLatch(1);
        Task<String> host = fixture.timeless.start("Host.call", () -> {
            try (TaskGroup group = guest.open("Guest.group")) {
                group.start("call", () -> SlowClient.stuckHere(running));
                group.join();
                return "never";
            }
        });
        Fixture.await(running);
        assertThat(dump(guest, 1))
                .isEqualTo("1 gather, 0 handles\n"
                        + "└── Guest.group, open for 0 ms\n"
                        + "    └── Guest.group/call, running for 0 ms" + STUCK);
        assertThat(dump(fixture.timeless, 1))
                .startsWith("0 gathers, 1 handle\n└── Host.call, running for 0 ms")
                .endsWith("    └── Guest.group, open for 0 ms\n        └── Guest.group/call, running for 0 ms" + STUCK);
        host.cancelAndAwait();
        guest.close();
        assertThat(guest.dump()).isEqualTo("0 gathers, 0 handles\n");
    }

    @Test
    @DisplayName("THR-07 #21: threads that do not say where they are do not keep it from being written")
    void hostileThreads_areShown(Fixture fixture) {
        FanoutRuntime runtime = FanoutRuntime.builder()
                .time(fixture.time)
                .listener(fixture.listener)
                .threads(body -> new Thread(body) {
                    @Override
                    public StackTraceElement[] getStackTrace() {
                        throw new SecurityException("not told");
                    }
                })
                .build();
        CountDownLatch running = new CountDownLatch(1);
        Task<Object> task = runtime.start("Test.hostile", () -> SlowClient.stuckHere(running));
        Fixture.await(running);
        assertThat(runtime.dump()).isEqualTo("0 gathers, 1 handle\n└── Test.hostile, running for 0 ms\n");
        task.cancelAndAwait();
        runtime.close();
    }

    @Test
    @DisplayName("THR-07: it can be written while everything begins and ends")
    void whileThingsEnd_itIsWritten(Fixture fixture) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread writer = new Thread(() -> thrown.set(catchThrowable(() -> {
            while (!over.get()) {
                String dump = fixture.runtime.dump();
                assertThat(dump.lines().skip(1)).allMatch(line -> line.contains("── Test."));
            }
        })));
        writer.start();
        for (int round = 0; round < Race.rounds(100); round++) {
            try (TaskGroup group = fixture.runtime.open("Test.round")) {
                for (int i = 0; i < 5; i++) {
                    Task<Integer> call = group.start(
                            "call",
                            () -> fixture.runtime.start("Test.handle", () -> 1).join());
                    group.startAfter("after", call::resultNow, call);
                }
                group.join();
            }
        }
        over.set(true);
        writer.join();
        assertThat(thrown.get()).isNull();
    }

    @Test
    @DisplayName("THR-07: times are written for people")
    void times_areReadable(Fixture fixture) {
        assertThat(List.of(0L, 340L, 999L, 1000L, 12_549L, 59_999L, 60_000L, 200_000L, 3_600_000L, 18_420_000L))
                .extracting(millis -> Dump.text(Duration.ofMillis(millis)))
                .containsExactly(
                        "0 ms",
                        "340 ms",
                        "999 ms",
                        "1.0 s",
                        "12.5 s",
                        "59.9 s",
                        "1 min 0 s",
                        "3 min 20 s",
                        "1 h 0 min",
                        "5 h 7 min");
    }
}
