package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the user's own names and signatures would provoke in generated code, and do not. */
class HygieneBehaviourTest {
    @BehaviourTest
    void deprecatedInterface_givesADeprecatedClass(Variant variant) {
        Object result = variant.run("""
                interface Api { /*client*/ String read(); }
                @Deprecated interface Old { @Async(Api.class) Task<String> read(); }
                @Deprecated(since="3",forRemoval=true) interface Gone {
                  @Async(Api.class) Task<String> read();
                  @Gather({"read", "other"}) List<String> both();
                  @Async default String other() { return "o"; }
                }
                """, """
                Gone gone = new ConcurrentGone(() -> "g", runtime);
                return new ConcurrentOld(() -> "x", runtime).read().join() + gone.both()
                    + ConcurrentOld.class.isAnnotationPresent(Deprecated.class)
                    + ConcurrentGone.class.getAnnotation(Deprecated.class).forRemoval();
                """);

        assertThat(result).isEqualTo("x[g, o]truetrue");
    }

    @BehaviourTest
    void deprecatedClientType_isUsedWithoutAWarning(Variant variant) {
        Object result = variant.run("""
                @Deprecated interface Api { String read(); static String fixed() { return "f"; } }
                @Deprecated(forRemoval=true) interface Going { String read(); }
                @SuppressWarnings({"deprecation","removal"}) interface Reads {
                  Going going();
                  @Async(Api.class) Task<String> read();
                  @Async default String other() { return going().read(); }
                  @Gather({"read", "other"}) List<String> both();
                }
                """, """
                return new ConcurrentReads(() -> "g", () -> "a", runtime).both();
                """);

        assertThat(result).isEqualTo(List.of("a", "g"));
    }

    @BehaviourTest
    void rawAndUncheckedSignatures_areUsedWithoutAWarning(Variant variant) {
        Object result = variant.run("""
                @SuppressWarnings("rawtypes") interface Api { /*client*/ String join(List parts); }
                @SuppressWarnings({"rawtypes","unchecked"}) interface Reads {
                  @Async(Api.class) Task<String> join(List parts);
                  @Async default String first(List<String>... lists) { return lists[0].get(0); }
                  @Gather("join") String joined(List parts);
                  @Gather("first") String firstOf(List<String>... lists);
                }
                """, """
                Reads reads = new ConcurrentReads(parts -> parts.toString(), runtime);
                @SuppressWarnings("unchecked")
                String first = reads.firstOf(List.of("x"));
                return reads.joined(List.of(1)) + first;
                """);

        assertThat(result).isEqualTo("[1]x");
    }

    @BehaviourTest
    void userTypesNamedLikeTheOnesWeUse_areToldApart(Variant variant) {
        Object result = variant.run("""
                record Duration(int length) {}
                record Objects(String name) {}
                record Override(String name) {}
                record TaskGroup(String name) {}
                record Arrays(String name) {}
                interface Api {
                  /*client*/ Objects objects(Duration length);
                  /*client*/ Arrays arrays();
                }
                interface Reads {
                  @Async(Api.class) Task<Objects> objects(Duration length);
                  @Async(Api.class) Task<Arrays> arrays();
                  @Async default TaskGroup group(Objects objects, Arrays arrays) {
                    return new TaskGroup(objects.name() + arrays.name());
                  }
                  @Gather(value = "group", timeout = "9s") TaskGroup group(Duration length);
                  @Gather({"objects", "arrays"}) List<Record> both(Duration length);
                }
                """, """
                Api api = new Api() {
                  @java.lang.Override public Objects objects(Duration length) { return new Objects("o" + length.length()); }
                  @java.lang.Override public Arrays arrays() { return new Arrays("a"); }
                };
                Reads reads = new ConcurrentReads(api, runtime);
                return reads.group(new Duration(1)).name() + reads.both(new Duration(2)).size();
                """);

        assertThat(result).isEqualTo("o1a2");
    }

    @BehaviourTest
    void memberTypesThatTheInterfaceInherits_areToldApart(Variant variant) {
        Object result = variant.run("""
                interface Base {
                  record Task(String text) {}
                  record List(String text) {}
                  record FanoutRuntime(String text) {}
                }
                interface Api { /*client*/ Base.Task task(); /*client*/ Base.List list(); }
                interface Reads extends Base {
                  @Async(Api.class) dev.fanout.runtime.Task<Task> task();
                  @Async(Api.class) dev.fanout.runtime.Task<List> list();
                  @Gather({"task", "list"}) java.util.List<Record> both();
                }
                """, """
                Api api = new Api() {
                  @Override public Base.Task task() { return new Base.Task("t"); }
                  @Override public Base.List list() { return new Base.List("l"); }
                };
                return new ConcurrentReads(api, runtime).both().toString();
                """);

        assertThat(result).isEqualTo("[Task[text=t], List[text=l]]");
    }

    @BehaviourTest
    void parametersNamedLikeWhatWeUse_keepTheirNames(Variant variant) {
        Object result = variant.run("""
                interface Api { String read(String group, int element); }
                interface Reads {
                  Api api();
                  String runtime();
                  @Async default String read(String group, int element) { return api().read(group, element) + runtime(); }
                  @Gather(value = "read", timeout = "9s")
                  List<String> reads(String group, @Each("element") int[] elements, int READS, int runtime, int api);
                  @Gather("read") Task<String> started(String group, int element, Object Objects, Object Throwable);
                }
                """, """
                Api api = (group, element) -> group + element;
                Reads reads = new ConcurrentReads(api, "r", runtime);
                return reads.reads("g", new int[] {1, 2}, 0, 0, 0) + reads.started("h", 3, null, null).join();
                """);

        assertThat(result).isEqualTo("[g1r, g2r]h3r");
    }

    @BehaviourTest
    void staticClientMethod_isCalledOnItsType(Variant variant) {
        Object result = variant.run("""
                final class Clock {
                  private Clock() {}

                  /*client*/ static String now(String zone) { return "now in " + zone; }
                }
                interface Times {
                  @Async(Clock.class) Task<String> now(String zone);
                  @Async default String then() { return "then"; }
                  @Gather({"now", "then"}) List<String> both(String zone);
                }
                """, """
                return new ConcurrentTimes(runtime).both("here");
                """);

        assertThat(result).isEqualTo(List.of("now in here", "then"));
    }
}
