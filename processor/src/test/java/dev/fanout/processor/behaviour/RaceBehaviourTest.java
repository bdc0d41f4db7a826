package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Gathers that are after one of their calls. */
class RaceBehaviourTest {
    private static final String TYPES = """
            interface Near { String quote(String token) throws IOException, InterruptedException; }
            interface Far { String quote(String token) throws IOException, InterruptedException; }
            interface Quotes {
              Near nearApi();
              Far farApi();
              @Async default String token(String symbol) { return "token of " + symbol; }
              @Async default String near(String token) throws IOException, InterruptedException { return nearApi().quote(token); }
              @Async default String far(String token) throws IOException, InterruptedException { return farApi().quote(token); }
              @Async default Object other(String token) throws IOException, InterruptedException { return farApi().quote(token); }
              @Async default int length(String symbol, int times) throws IOException {
                if (times < 0) {
                  throw new IOException("length " + times);
                }
                return symbol.length() * times;
              }
              @Gather(value = {"near", "far"}, until = Until.FIRST_SUCCESS)
              String quote(String symbol) throws IOException;
              @Gather(value = {"near", "far"}, until = Until.FIRST_COMPLETED)
              String first(String symbol) throws IOException;
              @Gather(value = {"near", "other"}, until = Until.FIRST_SUCCESS)
              Object common(String symbol) throws IOException;
              @Gather("quote") Outcome<String> tried(String symbol);
              @Gather("quote") Task<String> started(String symbol);
              @Gather("quote") CompletableFuture<String> promised(String symbol);
              @Gather(value = "length", until = Until.FIRST_SUCCESS)
              int any(String symbol, @Each("times") int... times) throws IOException;
              @Gather("any") Outcome<Integer> tryAny(String symbol, int[] times);
              @Async default String both(String quote, int any) { return quote + "/" + any; }
              @Gather("both") Task<String> nested(String symbol, int[] times);
            }
            """;
    private static final String ASLEEP = """
            CountDownLatch asleep = new CountDownLatch(1);
            AtomicBoolean cleaned = new AtomicBoolean();
            Near near = token -> {
              asleep.countDown();
              try {
                Thread.sleep(86_400_000);
                return "late";
              } finally {
                cleaned.set(true);
              }
            };
            """;

    @BehaviourTest
    @DisplayName(
            "RAC-01 RAC-04 #20: the first success is returned when the losers have ended; what it needed does not win")
    void firstSuccess_isReturnedWhenTheLosersHaveEnded(Variant variant) {
        Object result = variant.run(TYPES, ASLEEP + """
                Quotes quotes = new ConcurrentQuotes(near, token -> {
                  asleep.await();
                  return "far with " + token;
                }, runtime);
                return quotes.quote("X") + " " + cleaned;
                """);

        assertThat(result).isEqualTo("far with token of X true");
    }

    @BehaviourTest
    @DisplayName("RAC-02 #20: null may win, also as an outcome and in handles, which are other forms of the same race")
    void null_mayWinInAllForms(Variant variant) {
        Object result = variant.run(TYPES, """
                Quotes quotes = new ConcurrentQuotes(token -> { throw new IOException("near"); }, token -> null, runtime);
                return Arrays.asList(quotes.quote("X"), quotes.tried("X").orElse("none"), quotes.started("X").join(),
                    quotes.promised("X").get(), quotes.common("X"));
                """);

        assertThat((List<?>) result).hasSize(5).containsOnlyNulls();
    }

    @BehaviourTest
    @DisplayName("RAC-03 D2: if all fail, the first failure in time is thrown as itself, with the others")
    void allFail_throwsTheFirstInTimeWithTheOthers(Variant variant) {
        Object result = variant.run(TYPES, """
                Semaphore failed = new Semaphore(0);
                FanoutRuntime told = FanoutRuntime.builder().listener(new TaskListener() {
                  @Override public void ended(CallInfo call, Outcome<?> outcome) {
                    if (call.name().endsWith("/far")) {
                      failed.release();
                    }
                  }
                }).build();
                Quotes quotes = new ConcurrentQuotes(
                    token -> {
                      failed.acquire();
                      throw new FileNotFoundException("near");
                    },
                    token -> { throw new IOException("far"); },
                    told);
                try {
                  return quotes.quote("X");
                } catch (IOException e) {
                  return e.getMessage() + GatherTrace.of(e).orElseThrow().failures()
                      + quotes.tried("X").fold(v -> "?", f -> f.getMessage(), r -> r.toString());
                }
                """);

        assertThat(result).isEqualTo("far[java.io.FileNotFoundException: near]far");
    }

    @BehaviourTest
    @DisplayName("RAC-09: the first that ends decides, by its value or by its failure")
    void firstCompleted_decides(Variant variant) {
        Object result = variant.run(TYPES, ASLEEP + """
                Quotes failing = new ConcurrentQuotes(near, token -> {
                  asleep.await();
                  throw new IOException("far");
                }, runtime);
                String thrown;
                try {
                  thrown = failing.first("X");
                } catch (IOException e) {
                  thrown = e.getMessage() + " " + cleaned;
                }
                return thrown + " " + new ConcurrentQuotes(near, token -> "far", runtime).first("X");
                """);

        assertThat(result).isEqualTo("far true far");
    }

    @BehaviourTest
    @DisplayName("RAC-01 RAC-05: elements race as well; a race of none is no race, thrown or as a failure")
    void elements_race(Variant variant) {
        Object result = variant.run(TYPES, """
                Quotes quotes = new ConcurrentQuotes(token -> token, token -> token, runtime);
                List<Object> results = new ArrayList<>();
                results.add(quotes.any("ab", -1, 3, -2));
                results.add(quotes.tryAny("ab", new int[] {2}));
                try {
                  results.add(quotes.any("ab"));
                } catch (NoSuchElementException e) {
                  results.add(e.getMessage());
                }
                results.add(quotes.tryAny("ab", new int[0]).fold(v -> "?", f -> f.getClass().getSimpleName(), r -> "?"));
                return results.toString();
                """);

        assertThat(result)
                .isEqualTo("[6, Success[value=4], Quotes.any is a race of no calls; it has no winner,"
                        + " NoSuchElementException]");
    }

    @BehaviourTest
    @DisplayName("RAC-01: a race inside of another gather is one call of it")
    void nestedRace_isOneCall(Variant variant) {
        Object result = variant.run(
                TYPES.replace("both(String quote, int any)", "both(String quote)")
                        .replace("quote + \"/\" + any", "quote + \"!\""),
                """
                Quotes quotes = new ConcurrentQuotes(token -> { throw new IOException("near"); }, token -> "far", runtime);
                return quotes.nested("X", new int[0]).join();
                """);

        assertThat(result).isEqualTo("far!");
    }

    @BehaviourTest
    @DisplayName(
            "RAC-04 D15: where calls run on the caller's thread, the first that qualifies wins and the rest never runs")
    void direct_takesTheFirstThatQualifies(Variant variant) {
        Object result = variant.run(TYPES, """
                try (FanoutRuntime direct = FanoutRuntime.direct()) {
                  Quotes quotes = new ConcurrentQuotes(token -> "near", token -> { throw new AssertionError(); }, direct);
                  return quotes.quote("X") + quotes.any("ab", -1, 4, -2);
                }
                """);

        assertThat(result).isEqualTo("near8");
    }
}
