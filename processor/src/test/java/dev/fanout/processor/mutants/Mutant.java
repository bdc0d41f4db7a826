package dev.fanout.processor.mutants;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A right interface with something dropped, renamed, retyped, exchanged or added. The same seed makes the same one.
 *
 * @param seed what it was made from
 * @param text the whole file
 */
record Mutant(long seed, String text) {
    private static final String RIGHT = """
            record Page(String name, List<String> feed, Outcome<Integer> unread) {}
            record Box<T>(T name, int size) {}
            interface Users { String name(long id) throws IOException; String find(Long id, Object of); String find(Object id, Long of); void ping(); }
            interface Repo<T> { T get(long id); }
            interface Mails { int unread(long id); }
            interface It {
              Mails mails();
              Repo<String> names();
              @Async(Users.class) Task<String> name(long id);
              @Async(value = Repo.class, method = "get") Task<String> title(long id);
              @Async default List<String> feed(String name) throws IOException { return List.of(name); }
              @Async default int unread(long id) { return mails().unread(id); }
              @Async default int size(Outcome<Integer> unread) { return 1; }
              @Gather(timeout = "2s") Page page(long id) throws IOException;
              @Gather Box<String> box(long id) throws IOException;
              @Gather({"name", "unread"}) List<Object> both(long id) throws IOException;
              @Gather("name") Map<Long, String> all(@Each("id") List<Long> ids) throws IOException;
              @Gather("page") Task<Page> start(long id);
              @Gather(value = {"size", "unread"}, timeout = "1s") void touch(long id);
              /*members*/
            }
            /*types*/
            """;

    /** Something that can be replaced, and by what. */
    private record Change(Pattern what, List<String> by) {
        static Change of(String what, String... by) {
            return new Change(Pattern.compile(what), List.of(by));
        }
    }

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
        "Page",
        "Box<String>",
        "long[]",
        "Iterable<? extends Long>"
    };
    private static final String[] NAMES = {
        "name", "nmae", "id", "ids", "feed", "unread", "unraed", "size", "page", "box", "title", "mails", "names",
        "both", "all", "start"
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
        "@Gather(\"nobody\")",
        "@other.Async"
    };
    private static final List<Change> CHANGES = List.of(
            Change.of(
                    "\\b(?:Task<String>|Task<Page>|String|int|long|void|List<\\w+>|Outcome<Integer>|Page|Box<String>|Map<Long, String>)(?= \\w)",
                    TYPES),
            Change.of("\\b(?:name|id|ids|feed|unread|size|page|box|title|mails|names)\\b", NAMES),
            Change.of("@(?:Async|Gather)(?:\\([^)]*\\))?", ANNOTATIONS),
            Change.of(
                    "@Each\\(\"id\"\\)",
                    "",
                    "@Each",
                    "@Each(\"name\")",
                    "@Each(\"id\") List<Long> more, @Each(\"id\")"),
            Change.of(
                    " throws IOException",
                    "",
                    " throws Exception",
                    " throws java.sql.SQLException, IOException, TimeoutException, java.rmi.NotBoundException, java.security.GeneralSecurityException"),
            Change.of("default (?!<)", "static ", "private ", "default <T> "),
            Change.of("\"(?:2s|1s)\"", "\"2\"", "\"0s\"", "\"10h\"", "\"\""),
            Change.of(
                    "(?<=\\()long id(?=\\))",
                    "",
                    "long id, String name",
                    "String name, long id",
                    "List<Long> id",
                    "long identity"),
            Change.of(
                    "/\\*members\\*/",
                    "void close();",
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
            Change.of(
                    "/\\*types\\*/",
                    "abstract class Cls { @Async int one() { return 1; } }",
                    "sealed interface Sea permits Mine { @Async default int one() { return 1; } } final class Mine implements Sea {}",
                    "class Out { private interface In { @Async default int one() { return 1; } } }",
                    "interface Gen<K> { @Async(Users.class) Task<String> name(K id); }",
                    "class ConcurrentTwin {} interface Twin { @Async default int one() { return 1; } }",
                    "class Hid { private record R(int a) {} interface In { @Async default int a() { return 1; } @Async default int b() { return 1; } @Gather R r(); } }"));

    static Mutant of(long seed) {
        Random random = new Random(seed);
        String text = RIGHT;
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            text = changed(text, CHANGES.get(random.nextInt(CHANGES.size())), random);
        }
        return new Mutant(
                seed,
                "package m" + seed + ";\nimport dev.fanout.*; import dev.fanout.runtime.*; import java.io.*;"
                        + " import java.util.*; import java.util.concurrent.*;\n" + text);
    }

    private static String changed(String text, Change change, Random random) {
        List<MatchResult> places = change.what().matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        String by = change.by().get(random.nextInt(change.by().size()));
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    String path() {
        return "m" + seed + "/It.java";
    }
}
