package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Records: what is required, what is collected, what is passed through. */
class RecordBehaviourTest {
    private static final String TYPES = """
            record Profile(String handle) {}
            record Dashboard(long userId, Profile profile, List<String> feed, Outcome<Integer> unread) {}
            interface UserApi { /*client*/ Profile profile(long userId) throws IOException; }
            interface MailApi { int countUnread(long userId); }
            interface Dashboards {
              MailApi mail();
              @Async(UserApi.class) Task<Profile> profile(long userId);
              @Async default List<String> feed(Profile profile) { return List.of("post of " + profile.handle()); }
              @Async default int unread(long userId) { return mail().countUnread(userId); }
              @Gather(timeout = "10s") Dashboard dashboard(long userId) throws IOException;
            }
            """;

    @BehaviourTest
    @DisplayName("GFF-17: each component has its own type and its own call")
    void allCallsSucceed_makeTheRecordWithItsParametersPassedThrough(Variant variant) {
        Object result = variant.run(TYPES, """
                Dashboards dashboards = new ConcurrentDashboards(
                    id -> 3, id -> new Profile("user " + id), runtime);
                Dashboard dashboard = dashboards.dashboard(7);
                return List.of(
                    dashboard.userId(), dashboard.profile().handle(), dashboard.feed().get(0),
                    dashboard.unread().orElse(-1));
                """);

        assertThat(result).isEqualTo(List.of(7L, "user 7", "post of user 7", 3));
    }

    @BehaviourTest
    void collectedCallFails_itsFailureIsInTheRecord(Variant variant) {
        Object result = variant.run(TYPES, """
                Dashboards dashboards = new ConcurrentDashboards(
                    id -> { throw new IllegalStateException("no mail"); }, id -> new Profile("ann"), runtime);
                Dashboard dashboard = dashboards.dashboard(7);
                return dashboard.feed() + " " + dashboard.unread().fold(n -> n, e -> e.getMessage(), r -> r);
                """);

        assertThat(result).isEqualTo("[post of ann] no mail");
    }

    @BehaviourTest
    @DisplayName("GFF-07 ERR-01: a required failure is thrown as itself, when its siblings have ended")
    void requiredCallFails_siblingsEndBeforeItIsThrownAsItself(Variant variant) {
        Object result = variant.run(TYPES, """
                AtomicBoolean ended = new AtomicBoolean();
                CountDownLatch started = new CountDownLatch(1);
                IOException broken = new IOException("broken");
                Dashboards dashboards = new ConcurrentDashboards(
                    id -> {
                      started.countDown();
                      try {
                        new CountDownLatch(1).await();
                        return 0;
                      } catch (InterruptedException e) {
                        ended.set(true);
                        return 1;
                      }
                    },
                    id -> {
                      try {
                        started.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      throw broken;
                    },
                    runtime);
                try {
                  return dashboards.dashboard(7);
                } catch (IOException e) {
                  return List.of(e == broken, ended.get());
                }
                """);

        assertThat(result).isEqualTo(List.of(true, true));
    }

    @BehaviourTest
    @DisplayName("GFF-18 D2: what the constructor throws is thrown, with the failures that were collected")
    void recordRefusesItsComponents_collectedFailuresAreKept(Variant variant) {
        Object result = variant.run("""
                record Page(String title, Outcome<Integer> unread) {
                  public Page {
                    if (!unread.isSuccess()) {
                      throw new IllegalArgumentException("refused " + title);
                    }
                  }
                }
                interface Api { /*client*/ String title(); /*client*/ int unread() throws IOException; }
                interface Pages {
                  @Async(Api.class) Task<String> title();
                  @Async(Api.class) Task<Integer> unread();
                  @Gather Page page();
                  @Gather("page") Task<Page> started();
                }
                """, """
                Api api = new Api() {
                  @Override public String title() { return "t"; }
                  @Override public int unread() throws IOException { throw new IOException("no mail"); }
                };
                Pages pages = new ConcurrentPages(api, runtime);
                List<Object> said = new ArrayList<>();
                for (Callable<Page> call : List.<Callable<Page>>of(pages::page, () -> pages.started().join())) {
                  try {
                    said.add(call.call());
                  } catch (IllegalArgumentException e) {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    said.add(e.getMessage() + " " + trace.toString().contains("java.io.IOException: no mail"));
                  }
                }
                return said;
                """);

        assertThat(result).isEqualTo(List.of("refused t true", "refused t true"));
    }

    @BehaviourTest
    void recordInARecord_isANestedGatherOfItsOwn(Variant variant) {
        Object result = variant.run("""
                record Posts(List<String> latest, Outcome<Integer> count) {}
                record Page(String title, Posts posts, Outcome<Posts> others) {}
                interface PostApi {
                  /*client*/ List<String> latest(String user);
                  /*client*/ int count(String user);
                }
                interface Pages {
                  @Async(PostApi.class) Task<List<String>> latest(String user);
                  @Async(PostApi.class) CompletableFuture<Integer> count(String user);
                  @Async default String title(String user) { return "Page of " + user; }
                  @Gather Posts posts(String user);
                  @Gather("posts") Posts others(String user);
                  @Gather Page page(String user);
                }
                """, """
                Set<String> names = ConcurrentHashMap.newKeySet();
                PostApi api = new PostApi() {
                  @Override public List<String> latest(String user) {
                    names.add(Thread.currentThread().getName());
                    return List.of(user + "'s");
                  }

                  @Override public int count(String user) {
                    throw new IllegalStateException("uncounted");
                  }
                };
                Page page = new ConcurrentPages(api, runtime).page("ann");
                return List.of(
                    page.title(), page.posts().latest(), page.posts().count().isSuccess(),
                    page.others().orElseThrow().latest(), names.size());
                """);

        assertThat(result).isEqualTo(List.of("Page of ann", List.of("ann's"), false, List.of("ann's"), 2));
    }

    @BehaviourTest
    void genericRecord_isMadeWithItsTypeArguments(Variant variant) {
        Object result = variant.run("""
                record Pair<A, B>(A first, Outcome<B> second) {}
                interface Api { /*client*/ String first(); /*client*/ List<Integer> second(); }
                interface Pairs {
                  @Async(Api.class) Task<String> first();
                  @Async(Api.class) Task<List<Integer>> second();
                  @Gather Pair<String, List<Integer>> pair();
                  @Gather("pair") CompletableFuture<Pair<String, List<Integer>>> started();
                  @Gather("pair") Outcome<Pair<String, List<Integer>>> tried();
                }
                """, """
                Api api = new Api() {
                  @Override public String first() { return "one"; }
                  @Override public List<Integer> second() { return List.of(2); }
                };
                Pairs pairs = new ConcurrentPairs(api, runtime);
                return List.of(
                    pairs.pair().first(), pairs.started().get().second().orElse(List.of()),
                    pairs.tried().orElseThrow().first());
                """);

        assertThat(result).isEqualTo(List.of("one", List.of(2), "one"));
    }

    @BehaviourTest
    void nullResults_arriveAsNull(Variant variant) {
        Object result = variant.run("""
                record Both(String name, Outcome<String> other) {}
                interface Api { /*client*/ String name(); /*client*/ String other(); }
                interface Reads {
                  @Async(Api.class) Task<String> name();
                  @Async(Api.class) Task<String> other();
                  @Gather Both both();
                  @Gather({"name", "other"}) List<String> list();
                }
                """, """
                Api api = new Api() {
                  @Override public String name() { return null; }
                  @Override public String other() { return null; }
                };
                Reads reads = new ConcurrentReads(api, runtime);
                return reads.both().name() + " " + reads.both().other().isSuccess() + " " + reads.list();
                """);

        assertThat(result).isEqualTo("null true [null, null]");
    }

    @BehaviourTest
    @DisplayName("ERR-16: a null where a primitive is needed names the call")
    void nullWhereAPrimitiveIsNeeded_saysWhatWasNull(Variant variant) {
        Object result = variant.run("""
                record Counts(int unread, long twice) {}
                interface Api { /*client*/ Integer unread(); }
                interface Reads {
                  @Async(Api.class) Task<Integer> unread();
                  @Async default long twice(int unread) { return 2L * unread; }
                  @Gather Counts counts();
                  @Gather("unread") int single();
                }
                """, """
                List<Object> said = new ArrayList<>();
                Reads one = new ConcurrentReads(() -> 1, runtime);
                said.add(one.counts().twice() + one.single());
                Reads none = new ConcurrentReads(() -> null, runtime);
                try {
                  none.counts();
                } catch (NullPointerException e) {
                  said.add(e.getMessage());
                }
                return said;
                """);

        assertThat(result).isEqualTo(List.of(3L, "Reads.counts: unread"));
    }
}
