package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** Clients whose methods return stages. */
class AsynchronousClientBehaviourTest {
    private static final String PAGES = """
            record Profile(String name) {}
            record Page(Profile profile, List<String> posts, Outcome<Integer> unread) {}
            interface UserApi {
              CompletableFuture<Profile> profile(long userId);
              CompletionStage<? extends Profile> anyProfile(long userId);
              CompletionStage<Long> touch(long userId);
              CompletionStage<Integer> unread(long userId) throws IOException;
            }
            interface PostApi { List<String> latest(String name); }
            interface Pages {
              @Async(UserApi.class) Task<Profile> profile(long userId);
              @Async(value = UserApi.class, method = "anyProfile") CompletableFuture<Profile> any(long userId);
              @Async(UserApi.class) Task<Void> touch(long userId);
              @Async(UserApi.class) Future<Integer> unread(long userId);
              PostApi postApi();
              @Async default List<String> posts(Profile profile) { return postApi().latest(profile.name()); }
              @Gather Page page(long userId) throws IOException;
              @Gather("profile") Map<Long, Profile> profiles(@Each("userId") long[] ids);
              @Gather("profile") List<Outcome<Profile>> tried(@Each("userId") List<Long> ids);
              @Gather({"touch", "profile"}) void all(long userId);
              @Gather("unread") int count(long userId) throws IOException;
            }
            class Users implements UserApi {
              final Map<Long, CompletableFuture<Profile>> asked = new ConcurrentHashMap<>();

              Users() {}

              @Override public CompletableFuture<Profile> profile(long userId) {
                return asked.computeIfAbsent(userId, id -> new CompletableFuture<>());
              }
              @Override public CompletionStage<? extends Profile> anyProfile(long userId) {
                return CompletableFuture.completedFuture(new Profile("any" + userId));
              }
              @Override public CompletionStage<Long> touch(long userId) { return CompletableFuture.completedStage(1L); }
              @Override public CompletionStage<Integer> unread(long userId) throws IOException {
                if (userId == 0) { throw new IOException("before there is a stage"); }
                return CompletableFuture.supplyAsync(() -> { throw new IllegalStateException("no mail"); });
              }
            }
            """;

    @BehaviourTest
    @DisplayName(
            "STG-10 STG-02: blocking and asynchronous calls in one gather; a collected failure lands in the record")
    void blockingAndAsynchronousCalls_mix(Variant variant) {
        Object result = variant.run(PAGES, """
                Users users = new Users();
                Pages pages = new ConcurrentPages(users, name -> List.of(name + "'s"), runtime);
                users.profile(7).completeAsync(() -> new Profile("ann"));
                Page page = pages.page(7);
                Throwable failure = ((Outcome.Failure<Integer>) page.unread()).exception();
                return List.of(page.profile().name(), page.posts(), failure.getClass().getSimpleName(), failure.getMessage());
                """);

        assertThat(result).isEqualTo(List.of("ann", List.of("ann's"), "IllegalStateException", "no mail"));
    }

    @BehaviourTest
    void handlesElementsAndDroppedValues_comeFromStages(Variant variant) {
        Object result = variant.run(PAGES, """
                Users users = new Users();
                Pages pages = new ConcurrentPages(users, name -> List.of(), runtime);
                for (long id : new long[] {1, 2}) {
                  users.profile(id).complete(new Profile("n" + id));
                }
                users.profile(3).completeExceptionally(new IOException("gone"));
                pages.all(1);
                return List.of(
                    pages.any(5).get().name(),
                    String.valueOf(pages.touch(1).join()),
                    pages.profiles(new long[] {2, 1, 2}).toString(),
                    pages.tried(List.of(1L, 3L)).toString());
                """);

        assertThat(result)
                .isEqualTo(List.of(
                        "any5",
                        "null",
                        "{2=Profile[name=n2], 1=Profile[name=n1]}",
                        "[Success[value=Profile[name=n1]], Failure[exception=java.io.IOException: gone]]"));
    }

    @BehaviourTest
    @DisplayName(
            "STG-04 STG-02: a failure before there is a stage is thrown as itself, and cancels the stages of others")
    void failure_cancelsTheStagesOfOthers(Variant variant) {
        Object result = variant.run(PAGES, """
                Users users = new Users();
                Pages pages = new ConcurrentPages(users, name -> List.of(), runtime);
                Task<Profile> handle = pages.profile(9);
                while (!users.asked.containsKey(9L)) {
                  Thread.onSpinWait();
                }
                handle.cancel(true);
                Outcome<Profile> outcome = handle.outcome();
                try {
                  return pages.count(0);
                } catch (IOException e) {
                  return List.of(e.getMessage(), outcome.toString(), users.profile(9).isCancelled());
                }
                """);

        assertThat(result).isEqualTo(List.of("before there is a stage", "Cancelled[reason=REQUESTED]", true));
    }

    @BehaviourTest
    void stagesOfOtherShapes_areClients(Variant variant) {
        Object result = variant.run("""
                record All(String own, Integer fixed, String generic, Optional<String> maybe, String one) {}
                class Own<T> extends CompletableFuture<T> {
                  private Own(T value) { complete(value); }
                  static <T> Own<T> of(T value) { return new Own<>(value); }
                  static CompletionStage<Integer> fixed(int plus) { return of(plus + 1); }
                }
                interface Text extends CompletionStage<String> {}
                abstract class Api {
                  Api() {}
                  abstract Own<String> own();
                  <T> CompletionStage<T> generic(T value) { return Own.of(value); }
                  CompletableFuture<Optional<String>> maybe() { return Own.of(Optional.of("m")); }
                }
                interface Repository<T> { CompletableFuture<T> one(); }
                interface Alls {
                  @Async(Api.class) Task<String> own();
                  @Async(Own.class) Task<Integer> fixed(int plus);
                  @Async(Api.class) Task<String> generic(String value);
                  @Async(Api.class) Task<Optional<String>> maybe();
                  Repository<String> repository();
                  @Async(Repository.class) Task<String> one();
                  @Gather({"own", "fixed", "generic", "maybe", "one"}) List<Object> all(int plus, String value);
                }
                """, """
                Api api = new Api() { @Override Own<String> own() { return Own.of("o"); } };
                return new ConcurrentAlls(api, () -> Own.of("r"), runtime).all(1, "g").toString();
                """);

        assertThat(result).isEqualTo("[o, 2, g, Optional[m], r]");
    }

    @BehaviourTest
    @DisplayName("STG-09: without threads the caller waits for the stage")
    void withoutThreads_theCallerWaits(Variant variant) {
        Object result = variant.run(PAGES, """
                Users users = new Users();
                users.profile(7).completeAsync(() -> new Profile("ann"));
                return new ConcurrentPages(users, name -> List.of(), FanoutRuntime.direct()).profile(7).join().name();
                """);

        assertThat(result).isEqualTo("ann");
    }
}
