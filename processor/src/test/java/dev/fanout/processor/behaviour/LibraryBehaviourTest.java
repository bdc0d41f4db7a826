package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interfaces, clients and records that were compiled before, as those of a library are. */
class LibraryBehaviourTest {
    private static final String LIBRARY = """
            record Profile(String name) {}
            record Page(Profile profile, Outcome<Integer> unread) {}
            interface UserApi<T> { T profile(long id) throws IOException; CompletableFuture<Integer> unread(String a, long b); }
            interface ProfileApi extends UserApi<Profile> {}
            interface Shared {
              @Async(ProfileApi.class) Task<Profile> profile(long userId);
              @Async default String greeting(Profile profile) { return "hello " + profile.name(); }
            }
            """;

    private static final String OWN_CALLS = """
            interface Pages {
              @Async(ProfileApi.class) Task<Profile> profile(long userId);
              @Async(ProfileApi.class) Task<Integer> unread(String folder, long userId);
              @Gather Page page(String folder, long userId) throws IOException;
            }
            class Users implements ProfileApi {
              Users() {}
              @Override public Profile profile(long id) { return new Profile("n" + id); }
              @Override public CompletableFuture<Integer> unread(String a, long b) {
                return CompletableFuture.completedFuture(a.length());
              }
            }
            """;

    /** Classes that the other sources find on their class path. */
    private static @Nullable Object run(
            Tool tool, List<String> libraryOptions, String library, String types, String scenario) {
        try (Workspace workspace = new Workspace()) {
            Compilation before = new Compilation(tool, false).option("-proc:none");
            libraryOptions.forEach(before::option);
            before.compile(workspace, Sources.of(library)).assertClean();
            new Compilation(tool, false)
                    .library(workspace.classes())
                    .compile(workspace, Sources.of(types, scenario))
                    .assertClean();
            return Scenario.run(workspace, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientsAndRecords_needNoParameterNames(Tool tool) {
        Object result = run(tool, List.of("-g:none"), LIBRARY, OWN_CALLS, """
                return new ConcurrentPages(new Users(), runtime).page("inbox", 7).toString();
                """);

        assertThat(result).isEqualTo("Page[profile=Profile[name=n7], unread=Success[value=5]]");
    }

    /** With javac: ecj forgets the names of methods from class files that have annotations, and says so in our words. */
    @Test
    void callsOfACompiledInterface_areWiredByTheNamesInItsClassFile() {
        Object result = run(Tool.JAVAC, List.of("-g:none", "-parameters"), LIBRARY, """
                interface Pages extends Shared {
                  @Gather("greeting") String page(long userId) throws IOException;
                }
                """, """
                ProfileApi users = new ProfileApi() {
                  @Override public Profile profile(long id) { return new Profile("n" + id); }
                  @Override public CompletableFuture<Integer> unread(String a, long b) { return null; }
                };
                return new ConcurrentPages(users, runtime).page(7);
                """);

        assertThat(result).isEqualTo("hello n7");
    }

    @ParameterizedTest
    @EnumSource
    void callsWithoutNames_areUsedWhereTheyAreDeclaredAgain(Tool tool) {
        Object result = run(tool, List.of("-g:none"), LIBRARY, """
                interface Pages extends Shared {
                  @Override @Async(ProfileApi.class) Task<Profile> profile(long userId);
                  @Override @Async default String greeting(Profile profile) { return Shared.super.greeting(profile) + "!"; }
                  @Gather("greeting") String page(long userId) throws IOException;
                }
                """, """
                ProfileApi users = new ProfileApi() {
                  @Override public Profile profile(long id) { return new Profile("n" + id); }
                  @Override public CompletableFuture<Integer> unread(String a, long b) { return null; }
                };
                return new ConcurrentPages(users, runtime).page(7);
                """);

        assertThat(result).isEqualTo("hello n7!");
    }
}
