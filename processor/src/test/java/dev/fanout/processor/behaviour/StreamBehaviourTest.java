package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;

/** Gathers that hand their calls over as a stream. */
class StreamBehaviourTest {
    private static final String TYPES = """
            interface Api { /*client*/ String name(long id) throws IOException, InterruptedException; }
            interface Names {
              @Async(Api.class) Task<String> name(long id);
              @Async default String prefix() { return "p"; }
              @Async default String prefixed(String prefix) { return prefix + "1"; }
              @Async default int broken() throws IOException { throw new IOException("broken"); }
              @Gather("name") Stream<Completion<Long, String>> names(@Each("id") List<Long> ids);
              @Gather("name") Stream<Completion<Long, CharSequence>> array(@Each("id") long... ids);
              @Gather(value = "name", timeout = "20ms") Stream<Completion<Long, String>> soon(@Each("id") Iterable<? extends Long> ids);
              @Gather({"prefixed", "broken"}) Stream<Completion<String, Object>> named();
              @Gather("names") List<Outcome<String>> list(List<Long> ids);
              @Async default String first(List<Long> ids) {
                try (Stream<Completion<Long, String>> names = names(ids)) {
                  return names.findFirst().orElseThrow().outcome().orElse("none");
                }
              }
              @Async default int leave(List<Long> ids) { return names(ids) == null ? 0 : 1; }
            }
            """;
    /** 0 sleeps until it is interrupted, negative ones fail. */
    private static final String API = """
            CountDownLatch asleep = new CountDownLatch(1);
            AtomicInteger cleaned = new AtomicInteger();
            Names names = new ConcurrentNames(id -> {
              if (id > 0) {
                asleep.await();
                return "n" + id;
              }
              if (id < 0) {
                throw new IOException("no " + id);
              }
              try {
                asleep.countDown();
                Thread.sleep(86_400_000);
                return "late";
              } finally {
                cleaned.incrementAndGet();
              }
            }, runtime);
            """;

    @BehaviourTest
    @DisplayName("ASC-01 ASC-02 ASC-03: each distinct element comes once, by its key; a failure is one of them")
    void elements_comeOnceByKey(Variant variant) {
        Object result = variant.run(TYPES, API + """
                asleep.countDown();
                List<Long> ids = new ArrayList<>(List.of(1L, -2L, 1L, 3L));
                Stream<Completion<Long, String>> stream = names.names(ids);
                ids.clear();
                Map<Long, String> all = new TreeMap<>();
                stream.forEach(done -> all.merge(done.key(),
                    done.outcome().fold(v -> v, f -> f.getMessage(), r -> r.name()), (a, b) -> "twice"));
                return all + " " + names.array(4).map(Completion::outcome).toList() + " "
                    + names.list(List.of(5L, 5L));
                """);

        assertThat(result)
                .isEqualTo("{-2=no -2, 1=n1, 3=n3} [Success[value=n4]] [Success[value=n5], Success[value=n5]]");
    }

    @BehaviourTest
    @DisplayName("ASC-01: named calls come by their names, and what they wait for does not")
    void namedCalls_comeByName(Variant variant) {
        Object result = variant.run(TYPES, API + """
                Map<String, String> all = new TreeMap<>();
                names.named().forEach(done -> all.put(done.key(),
                    done.outcome().fold(v -> v.toString(), f -> f.getMessage(), r -> r.name())));
                return all.toString();
                """);

        assertThat(result).isEqualTo("{broken=broken, prefixed=p1}");
    }

    @BehaviourTest
    @DisplayName("ASC-04: at the deadline what is missing comes as Cancelled(DEADLINE)")
    void deadline_deliversTheRest(Variant variant) {
        Object result = variant.run(TYPES, API + """
                return names.soon(List.of(0L)).toList().toString();
                """);

        assertThat(result).isEqualTo("[Completion[key=0, outcome=Cancelled[reason=DEADLINE]]]");
    }

    @BehaviourTest
    @DisplayName("ASC-07 #1: closed early, and also left open in a call, the rest is cancelled and awaited")
    void closedOrLeft_endsTheRest(Variant variant) {
        Object result = variant.run(TYPES, API + """
                return names.first(List.of(0L, 1L)) + cleaned + names.leave(List.of(0L)) + (cleaned.get() <= 2)
                    + runtime.dump().startsWith("0 gathers, 0 handles");
                """);

        assertThat(result).isEqualTo("n111truetrue");
    }
}
