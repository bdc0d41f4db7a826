package dev.fanout.processor.mutants;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;

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
            interface Mails { int unread(long id); CompletableFuture<Integer> sent(long id); }
            interface It {
              Mails mails();
              Repo<String> names();
              @Async(value = Users.class, timeout = "500ms", limit = 4) Task<String> name(long id);
              @Async(value = Repo.class, method = "get", fallback = "guest") Task<String> title(long id);
              @Async(timeout = "300ms", fallback = "cached") default List<String> feed(String name) throws IOException { return List.of(name); }
              @Async(on = "cpu") default int unread(long id) { return mails().unread(id); }
              @Async(value = Mails.class, onCancel = OnCancel.SIGNAL) Task<Integer> sent(long id);
              @Async default int size(Outcome<Integer> unread) { return 1; }
              default String guest(long id, Throwable failure) { return ""; }
              static List<String> cached(String name) { return List.of(); }
              @Gather(timeout = "2s") Page page(long id) throws IOException;
              @Gather Box<String> box(long id) throws IOException;
              @Gather({"name", "unread"}) List<Object> both(long id) throws IOException;
              @Gather(value = "name", limit = 10) Map<Long, String> all(@Each("id") List<Long> ids) throws IOException;
              @Gather("page") Task<Page> start(long id);
              @Gather(value = {"size", "unread"}, timeout = "1s") void touch(long id);
              @Gather(value = {"name", "title"}, until = Until.FIRST_SUCCESS) String any(long id) throws IOException;
              @Gather(value = {"unread", "sent"}, until = Until.FIRST_COMPLETED) int first(long id);
              @Gather(value = {"title", "name"}, hedge = "50ms") Outcome<String> hedged(long id);
              @Gather(value = {"name", "title"}, quorum = 1) List<String> enough(long id) throws IOException;
              @Gather(value = "name", quorum = 2) List<Outcome<String>> some(@Each("id") List<Long> ids);
              @Gather("name") Stream<Completion<Long, String>> stream(@Each("id") List<Long> ids);
              @Gather({"size", "title"}) Stream<Completion<String, Object>> parts(long id);
              /*members*/
            }
            /*types*/
            """;

    static Mutant of(long seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong()); // neighbours would draw alike at first
        String text = RIGHT;
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            text = changed(text, Change.ALL.get(random.nextInt(Change.ALL.size())), random);
        }
        return new Mutant(
                seed,
                "package m" + seed + ";\nimport dev.fanout.*; import dev.fanout.runtime.*; import java.io.*;"
                        + " import java.util.*; import java.util.concurrent.*; import java.util.stream.*;\n" + text);
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
