package dev.fanout.processor.mutants;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that can be replaced, and by what.
 *
 * @param what where it is
 * @param by what it can become
 */
record Change(Pattern what, List<String> by) {
    private static final String[] TYPES = {
        "String",
        "int",
        "long",
        "Long",
        "void",
        "Object",
        "List<String>",
        "List<Long>",
        "List<Object>",
        "Set<Long>",
        "List",
        "List<?>",
        "Map<Long, String>",
        "Optional<String>",
        "Outcome<Integer>",
        "Outcome<String>",
        "Outcome",
        "Task<String>",
        "Task<?>",
        "Task",
        "Task<Void>",
        "Task<Outcome<String>>",
        "CompletableFuture<String>",
        "Stream<String>",
        "Stream<Completion<Long, String>>",
        "Stream<Completion<String, Object>>",
        "Stream<Completion<Long, ?>>",
        "Task<Stream<Completion<Long, String>>>",
        "Page",
        "Box<String>",
        "long[]",
        "Iterable<? extends Long>"
    };
    private static final String[] NAMES = {
        "name", "nmae", "id", "ids", "feed", "unread", "unraed", "size", "page", "box", "title", "mails", "names",
        "both", "all", "start", "any", "guest", "sent", "stream"
    };
    private static final String[] ANNOTATIONS = {
        "",
        "@Async",
        "@Gather",
        "@Async(Users.class)",
        "@Async(Mails.class)",
        "@Async(int.class)",
        "@Async(Repo.class)",
        "@Async(value = Users.class, method = \"ping\")",
        "@Async(value = Users.class, client = \"class\")",
        "@Async(value = Users.class, client = \"mails\")",
        "@Gather(\"name\")",
        "@Gather({\"name\", \"name\"})",
        "@Gather({\"name\", \"title\"})",
        "@Gather(\"mails\")",
        "@Gather(value = \"name\", timeout = \"2 s\")",
        "@Gather(value = {\"name\", \"title\"}, until = Until.FIRST_SUCCESS)",
        "@Gather(value = {\"name\", \"title\"}, quorum = 2)",
        "@Gather(value = \"name\", hedge = \"1s\")",
        "@Async(fallback = \"guest\")",
        "@Gather(\"nobody\")",
        "@other.Async"
    };
    private static final String[] FALLBACKS = {
        "fallback = \"nobody\"",
        "fallback = \"gest\"",
        "fallback = \"cached\"",
        "fallback = \"guest\"",
        "fallback = \"page\"",
        "fallback = \"mails\"",
        "fallback = \"\"",
        "limit = 2"
    };
    private static final String[] GUESTS = {
        "",
        "String guest(long id);",
        "private String guest(long id) { return null; }",
        "default int guest(long id) { return 1; }",
        "default String guest(int id) { return null; }",
        "static String guest(long id) { return null; }",
        "default <T> String guest(long id) { return null; }",
        "default String guest(long id, IOException why) { return null; }",
        "default String guest(long id) throws java.sql.SQLException { return null; }",
        "@Async default String guest(long id) { return null; }"
    };
    private static final String[] AIMS = {
        "until = Until.ALL",
        "until = Until.FIRST_SUCCESS",
        "until = Until.FIRST_COMPLETED",
        "quorum = 2",
        "quorum = 7",
        "quorum = 1, until = Until.ALL",
        "quorum = 2, until = Until.FIRST_SUCCESS",
        "quorum = 2, hedge = \"1s\"",
        "hedge = \"1s\"",
        "hedge = \"1 s\"",
        "hedge = \"0ms\"",
        "hedge = \"1s\", until = Until.FIRST_COMPLETED",
        "limit = 1"
    };
    private static final String[] AIMS_BEFORE_TIMEOUT =
            Stream.of(AIMS).map(aim -> aim + ", timeout").toArray(String[]::new);
    static final List<Change> ALL = List.of(
            of(
                    "\\b(?:Task<String>|Task<Page>|String|int|long|void|List<\\w+>|Outcome<Integer>|Page|Box<String>|Map<Long, String>|Stream<[^(]*>)(?= \\w)",
                    TYPES),
            of("\\b(?:name|id|ids|feed|unread|size|page|box|title|mails|names)\\b", NAMES),
            of("@(?:Async|Gather)(?:\\([^)]*\\))?", ANNOTATIONS),
            of("@Each\\(\"id\"\\)", "", "@Each", "@Each(\"name\")", "@Each(\"id\") List<Long> more, @Each(\"id\")"),
            of(
                    " throws IOException",
                    "",
                    " throws Exception",
                    " throws java.sql.SQLException, IOException, TimeoutException, java.rmi.NotBoundException, java.security.GeneralSecurityException"),
            of("default (?!<)", "static ", "private ", "default <T> "),
            of(
                    "\"(?:2s|1s|500ms|300ms|50ms)\"",
                    "\"2\"",
                    "\"0s\"",
                    "\"10h\"",
                    "\"\"",
                    "\"1.5s\"",
                    "\"-1s\"",
                    "\"1 ms\"",
                    "\"soon\"",
                    "\"20000d\""),
            of("fallback = \"\\w+\"", FALLBACKS),
            of("default String guest\\([^}]*}", GUESTS),
            of(
                    "static List<String> cached",
                    "List<String> cached",
                    "default List<Long> cached",
                    "static String cached"),
            of("(?:limit|quorum) = \\d+", "limit = 0", "quorum = 0", "limit = -1", "quorum = 3", "limit = 1"),
            of("until = Until\\.\\w+|hedge = \"\\w+\"|quorum = \\d+", AIMS),
            of(
                    "on = \"cpu\"",
                    "on = \" \"",
                    "on = \"\"",
                    "on = \"gpu\"",
                    "on = \"cluster\"",
                    "onLost = OnLost.RERUN",
                    "limit = 0"),
            of("(?<=@Gather\\()timeout|(?<=}, )timeout", AIMS_BEFORE_TIMEOUT),
            of(
                    "(?<=\\()long id(?=\\))",
                    "",
                    "long id, String name",
                    "String name, long id",
                    "List<Long> id",
                    "long identity"),
            of(
                    "/\\*members\\*/",
                    "void close();",
                    "@Async(on = \"cluster\") default int far(Object what) { return 1; }",
                    "@Async(on = \"cluster\") default int far() { return 1; } default int remoteCalls() { return 1; }",
                    "@Async(on = \"cluster\", onLost = OnLost.RERUN) default void far() {}",
                    "record Perhaps(Optional<String> name, int unread) {} @Gather Perhaps perhaps(long id) throws IOException;",
                    "@Gather(value = \"name\", quorum = 2) Stream<Completion<Long, String>> few(@Each(\"id\") List<Long> ids);",
                    "@Async(timeout = \"3s\") default int late(long id) { return 1; } @Gather({\"late\", \"unread\"}) Task<List<Object>> none(long id); @Gather(value = {\"late\", \"sent\"}, timeout = \"1s\") List<Object> lateToo(long id);",
                    "@Async(timeout = \"3s\") default int late(long id) { return 1; } @Gather(value = {\"late\", \"sent\"}, timeout = \"1s\") List<Object> tooLate(long id);",
                    "@Gather(value = {\"name\", \"title\"}, quorum = 2) String most(long id) throws IOException;",
                    "@Gather(value = \"name\", until = Until.FIRST_COMPLETED) List<String> winners(@Each(\"id\") List<Long> ids) throws IOException;",
                    "@Gather(\"any\") List<Outcome<String>> outcomes(long id);",
                    "@Gather(\"some\") Map<Long, String> byId(List<Long> ids) throws IOException;",
                    "@Gather(value = {\"stream\", \"unread\"}) List<Object> nested(long id, List<Long> ids);",
                    "@Gather({\"any\", \"first\"}) List<Object> races(long id) throws IOException;",
                    "Repo<Long> longs(); @Async(Repo.class) Task<String> get(long id);",
                    "@Async(value = Users.class, method = \"name\", client = \"mails\") Task<String> clash(long id);",
                    "Page other();",
                    "Mails replica();",
                    "@Async @Gather Task<String> two(long id);",
                    "@Gather default Task<String> two(long id) { return null; }",
                    "@Async default int two(@Each List<Long> id) { return 1; }",
                    "record Empty(long id) {} @Gather Empty empty(long id);",
                    "@Async(Users.class) Task<String> find(Long id, Long of);",
                    "@Gather({\"name\", \"unread\"}) Task<Object> one(long id);",
                    "@Gather(\"page\") Task<List<Object>> other(long id);",
                    "@Async default int x(int y) { return y; } @Async default int y(int x) { return x; } @Gather(\"x\") Task<Integer> xy();",
                    "record Site(Outcome<Page> start, int unread) {} @Gather Site site(long id);",
                    "record Late(Page page, int unread) {} @Gather(timeout = \"1s\") Late late(long id) throws IOException;",
                    "@Async default int name(int other) { return other; }",
                    "@Async default int name(int unread) { return unread; }",
                    "record Both(Outcome<String> name, List<String> feed) {} @Gather(timeout = \"1s\") Both b(long id) throws IOException;",
                    "@Gather(\"feed\") List<List<String>> feeds(@Each(\"id\") List<Long> ids) throws IOException;",
                    "@Gather(\"unread\") int one(long id);",
                    "@Gather({\"name\", \"unread\"}) void two(long id, int of) throws IOException;",
                    "@Gather Map<Long, String> named(long id);",
                    "@Gather({\"name\", \"unread\"}) List<String> k(@Each(\"id\") List<Long> k);",
                    "@Gather({\"name\", \"unread\"}) Page p(long id) throws IOException;",
                    "@Async default int unused() { return 1; }",
                    "@Async default Task<String> handle() { return null; }",
                    "@Async(Users.class) default int useless() { return 1; }",
                    "@Async(Users.class) void ping();",
                    "@Async(Users.class) Task<Integer> name2(long id);"),
            of(
                    "/\\*types\\*/",
                    "abstract class Cls { @Async int one() { return 1; } }",
                    "sealed interface Sea permits Mine { @Async default int one() { return 1; } } final class Mine implements Sea {}",
                    "class Out { private interface In { @Async default int one() { return 1; } } }",
                    "interface Gen<K> { @Async(Users.class) Task<String> name(K id); }",
                    "class ConcurrentTwin {} interface Twin { @Async default int one() { return 1; } }",
                    "class Hid { private record R(int a) {} interface In { @Async default int a() { return 1; } @Async default int b() { return 1; } @Gather R r(); } }"));

    private static Change of(String what, String... by) {
        return new Change(Pattern.compile(what), List.of(by));
    }
}
