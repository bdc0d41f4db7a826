package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Timeouts and fallbacks of calls, from the annotation to the outcome. */
class CallPolicyBehaviourTest {
    /** The client hangs for "slow", fails for "bad", and otherwise returns what it is given. */
    private static final String FEEDS = """
            interface Api { String read(String what) throws IOException, InterruptedException; }
            record Page(String feed, Outcome<String> plain) {}
            interface Feeds {
              Api api();
              @Async(value = Api.class, method = "read", timeout = "1s", fallback = "cached")
              Task<String> profile(String what);

              @Async(timeout = "1s", fallback = "cached")
              default String feed(String what) throws IOException, InterruptedException { return api().read(what); }

              @Async(timeout = "1s")
              default String plain(String what) throws IOException, InterruptedException { return api().read(what); }

              default String cached(String what, Throwable failure) throws IOException {
                if (what.equals("none")) {
                  throw new IOException("no cache", failure);
                }
                return "cached " + what + " for " + failure.getClass().getSimpleName();
              }

              @Gather Page page(String what) throws IOException;
              @Gather("feed") List<String> feeds(@Each("what") List<String> whats) throws IOException;
            }
            class Client implements Api {
              Client() {}
              public String read(String what) throws IOException, InterruptedException {
                switch (what) {
                  case "slow": Thread.sleep(86_400_000); return what;
                  case "bad": throw new IOException(what);
                  case "none": throw new IllegalStateException(what);
                  default: return what;
                }
              }
            }
            """;

    @BehaviourTest
    @DisplayName("TMO-24: a call's own timeout and failure are replaced by its fallback, whoever makes the call")
    void fallback_replacesTimeoutsAndFailures(Variant variant) {
        Object result = variant.run(FEEDS, """
                Feeds feeds = new ConcurrentFeeds(new Client(), runtime);
                Page page = feeds.page("bad");
                String slow = "cached slow for DeadlineExceededException";
                return List.of(
                    page.feed(),
                    page.plain().fold(value -> value, failure -> failure.getMessage(), reason -> "cancelled"),
                    feeds.feeds(List.of("fine", "slow", "bad")),
                    feeds.feed("slow").equals(slow),
                    feeds.profile("slow").join().equals(slow),
                    feeds.page("fine").feed());
                """);

        assertThat(result)
                .isEqualTo(List.of(
                        "cached bad for IOException",
                        "bad",
                        List.of("fine", "cached slow for DeadlineExceededException", "cached bad for IOException"),
                        true,
                        true,
                        "fine"));
    }

    @BehaviourTest
    @DisplayName(
            "TMO-24 ERR-01: a timeout without a fallback names the call; what a fallback throws is thrown as itself")
    void timeoutAndFailureOfTheFallback_areThrown(Variant variant) {
        Object result = variant.run(FEEDS, """
                Feeds feeds = new ConcurrentFeeds(new Client(), runtime);
                List<Object> said = new ArrayList<>();
                try {
                  feeds.plain("slow");
                } catch (DeadlineExceededException e) {
                  said.add(e.getMessage().substring(0, e.getMessage().indexOf(';')));
                }
                try {
                  feeds.feed("none");
                } catch (IOException e) {
                  said.add(e.getMessage());
                  said.add(e.getCause().getMessage());
                }
                return said;
                """);

        assertThat(result).isEqualTo(List.of("Feeds.plain/plain has not ended within 1000 ms", "no cache", "none"));
    }

    @BehaviourTest
    @DisplayName(
            "CRE-14 CMP-02: limits and times are set from outside by the names of calls and gathers; a bad value fails at construction")
    void settings_replaceWhatIsDeclared(Variant variant) {
        Object result = variant.run("""
                interface Feeds {
                  @Async(timeout = "1h", on = "cpu", limit = 2)
                  default String feed(String what) throws InterruptedException {
                    Thread.sleep(86_400_000);
                    return what;
                  }
                  @Async default String plain(String what) { return Thread.currentThread().getName(); }
                  @Gather Page page(String what);
                }
                record Page(Outcome<String> feed, String plain) {}
                """, """
                java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newSingleThreadExecutor();
                List<Object> said = new ArrayList<>();
                try {
                  FanoutRuntime.Builder builder = FanoutRuntime.builder().executor("cpu", pool);
                  FanoutRuntime set = builder.settings(Map.of("Feeds.feed.timeout", "1ms")::get).build();
                  Feeds feeds = new ConcurrentFeeds(set);
                  try {
                    feeds.feed("slow");
                  } catch (DeadlineExceededException e) {
                    said.add(e.getMessage().substring(0, e.getMessage().indexOf(';')));
                  }
                  said.add(feeds.page("slow").feed() instanceof Outcome.Failure);
                  FanoutRuntime bad = builder.settings(Map.of("Feeds.page.timeout", "soon")::get).build();
                  for (FanoutRuntime wrong : List.of(bad, FanoutRuntime.builder().executor("gpu", pool).build())) {
                    try {
                      new ConcurrentFeeds(wrong);
                    } catch (IllegalArgumentException e) {
                      said.add(e.getMessage());
                    }
                  }
                } finally {
                  pool.shutdownNow();
                }
                return said;
                """);

        assertThat(result)
                .isEqualTo(List.of(
                        "Feeds.feed/feed has not ended within 1 ms",
                        true,
                        "Feeds.page.timeout = \"soon\": it is not a sequence of whole numbers with units out of h, m, s, ms, us, ns",
                        "Feeds.feed is to run on the executor \"cpu\", which the runtime does not have; it has gpu"));
    }

    @BehaviourTest
    @DisplayName("CMP-02: what is set for a gather counts for its other forms, as far as they say nothing themselves")
    void settingsOfAGather_reachItsOtherForms(Variant variant) {
        Object result = variant.run("""
                record Page(String slow) {}
                interface Feeds {
                  @Async default String slow() throws InterruptedException {
                    Thread.sleep(86_400_000);
                    return "slow";
                  }
                  @Async default String fast() { return "fast"; }
                  @Gather("started") Outcome<Page> tried();
                  @Gather("page") Task<Page> started();
                  @Gather(value = "started", timeout = "20ms") Outcome<Page> own();
                  @Gather(timeout = "1h") Page page();
                  @Gather(value = {"slow", "fast"}, hedge = "1h") String first();
                  @Gather(value = "first", timeout = "20s") Outcome<String> triedFirst();
                  @Gather(value = "first", until = Until.ALL, timeout = "30ms") Outcome<List<String>> both();
                }
                """, """
                Map<String, String> settings = Map.of("Feeds.page.timeout", "10ms", "Feeds.first.hedge", "1ms");
                Feeds set = new ConcurrentFeeds(FanoutRuntime.builder().settings(settings::get).build());
                Feeds tried = new ConcurrentFeeds(
                    FanoutRuntime.builder().settings(Map.of("Feeds.tried.timeout", "40ms")::get).build());
                List<Object> said = new ArrayList<>();
                for (Outcome<?> outcome :
                    List.of(set.tried(), set.started().outcome(), set.own(), set.triedFirst(), set.both(), tried.tried())) {
                  String text = String.valueOf(outcome);
                  said.add(text.replaceAll(".*Exception: |;.*", ""));
                }
                return said;
                """);

        assertThat(result)
                .isEqualTo(List.of(
                        "Feeds.tried did not end within 10 ms",
                        "Feeds.started did not end within 10 ms",
                        "Feeds.own did not end within 20 ms",
                        "Success[value=fast]",
                        "Feeds.both did not end within 30 ms",
                        "Feeds.tried did not end within 40 ms"));
    }

    @BehaviourTest
    @DisplayName("TMO-08: an outer deadline cancels the call, and no fallback runs")
    void outerDeadline_runsNoFallback(Variant variant) {
        Object result = variant.run("""
                record Page(Outcome<String> feed) {}
                interface Feeds {
                  @Async(timeout = "1h", fallback = "cached")
                  default String feed(String what) throws InterruptedException {
                    Thread.sleep(86_400_000);
                    return what;
                  }
                  static String cached(String what) { throw new AssertionError(what); }
                  @Gather(timeout = "50ms") @SuppressWarnings("FANOUT-NO-CONCURRENCY") Page page(String what);
                  @Gather("feed") Task<String> start(String what);
                }
                """, """
                return new ConcurrentFeeds(runtime).page("x").feed();
                """);

        assertThat(String.valueOf(result)).isEqualTo("Cancelled[reason=DEADLINE]");
    }
}
