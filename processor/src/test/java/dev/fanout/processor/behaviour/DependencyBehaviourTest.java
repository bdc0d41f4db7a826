package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What waits for what, what runs beside what, and whose failure ends the gather. */
class DependencyBehaviourTest {
    private static final String COUNTING = """
            AtomicInteger threads = new AtomicInteger();
            ThreadFactory factory = task -> {
              threads.incrementAndGet();
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            };
            """;

    @BehaviourTest
    void callThatWaits_hasNoThreadBeforeItsInputsAreThere(Variant variant) {
        Object result = variant.run("""
                record Page(String head, String body, String foot) {}
                interface Api { String head(); String body(String head); String foot(String body, String head); }
                interface Pages {
                  Api api();
                  @Async default String foot(String body, String head) { return api().foot(body, head); }
                  @Async default String body(String head) { return api().body(head); }
                  @Async default String head() { return api().head(); }
                  @Gather Page page();
                }
                """, COUNTING + """
                        List<Object> said = Collections.synchronizedList(new ArrayList<>());
                        Api api = new Api() {
                          @Override public String head() {
                            said.add("head " + threads);
                            return "h";
                          }

                          @Override public String body(String head) {
                            said.add("body of " + head + " " + threads);
                            return "b";
                          }

                          @Override public String foot(String body, String head) {
                            said.add("foot of " + body + head + " " + threads);
                            return "f";
                          }
                        };
                        try (FanoutRuntime counted = FanoutRuntime.builder().threads(factory).build()) {
                          Page page = new ConcurrentPages(api, counted).page();
                          said.add(page.head() + page.body() + page.foot());
                        }
                        return said;
                        """);

        assertThat(result).isEqualTo(List.of("head 1", "body of h 2", "foot of bh 3", "hbf"));
    }

    @BehaviourTest
    void callsThatWaitForNothing_runSideBySide(Variant variant) {
        Object result = variant.run("""
                record Three(String first, String second, String third) {}
                interface Api { /*client*/ String meet(String name); }
                interface Meetings {
                  @Async(value = Api.class, method = "meet") Task<String> first(String name);
                  @Async(value = Api.class, method = "meet") Task<String> second(String name);
                  @Async(value = Api.class, method = "meet") Task<String> third(String name);
                  @Gather Three three(String name);
                }
                """, """
                CyclicBarrier all = new CyclicBarrier(3);
                Api api = name -> {
                  try {
                    all.await(10, TimeUnit.SECONDS);
                    return name;
                  } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException(e);
                  }
                };
                return new ConcurrentMeetings(api, runtime).three("met").toString();
                """);

        assertThat(result).isEqualTo("Three[first=met, second=met, third=met]");
    }

    @BehaviourTest
    void callThatSeveralNeed_runsOnce(Variant variant) {
        Object result = variant.run("""
                record Page(String user, String left, Outcome<String> right) {}
                interface Api { /*client*/ String user(); }
                interface Pages {
                  @Async(Api.class) Task<String> user();
                  @Async default String left(String user) { return "left of " + user; }
                  @Async default String right(String user, String left) { return "right of " + left; }
                  @Gather Page page();
                }
                """, """
                AtomicInteger calls = new AtomicInteger();
                Page page = new ConcurrentPages(() -> "u" + calls.incrementAndGet(), runtime).page();
                return page.user() + ", " + page.left() + ", " + page.right().orElse("?") + ", " + calls;
                """);

        assertThat(result).isEqualTo("u1, left of u1, right of left of u1, 1");
    }

    @BehaviourTest
    void inputOfACollectedCallFails_itIsSkippedWithTheSameFailure(Variant variant) {
        Object result = variant.run("""
                record Page(String user, Outcome<String> mail, Outcome<Integer> unread) {}
                interface Api { /*client*/ String user(); /*client*/ String mail() throws IOException; }
                interface Pages {
                  @Async(Api.class) Task<String> user();
                  @Async(Api.class) Task<String> mail();
                  @Async default int unread(String mail) { throw new AssertionError("started with " + mail); }
                  @Gather Page page();
                }
                """, """
                IOException broken = new IOException("broken");
                Api api = new Api() {
                  @Override public String user() { return "ann"; }
                  @Override public String mail() throws IOException { throw broken; }
                };
                Page page = new ConcurrentPages(api, runtime).page();
                return List.of(
                    page.user(), page.mail().fold(s -> s, e -> e == broken, r -> r),
                    page.unread().fold(s -> s, e -> e == broken, r -> r));
                """);

        assertThat(result).isEqualTo(List.of("ann", true, true));
    }

    @BehaviourTest
    void callThatARequiredOneIsMadeFrom_isRequired(Variant variant) {
        Object result = variant.run("""
                record Page(String text) {}
                interface Api { /*client*/ String user() throws IOException; }
                interface Pages {
                  @Async(Api.class) Task<String> user();
                  @Async default String middle(String user) { return user; }
                  @Async default String text(String middle) { return middle; }
                  @Gather Page page() throws IOException;
                }
                """, """
                IOException broken = new IOException("broken");
                try {
                  return new ConcurrentPages(() -> { throw broken; }, runtime).page();
                } catch (IOException e) {
                  return e == broken;
                }
                """);

        assertThat(result).isEqualTo(true);
    }

    @BehaviourTest
    void callThatTakesAnOutcome_receivesTheFailure(Variant variant) {
        Object result = variant.run("""
                record Page(String text) {}
                interface Api { /*client*/ String user() throws IOException; }
                interface Pages {
                  @Async(Api.class) Task<String> user();
                  @Async default String text(Outcome<String> user, String title) {
                    return title + " " + user.fold(name -> name, e -> e.getMessage(), r -> "?");
                  }
                  @Gather Page page(String title);
                }
                """, """
                return List.of(
                    new ConcurrentPages(() -> "ann", runtime).page("a").text(),
                    new ConcurrentPages(() -> { throw new IOException("broken"); }, runtime).page("b").text());
                """);

        assertThat(result).isEqualTo(List.of("a ann", "b broken"));
    }
}
