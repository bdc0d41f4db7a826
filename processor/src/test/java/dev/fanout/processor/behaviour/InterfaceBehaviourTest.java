package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Interfaces as people write them: inherited, generic, nested, with names of their own. */
class InterfaceBehaviourTest {
    @BehaviourTest
    void superInterfaces_bringTheirCallsAndCollaborators(Variant variant) {
        Object result = variant.run("""
                record Page(String title, String user) {}
                interface Titles { String base(); @Async default String title() { return base() + " title"; } }
                interface Api { /*client*/ String user(); }
                interface Users { @Async(Api.class) Task<String> user(); }
                interface Pages extends Titles, Users { @Gather Page page(); }
                """, """
                return new ConcurrentPages("my", () -> "ann", runtime).page().toString();
                """);

        assertThat(result).isEqualTo("Page[title=my title, user=ann]");
    }

    @BehaviourTest
    void genericSuperInterface_isSeenWithItsTypeArguments(Variant variant) {
        Object result = variant.run("""
                interface Source<K, V> {
                  V load(K key) throws IOException;
                }
                interface Loads<K, V> {
                  Source<K, V> source();
                  @Async default V one(K key) throws IOException { return source().load(key); }
                  @Gather("one") Map<K, V> all(@Each("key") Collection<K> keys) throws IOException;
                }
                interface Names extends Loads<Integer, String> {
                  @Gather("one") Outcome<String> tried(Integer key);
                }
                """, """
                Names names = new ConcurrentNames(key -> "n" + key, runtime);
                return names.all(List.of(2, 1)) + names.one(3) + names.tried(4).orElseThrow();
                """);

        assertThat(result).isEqualTo("{2=n2, 1=n1}n3n4");
    }

    @BehaviourTest
    void genericInterface_isImplementedByAGenericClass(Variant variant) {
        Object result = variant.run("""
                record Both<T>(T first, Outcome<T> second) {}
                interface Source<T> { T first(); T second(); }
                interface Reads<T extends Comparable<T>> {
                  Source<T> source();
                  @Async default T first() { return source().first(); }
                  @Async default T second() { return source().second(); }
                  @Gather Both<T> both();
                }
                """, """
                Source<String> source = new Source<>() {
                  @Override public String first() { return "a"; }
                  @Override public String second() { return "b"; }
                };
                Both<String> both = new ConcurrentReads<>(source, runtime).both();
                return both.first() + both.second().orElseThrow();
                """);

        assertThat(result).isEqualTo("ab");
    }

    @BehaviourTest
    void nestedInterface_isImplementedBesideItsOuterType(Variant variant) {
        Object result = variant.run("""
                final class Shop {
                  private Shop() {}

                  record Page(String name, Outcome<Integer> size) {}

                  interface Api { /*client*/ String name(); /*client*/ int size(); }

                  interface Pages {
                    @Async(Api.class) Task<String> name();
                    @Async(Api.class) Task<Integer> size();
                    @Gather Page page();
                  }
                }
                """, """
                List<String> threads = Collections.synchronizedList(new ArrayList<>());
                Shop.Api api = new Shop.Api() {
                  @Override public String name() {
                    threads.add(Thread.currentThread().getName());
                    return "shop";
                  }

                  @Override public int size() { return 2; }
                };
                Shop.Pages pages = new ConcurrentShop_Pages(api, runtime);
                return pages.page().name() + pages.page().size().orElse(0) + threads.get(0);
                """);

        assertThat(result).isEqualTo("shop2Shop.Pages.page/name");
    }

    @BehaviourTest
    void primitivesArraysAndVarargs_arePassedAndReturned(Variant variant) {
        Object result = variant.run("""
                record All(boolean truth, byte tiny, short small, char letter, long large, float single, double twice,
                    int[] numbers, String[][] grid) {}
                interface Api {
                  /*client*/ int[] numbers(int... values);
                  /*client*/ String join(String separator, String... parts);
                }
                interface Values {
                  @Async default boolean truth() { return true; }
                  @Async default byte tiny() { return 1; }
                  @Async default short small() { return 2; }
                  @Async default char letter() { return 'x'; }
                  @Async default int large() { return 3; }
                  @Async default float single() { return 4f; }
                  @Async default double twice(float single) { return 2 * single; }
                  @Async default String[][] grid() { return new String[][] {{"g"}}; }
                  @Async(Api.class) Task<int[]> numbers(int... values);
                  @Async(Api.class) Task<String> join(String separator, String... parts);
                  @Gather All all(int... values);
                  @Gather("join") String joined(String separator, String... parts);
                }
                """, """
                Api api = new Api() {
                  @Override public int[] numbers(int... values) { return values; }
                  @Override public String join(String separator, String... parts) {
                    return String.join(separator, parts);
                  }
                };
                Values values = new ConcurrentValues(api, runtime);
                All all = values.all(7, 8);
                return List.of(
                    all.truth(), all.tiny(), all.small(), all.letter(), all.large(), all.single(), all.twice(),
                    all.numbers().length, all.grid()[0][0], values.joined("-", "a", "b"), values.joined("-"));
                """);

        assertThat(result).isEqualTo(List.of(true, (byte) 1, (short) 2, 'x', 3L, 4f, 8d, 2, "g", "a-b", ""));
    }

    @BehaviourTest
    void namesThatOursWouldTake_areTheUsers(Variant variant) {
        Object result = variant.run("""
                interface Api { /*client*/ String group(String group, int runtime); /*client*/ String runtime(); }
                interface Names {
                  record Task(String text) {}
                  record Objects(String text) {}
                  @Async(value = Api.class, client = "runtime")
                  dev.fanout.runtime.Task<String> group(String group, int runtime);
                  @Async(value = Api.class, client = "runtime") dev.fanout.runtime.Task<String> runtime();
                  @Async default Task task(String element) { return new Task(element); }
                  @Gather("group") String one(String group, int runtime);
                  @Gather("task") List<Task> tasks(@Each("element") List<String> elements);
                }
                """, """
                Api api = new Api() {
                  @Override public String group(String group, int number) { return group + number; }
                  @Override public String runtime() { return "rt"; }
                };
                Names names = new ConcurrentNames(api, runtime);
                return names.one("g", 1) + names.tasks(List.of("t")).get(0).text()
                    + names.group("h", 2).join();
                """);

        assertThat(result).isEqualTo("g1th2");
    }

    @BehaviourTest
    void overloads_areChosenByTheNamesThatAreThere(Variant variant) {
        Object result = variant.run("""
                interface Api { /*client*/ String find(long id); /*client*/ String find(String name); }
                interface Finds {
                  @Async(Api.class) Task<String> find(long id);
                  @Async(Api.class) Task<String> find(String name);
                  @Gather(value = "find", timeout = "5s") String found(long id);
                  @Gather(value = "find", timeout = "6s") String found(String name);
                }
                """, """
                Api api = new Api() {
                  @Override public String find(long id) { return "id " + id; }
                  @Override public String find(String name) { return "name " + name; }
                };
                Finds finds = new ConcurrentFinds(api, runtime);
                return finds.found(1) + ", " + finds.found("ann");
                """);

        assertThat(result).isEqualTo("id 1, name ann");
    }

    @BehaviourTest
    void twoClientsOfOneType_stayApart(Variant variant) {
        Object result = variant.run("""
                interface Api { /*client*/ String read(); }
                interface Reads {
                  Api replica();
                  int limit();
                  @Async(value = Api.class, method = "read", client = "primary") Task<String> first();
                  @Async(value = Api.class, method = "read", client = "replica") Task<String> second();
                  @Gather({"first", "second"}) List<String> both();
                }
                """, """
                Reads reads = new ConcurrentReads(() -> "replica", 3, () -> "primary", runtime);
                return reads.both() + " " + reads.limit();
                """);

        assertThat(result).isEqualTo("[primary, replica] 3");
    }

    @BehaviourTest
    void nullClient_isRefusedByName(Variant variant) {
        Object result = variant.run("""
                interface Api { /*client*/ String read(); }
                interface Reads { @Async(Api.class) Task<String> read(); }
                """, """
                List<String> said = new ArrayList<>();
                try {
                  said.add(new ConcurrentReads(null, runtime).toString());
                } catch (NullPointerException e) {
                  said.add(e.getMessage());
                }
                try {
                  said.add(new ConcurrentReads(() -> "x", null).toString());
                } catch (NullPointerException e) {
                  said.add(e.getMessage());
                }
                said.add(new ConcurrentReads(() -> "shared").read().join());
                return said;
                """);

        assertThat(result).isEqualTo(List.of("api", "runtime", "shared"));
    }

    @BehaviourTest
    void deprecatedMembers_stayDeprecatedAndGiveNoWarningOfTheirOwn(Variant variant) {
        Object result = variant.run("""
                @Deprecated record Old(String text) {}
                @SuppressWarnings("deprecation") interface Api {
                  @Deprecated(since = "1", forRemoval = true) Old old();
                  /*client*/ List<String> plain();
                }
                @SuppressWarnings({"deprecation","removal"}) interface Reads {
                  @Async(Api.class) Task<Old> old();
                  @Async(Api.class) @Deprecated Task<List<String>> plain();
                  @Gather({"old"}) @Deprecated(since = "2", forRemoval = true) List<Old> all();
                  @Gather("plain") List<String> text();
                }
                """, """
                Api api = new Api() {
                  @Override public Old old() { return new Old("o"); }
                  @Override public List<String> plain() { return List.of("p"); }
                };
                Reads reads = new ConcurrentReads(api, runtime);
                return reads.all().get(0).text() + reads.text()
                    + ConcurrentReads.class.getMethod("all").getAnnotation(Deprecated.class).since();
                """);

        assertThat(result).isEqualTo("o[p]2");
    }
}
