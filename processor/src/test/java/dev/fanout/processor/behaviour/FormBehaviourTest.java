package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

/** Each return type says how: value, outcome, handle, list, nothing. */
class FormBehaviourTest {
    private static final String TYPES = """
            record Dashboard(String profile, Outcome<Integer> unread) {}
            interface Api {
              /*client*/ String profile(long userId) throws IOException;
              /*client*/ int unread(long userId);
              /*client*/ void ping();
            }
            interface Dashboards {
              @Async(Api.class) Task<String> profile(long userId);
              @Async(Api.class) Task<Integer> unread(long userId);
              @Async(Api.class) Task<Void> ping();
              @Async default String html(String profile, Outcome<Integer> unread) {
                return profile + "/" + unread.fold(n -> n, e -> "?", r -> r);
              }
              @Gather Dashboard dashboard(long userId) throws IOException;
              @Gather("html") String page(long userId) throws IOException;
              @Gather("dashboard") Outcome<Dashboard> tryDashboard(long userId);
              @Gather("profile") Outcome<String> tryProfile(long userId);
              @Gather("dashboard") Task<Dashboard> startDashboard(long userId);
              @Gather("dashboard") Future<Dashboard> futureDashboard(long userId);
              @Gather("dashboard") CompletableFuture<Dashboard> promiseDashboard(long userId);
              @Gather CompletionStage<Dashboard> stageDashboard(long userId);
              @Gather({"profile", "html"}) List<String> texts(long userId) throws IOException;
              @Gather({"profile", "html"}) List<Outcome<String>> outcomes(long userId);
              @Gather({"profile", "html"}) Task<List<String>> startTexts(long userId);
              @Gather({"profile", "html"}) Outcome<List<String>> tryTexts(long userId);
              @Gather({"profile", "ping"}) void warmUp(long userId) throws IOException;
              @Gather({"profile", "ping"}) Task<Void> startWarmUp(long userId);
            }
            """;
    private static final String API = """
            AtomicInteger pings = new AtomicInteger();
            Api api = new Api() {
              @Override public String profile(long userId) throws IOException {
                if (userId < 0) {
                  throw new IOException("no user " + userId);
                }
                return "user " + userId;
              }

              @Override public int unread(long userId) {
                if (userId == 0) {
                  throw new IllegalStateException("no mail");
                }
                return 3;
              }

              @Override public void ping() {
                pings.incrementAndGet();
              }
            };
            Dashboards dashboards = new ConcurrentDashboards(api, runtime);
            """;

    @BehaviourTest
    void singleValue_isMadeByACallThatJoinsOthers(Variant variant) {
        Object result = variant.run(TYPES, API + "return List.of(dashboards.page(1), dashboards.page(0));");

        assertThat(result).isEqualTo(List.of("user 1/3", "user 0/?"));
    }

    @BehaviourTest
    @DisplayName("CMP-07: an outcome has the type of its value, primitives boxed")
    void outcome_holdsSuccessOrFailureAndDoesNotThrow(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        return List.of(
                            dashboards.tryDashboard(1).orElseThrow().profile(),
                            dashboards.tryDashboard(-1).fold(d -> d, e -> e.getMessage(), r -> r),
                            dashboards.tryProfile(-2).fold(d -> d, e -> e.getMessage(), r -> r),
                            dashboards.tryTexts(2).orElseThrow());
                        """);

        assertThat(result).isEqualTo(List.of("user 1", "no user -1", "no user -2", List.of("user 2", "user 2/3")));
    }

    @BehaviourTest
    void handles_areStartedAndCollectedLater(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        Task<Dashboard> task = dashboards.startDashboard(1);
                        Future<Dashboard> future = dashboards.futureDashboard(2);
                        CompletableFuture<Dashboard> promise = dashboards.promiseDashboard(3);
                        CompletionStage<Dashboard> stage = dashboards.stageDashboard(4);
                        return List.of(
                            task.join().profile(), future.get().profile(), promise.join().profile(),
                            stage.toCompletableFuture().get().profile(), dashboards.startTexts(5).join());
                        """);

        assertThat(result).isEqualTo(List.of("user 1", "user 2", "user 3", "user 4", List.of("user 5", "user 5/3")));
    }

    @BehaviourTest
    void handleThatFails_keepsTheFailureAsItself(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        try {
                          return dashboards.promiseDashboard(-1).get();
                        } catch (ExecutionException e) {
                          return e.getCause().getClass().getName() + ": " + e.getCause().getMessage();
                        }
                        """);

        assertThat(result).isEqualTo("java.io.IOException: no user -1");
    }

    @BehaviourTest
    void handlesOfCalls_areEachOfTheirType(Variant variant) {
        Object result = variant.run("""
                interface Api {
                  /*client*/ ArrayList<String> names(int count);
                  /*client*/ void ping();
                }
                interface Calls {
                  @Async(Api.class) Task<List<String>> names(int count);
                  @Async(value = Api.class, method = "names") Future<List<String>> future(int count);
                  @Async(value = Api.class, method = "names") CompletableFuture<List<String>> promise(int count);
                  @Async(value = Api.class, method = "names") CompletionStage<Collection<String>> stage(int count);
                  @Async(Api.class) CompletableFuture<Void> ping();
                }
                """, """
                AtomicInteger pings = new AtomicInteger();
                Api api = new Api() {
                  @Override public ArrayList<String> names(int count) {
                    return new ArrayList<>(Collections.nCopies(count, "a"));
                  }

                  @Override public void ping() {
                    pings.incrementAndGet();
                  }
                };
                Calls calls = new ConcurrentCalls(api, runtime);
                calls.ping().get();
                return List.of(
                    calls.names(1).join(), calls.future(2).get(), calls.promise(3).get(),
                    List.copyOf(calls.stage(4).toCompletableFuture().get()), pings.get());
                """);

        assertThat(result)
                .isEqualTo(List.of(
                        List.of("a"), List.of("a", "a"), List.of("a", "a", "a"), List.of("a", "a", "a", "a"), 1));
    }

    @BehaviourTest
    void listsOfNamedCalls_areInTheOrderOfTheirNamesAndUnmodifiable(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        List<String> texts = dashboards.texts(1);
                        List<Object> said = new ArrayList<>(texts);
                        dashboards.outcomes(-1).forEach(outcome -> said.add(outcome.isSuccess()));
                        try {
                          texts.set(0, "other");
                        } catch (UnsupportedOperationException e) {
                          said.add("unmodifiable");
                        }
                        return said;
                        """);

        assertThat(result).isEqualTo(List.of("user 1", "user 1/3", false, false, "unmodifiable"));
    }

    @BehaviourTest
    void voidGather_runsAllOfThemAndThrowsWhatFailed(Variant variant) {
        Object result = variant.run(TYPES, API + """
                        dashboards.warmUp(1);
                        dashboards.startWarmUp(1).join();
                        int afterTwo = pings.get();
                        try {
                          dashboards.warmUp(-1);
                          return "not thrown";
                        } catch (IOException e) {
                          return Map.of(afterTwo, e.getMessage());
                        }
                        """);

        assertThat(result).isEqualTo(Map.of(2, "no user -1"));
    }

    @BehaviourTest
    void singleArrayInAList_isOneElement(Variant variant) {
        Object result = variant.run("""
                interface Api { /*client*/ String[] names(); }
                interface Reads {
                  @Async(Api.class) Task<String[]> names();
                  @Gather("names") List<String[]> list();
                }
                """, """
                return new ConcurrentReads(() -> new String[] {"a", "b"}, runtime).list().get(0).length;
                """);

        assertThat(result).isEqualTo(2);
    }

    @BehaviourTest
    @DisplayName("THR-01: a call that is made directly has a thread of its own")
    void asyncDefaultMethodCalledDirectly_runsOnAThreadOfItsOwn(Variant variant) {
        Object result = variant.run("""
                interface Api { String read() throws IOException; }
                interface Reads {
                  Api api();
                  @Async default String read() throws IOException {
                    return Thread.currentThread().getName() + " " + api().read();
                  }
                  @Async default void check(boolean fails) {
                    if (fails) {
                      throw new IllegalStateException("checked");
                    }
                  }
                  @Async default String twice() throws IOException { return this.read() + "," + this.read(); }
                }
                """, """
                List<Object> said = new ArrayList<>();
                Reads reads = new ConcurrentReads(() -> "x", runtime);
                said.add(reads.read());
                said.add(reads.twice());
                reads.check(false);
                try {
                  reads.check(true);
                } catch (IllegalStateException e) {
                  said.add(e.getMessage());
                }
                IOException broken = new IOException("broken");
                try {
                  new ConcurrentReads(() -> { throw broken; }, runtime).read();
                } catch (IOException e) {
                  said.add(e == broken);
                }
                return said;
                """);

        assertThat(result)
                .isEqualTo(List.of("Reads.read/read x", "Reads.read/read x,Reads.read/read x", "checked", true));
    }
}
