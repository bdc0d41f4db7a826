package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** One call, mapped over a parameter. */
class EachBehaviourTest {
    private static final String TYPES = """
            interface Api {
              /*client*/ String name(long id) throws IOException;
              /*client*/ void touch(long id);
              /*client*/ String prefix();
            }
            interface Names {
              @Async(Api.class) Task<String> name(long id);
              @Async(Api.class) Task<Void> touch(long id);
              @Async(Api.class) Task<String> prefix();
              @Async default String prefixed(String prefix, long id) { return prefix + id; }
              @Gather("name") List<String> list(@Each List<Long> id) throws IOException;
              @Gather("name") List<Outcome<String>> outcomes(@Each("id") Iterable<? extends Long> ids);
              @Gather("name") Map<Long, String> map(@Each("id") Collection<Long> ids) throws IOException;
              @Gather("name") Map<Long, Outcome<String>> outcomeMap(@Each("id") Set<Long> ids);
              @Gather("touch") void touchAll(@Each("id") Long... ids);
              @Gather("name") List<String> array(@Each("id") Long[] ids) throws IOException;
              @Gather("name") List<String> longs(@Each("id") long[] ids) throws IOException;
              @Gather("name") Map<Long, String> longMap(@Each("id") long... ids) throws IOException;
              @Gather("prefixed") List<String> prefixed(@Each("id") long[] ids);
              @Gather("name") Task<List<String>> start(@Each("id") List<Long> ids);
              @Gather("name") Outcome<Map<Long, String>> tried(@Each("id") List<Long> ids);
            }
            """;
    private static final String API = """
            AtomicInteger calls = new AtomicInteger();
            AtomicInteger prefixes = new AtomicInteger();
            Api api = new Api() {
              @Override public String name(long id) throws IOException {
                calls.incrementAndGet();
                if (id < 0) {
                  throw new IOException("no " + id);
                }
                return id == 0 ? null : "n" + id;
              }

              @Override public void touch(long id) {
                calls.incrementAndGet();
              }

              @Override public String prefix() {
                prefixes.incrementAndGet();
                return "p";
              }
            };
            Names names = new ConcurrentNames(api, runtime);
            """;

    @BehaviourTest
    void list_isInTheOrderOfTheElementsAndMayHoldNull(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        return names.list(List.of(3L, 0L, 1L, 3L)) + " " + calls + " " + names.list(List.of());
                        """);

        assertThat(result).isEqualTo("[n3, null, n1, n3] 4 []");
    }

    @BehaviourTest
    void listWithAFailure_throwsItAsItself(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        try {
                          return names.list(List.of(1L, -1L));
                        } catch (IOException e) {
                          return e.getMessage();
                        }
                        """);

        assertThat(result).isEqualTo("no -1");
    }

    @BehaviourTest
    void outcomes_holdTheFailures(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        List<Object> said = new ArrayList<>();
                        names.outcomes(List.of(1L, -1L)).forEach(
                            outcome -> said.add(outcome.fold(s -> s, e -> e.getMessage(), r -> r)));
                        return said;
                        """);

        assertThat(result).isEqualTo(List.of("n1", "no -1"));
    }

    @BehaviourTest
    void maps_areInOrderAndMakeEqualElementsOneCall(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        String first = names.map(List.of(3L, 1L, 3L)) + " " + calls;
                        String second = names.longMap(2L, 1L, 2L) + " " + calls;
                        Map<Long, Outcome<String>> outcomes =
                            names.outcomeMap(new LinkedHashSet<>(List.of(5L, -5L)));
                        return List.of(first, second, List.copyOf(outcomes.keySet()), outcomes.get(-5L).isSuccess());
                        """);

        assertThat(result).isEqualTo(List.of("{3=n3, 1=n1} 2", "{2=n2, 1=n1} 4", List.of(5L, -5L), false));
    }

    @BehaviourTest
    void arrays_ofReferencesAndPrimitivesAndVarargs(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        names.touchAll(1L, 2L, 2L);
                        int touched = calls.get();
                        return List.of(
                            touched, names.array(new Long[] {4L, 5L}), names.longs(new long[] {6, 7}),
                            names.longs(new long[0]));
                        """);

        assertThat(result).isEqualTo(List.of(3, List.of("n4", "n5"), List.of("n6", "n7"), List.of()));
    }

    @BehaviourTest
    void everyPrimitiveArray_isMapped(Variant variant) {
        Object result = variant.run("""
                interface Texts {
                  @Async default String ofInt(int value) { return "i" + value; }
                  @Async default String ofShort(short value) { return "s" + value; }
                  @Async default String ofByte(byte value) { return "b" + value; }
                  @Async default String ofChar(char value) { return "c" + value; }
                  @Async default String ofBoolean(boolean value) { return "z" + value; }
                  @Async default String ofFloat(float value) { return "f" + value; }
                  @Async default String ofDouble(double value) { return "d" + value; }
                  @Gather("ofInt") List<String> ints(@Each int[] value);
                  @Gather("ofShort") List<String> shorts(@Each short[] value);
                  @Gather("ofByte") List<String> bytes(@Each byte[] value);
                  @Gather("ofChar") List<String> chars(@Each char[] value);
                  @Gather("ofBoolean") List<String> booleans(@Each boolean[] value);
                  @Gather("ofFloat") List<String> floats(@Each float[] value);
                  @Gather("ofDouble") Map<Double, String> doubles(@Each double[] value);
                }
                """, """
                Texts texts = new ConcurrentTexts(runtime);
                return List.of(
                    texts.ints(new int[] {1}), texts.shorts(new short[] {2}), texts.bytes(new byte[] {3}),
                    texts.chars(new char[] {'x'}), texts.booleans(new boolean[] {true}),
                    texts.floats(new float[] {4}), texts.doubles(new double[] {5, 5}))
                    .toString();
                """);

        assertThat(result).isEqualTo("[[i1], [s2], [b3], [cx], [ztrue], [f4.0], {5.0=d5.0}]");
    }

    @BehaviourTest
    void callThatDoesNotDependOnTheElement_runsOnceForAll(Variant variant) {
        Object result = variant.run(TYPES, API + "return names.prefixed(new long[] {1, 2, 3}) + \" \" + prefixes;");

        assertThat(result).isEqualTo("[p1, p2, p3] 1");
    }

    @BehaviourTest
    void handleAndOutcomeOfAMap(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        return List.of(
                            names.start(List.of(1L, 2L)).join(), names.tried(List.of(1L)).orElseThrow(),
                            names.tried(List.of(-1L)).isSuccess());
                        """);

        assertThat(String.valueOf(result)).isEqualTo("[[n1, n2], {1=n1}, false]");
    }

    @BehaviourTest
    void nullInsteadOfElements_isRefusedByNameBeforeAnythingRuns(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        List<String> said = new ArrayList<>();
                        try {
                          names.longs(null);
                        } catch (NullPointerException e) {
                          said.add(e.getMessage());
                        }
                        try {
                          said.add(names.start(null).name());
                        } catch (NullPointerException e) {
                          said.add(e.getMessage());
                        }
                        said.add(calls.toString());
                        return said;
                        """);

        assertThat(result).isEqualTo(List.of("ids", "ids", "0"));
    }

    @BehaviourTest
    void gatherForOneElement_isMappedAsAWhole(Variant variant) {
        Object result = variant.run("""
                record Card(String name, Outcome<Integer> age) {}
                interface Api { /*client*/ String name(String id); /*client*/ int age(String id); }
                interface Cards {
                  @Async(Api.class) Task<String> name(String id);
                  @Async(Api.class) Task<Integer> age(String id);
                  @Gather Card card(String id);
                  @Gather("card") List<Card> cards(@Each("id") String... ids);
                }
                """, """
                Api api = new Api() {
                  @Override public String name(String id) { return "name of " + id; }
                  @Override public int age(String id) { return id.length(); }
                };
                List<Object> said = new ArrayList<>();
                for (Card card : new ConcurrentCards(api, runtime).cards("a", "bb")) {
                  said.add(card.name() + card.age().orElse(-1));
                }
                return said;
                """);

        assertThat(result).isEqualTo(List.of("name of a1", "name of bb2"));
    }
}
