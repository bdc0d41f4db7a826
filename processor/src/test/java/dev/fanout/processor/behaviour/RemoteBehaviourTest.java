package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Calls of a remote name, from the annotation to the outcome: in this process, and as data that another one reads. */
class RemoteBehaviourTest {
    private static final String SCORES = """
            interface Catalogue {
              String name(long id);
              CompletionStage<String> later(long id);
              void note(String what);
            }
            class Shelf implements Catalogue {
              private final String place;
              private final List<String> notes = new CopyOnWriteArrayList<>();
              Shelf(String place) { this.place = place; }
              public String name(long id) { return place + id; }
              public CompletionStage<String> later(long id) { return CompletableFuture.completedFuture(place + id); }
              public void note(String what) { notes.add(what); }
              List<String> notes() { return notes; }
            }
            class Model implements Serializable {
              private static final long serialVersionUID = 1;
              @SuppressWarnings("serial") private final List<Layer> layers;
              private final transient Thread maker = Thread.currentThread();
              Model(List<Layer> layers) { this.layers = new ArrayList<>(layers); }
              private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException { out.defaultWriteObject(); }
              double value(long id) { return id * layers.size() + (maker == null ? 0.5 : 0); }
            }
            record Layer(Shape shape, Map<UUID, int[]> weights) implements Serializable {}
            sealed interface Shape {
              record Circle(java.net.URI source) implements Shape, Serializable {}
              record Square(Instant made) implements Shape, Serializable {}
            }
            record Score(String by, double value) implements Serializable {}
            record Page(Score score, String seen, Outcome<Score> fails, String named) {}
            class BadScore extends Exception {
              private static final long serialVersionUID = 1;
              private final Score score;
              BadScore(Score score) { super(score.by()); this.score = score; }
              Score score() { return score; }
            }
            interface Scores {
              Catalogue catalogue();
              @Async(value = Catalogue.class, method = "name", on = "cluster") Task<String> named(long id);
              @Async(value = Catalogue.class, on = "cluster") CompletableFuture<String> later(long id);
              @Async(on = "cluster", onLost = OnLost.RERUN)
              default Score score(Model model, long id) { return new Score(catalogue().name(id), model.value(id)); }
              @Async(on = "cluster") default Score score(Model model, String[] ids, long... more) {
                return new Score(catalogue().name(ids.length), model.value(more.length));
              }
              @Async(on = "cluster") default void noted(String what) { catalogue().note(what); }
              @Async(on = "cluster") default Score fails(long id) throws BadScore {
                throw new BadScore(new Score(catalogue().name(id), 0));
              }
              @Async(on = "cluster", fallback = "none") default Score fallen(long id) throws BadScore {
                throw new BadScore(new Score(catalogue().name(id), 0));
              }
              default Score none(long id, Throwable failure) {
                return new Score(catalogue().name(id) + " for " + failure.getMessage(), id);
              }
              @Async(on = "cluster") default String seen(Outcome<Score> fails, Score score) {
                return fails.fold(Score::by, failure -> "failed: " + failure.getMessage(), reason -> "none") + ", " + score.by();
              }
              @Gather("score") List<Score> scores(Model model, @Each("id") List<Integer> ids);
              @Gather("noted") void all(@Each("what") List<String> whats);
              @Gather Page page(Model model, long id);
            }
            """;

    private static final String RUN = """
                Model model = new Model(List.of(
                    new Layer(new Shape.Circle(java.net.URI.create("a:b")), Map.of(new UUID(1, 2), new int[] {3})),
                    new Layer(new Shape.Square(Instant.EPOCH), Map.of())));
                Map<String, Object> said = new TreeMap<>();
                said.put("named", scores.named(1).join());
                said.put("later", scores.later(2).join());
                said.put("score", scores.score(model, 3).toString());
                said.put("overload", scores.score(model, new String[] {"a", "b"}, 1, 2, 3).toString());
                said.put("fallen", scores.fallen(4).by());
                try {
                  scores.fails(5);
                } catch (BadScore e) {
                  said.put("fails", e.score().by());
                }
                said.put("each", scores.scores(model, List.of(6, 7)).toString());
                scores.all(List.of("x"));
                scores.noted("y");
                Page page = scores.page(model, 8);
                said.put("page", page.score().by() + "; " + page.seen() + "; " + page.named());
                """;

    private static Map<String, Object> saidOf(String place, String caller, double more) {
        return Map.of(
                "named", place + "1",
                "later", place + "2",
                "score", "Score[by=" + place + "3, value=" + (6 + more) + "]",
                "overload", "Score[by=" + place + "2, value=" + (6 + more) + "]",
                "fallen", caller + "4 for " + place + "4",
                "fails", place + "5",
                "each",
                        "[Score[by=%s6, value=%s], Score[by=%s7, value=%s]]"
                                .formatted(place, 12 + more, place, 14 + more),
                "page", place + "8; failed: " + place + "8, " + place + "8; " + place + "8");
    }

    @BehaviourTest
    void withoutThreads_bodiesRunHere(Variant variant) {
        Object result = variant.run(SCORES, """
                Shelf shelf = new Shelf("here");
                Scores scores = new ConcurrentScores(shelf, FanoutRuntime.direct());
                %s
                return List.of(said, shelf.notes());
                """.formatted(RUN));

        assertThat(result).isEqualTo(List.of(saidOf("here", "here", 0), List.of("x", "y")));
    }

    @BehaviourTest
    void onAnExecutorOfThatName_bodiesRunThere(Variant variant) {
        Object result = variant.run(SCORES, """
                ExecutorService pool = Executors.newFixedThreadPool(2, task -> new Thread(task, "mine"));
                Set<String> threads = ConcurrentHashMap.newKeySet();
                Shelf shelf = new Shelf("here") {
                  @Override public String name(long id) {
                    threads.add(Thread.currentThread().getName());
                    return super.name(id);
                  }
                };
                try (FanoutRuntime mine = FanoutRuntime.builder().executor("cluster", pool).build()) {
                  Scores scores = new ConcurrentScores(shelf, mine);
                  %s
                  said.remove("fallen"); // its replacement runs here, too
                  return List.of(said, shelf.notes(), threads);
                } finally {
                  pool.shutdown();
                  pool.awaitTermination(10, TimeUnit.SECONDS);
                }
                """.formatted(RUN));

        Map<String, Object> expected = new TreeMap<>(saidOf("here", "here", 0));
        expected.remove("fallen");
        assertThat(result).isEqualTo(List.of(expected, List.of("x", "y"), Set.of("mine")));
    }

    /** Another process, as it were: it takes bytes, and refuses each class that the signature does not name, and that is no exception. */
    private static final String MEMBER = """
            class Member implements RemoteExecutor {
              private final RemoteCalls calls;
              Member(RemoteCalls calls) { this.calls = calls; }

              public RemoteTask start(RemoteRequest request) {
                RemoteSignature signature = request.signature();
                List<?> sent = (List<?>) sent(new ArrayList<>(request.arguments()), signature);
                List<Object> arguments = new ArrayList<>(sent);
                Task<Object> task = calls.start(new RemoteRequest(request.name(), signature, arguments, request.deadline(),
                    request.interruptible(), request.onLost(), request.context()), CallOptions.DEFAULT);
                CompletableFuture<Outcome<Object>> ended = task.toCompletableFuture().handle((value, failure) ->
                    failure == null
                        ? new Outcome.Success<>(sent(value, signature))
                        : new Outcome.Failure<>((Throwable) sent(failure, signature)));
                return new RemoteTask() {
                  public CompletionStage<Outcome<Object>> ended() { return ended; }
                  public void cancel(boolean interrupt) { task.cancel(interrupt); }
                  public Optional<String> member() { return Optional.of("me"); }
                };
              }

              private static Object sent(Object value, RemoteSignature signature) {
                try {
                  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                  try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(value);
                  }
                  ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                  in.setObjectInputFilter(info -> info.serialClass() == null || isNamed(info.serialClass(), signature)
                      ? ObjectInputFilter.Status.ALLOWED
                      : ObjectInputFilter.Status.REJECTED);
                  return in.readObject();
                } catch (IOException | ClassNotFoundException e) {
                  throw new IllegalStateException(e);
                }
              }

              private static boolean isNamed(Class<?> type, RemoteSignature signature) {
                Class<?> element = type;
                while (element.isArray()) {
                  element = element.getComponentType();
                }
                return element.isPrimitive()
                    || signature.result() == element
                    || signature.parameters().contains(element)
                    || signature.carried().contains(element.getName())
                    || List.of("java.lang", "java.math", "java.time").contains(element.getPackageName())
                    || List.of(UUID.class, java.net.URI.class).contains(element)
                    || Throwable.class.isAssignableFrom(element)
                    || (element.getName().startsWith("java.util.")
                        && (Collection.class.isAssignableFrom(element) || Map.class.isAssignableFrom(element)))
                    || element.getName().startsWith("java.util.CollSer");
              }
            }
            """;

    @BehaviourTest
    void onAnotherProcess_callsAreDataAndCollaboratorsAreItsOwn(Variant variant) {
        Object result = variant.run(SCORES + MEMBER, """
                Shelf theirs = new Shelf("there");
                Shelf ours = new Shelf("here");
                Member member = new Member(new ConcurrentScores(theirs, FanoutRuntime.builder()
                    .executor("cluster", Runnable::run).build()).remoteCalls());
                try (FanoutRuntime mine = FanoutRuntime.builder().remote("cluster", member).build()) {
                  Scores scores = new ConcurrentScores(ours, mine);
                  %s
                  return List.of(said, theirs.notes(), ours.notes());
                }
                """.formatted(RUN));

        assertThat(result).isEqualTo(List.of(saidOf("there", "here", 0.5), List.of("x", "y"), List.of()));
    }

    @BehaviourTest
    void signatures_nameWhatIsReachedInAFixedOrder(Variant variant) {
        Object result = variant.run(SCORES, """
                RemoteTarget target = new ConcurrentScores(new Shelf("here"), FanoutRuntime.direct());
                Map<String, Object> said = new TreeMap<>();
                for (RemoteSignature call : target.remoteCalls().signatures()) {
                  said.put(call.text() + call.result().getSimpleName(), new TreeSet<>(call.carried()).toString());
                }
                return said;
                """);

        String model = "shop.Layer, shop.Shape$Circle, shop.Shape$Square";
        assertThat(result)
                .isEqualTo(
                        Map.of(
                                "named(long)String",
                                "[]",
                                "later(long)String",
                                "[]",
                                "score(shop.Model,long)Score",
                                "[" + model + "]",
                                "score(shop.Model,java.lang.String[],long[])Score",
                                "[" + model + "]",
                                "noted(java.lang.String)void",
                                "[]",
                                "fails(long)Score",
                                "[shop.BadScore]",
                                "fallen(long)Score",
                                "[shop.BadScore]",
                                "seen(dev.fanout.runtime.Outcome,shop.Score)String",
                                "[dev.fanout.runtime.CancelReason, dev.fanout.runtime.Outcome$Cancelled,"
                                        + " dev.fanout.runtime.Outcome$Failure, dev.fanout.runtime.Outcome$Success, java.lang.Throwable]"));
    }

    @BehaviourTest
    void namesOfTheUsers_areNotTaken(Variant variant) {
        Object result = variant.run("""
                interface Odd<T extends Number> {
                  String call();
                  String arguments();
                  String runtime();
                  record RemoteCall(int value) implements Serializable {}
                  @Async(on = "cluster-x") default RemoteCall runCall(int call) {
                    return new RemoteCall(call + call().length() + arguments().length() + runtime().length());
                  }
                  @Async(on = "cluster-x") default int run(String[] arguments, T last) { return arguments.length; }
                  default int runRemoteCall(int n) { return n; }
                  @Async default int scoreCall() { return 1; }
                  @Async(on = "cluster-x") default int score() { return 2; }
                  @Gather("runCall") List<RemoteCall> some(@Each("call") List<Integer> element);
                  @Gather("scoreCall") Task<Integer> one();
                }
                """, """
                Odd<Integer> odd = new ConcurrentOdd<>("a", "b", "c", FanoutRuntime.direct());
                RemoteTarget target = (RemoteTarget) odd;
                return List.of(odd.some(List.of(1)).toString(), odd.run(new String[2], 7), odd.score(),
                    odd.runRemoteCall(3), target.remoteCalls().signatures().size());
                """);

        assertThat(result).isEqualTo(List.of("[RemoteCall[value=4]]", 2, 2, 3, 3));
    }

    @BehaviourTest
    void whatIsDeprecated_isMentionedWithoutAWarning(Variant variant) {
        Object result = variant.run("""
                @Deprecated record Old(int value) implements Serializable {}
                @SuppressWarnings("deprecation") interface Olds {
                  @Async(on = "cluster") default Old taken(Old it, List<Old> all) { return it; }
                  @Deprecated @Async(on = "cluster") default int left(int it) { return it; }
                  @Gather("left") List<Integer> lefts(@Each("it") List<Integer> them);
                }
                """, """
                Olds olds = new ConcurrentOlds(FanoutRuntime.direct());
                return List.of(olds.taken(new Old(1), List.of()).value(), olds.lefts(List.of(2)));
                """);

        assertThat(result).isEqualTo(List.of(1, List.of(2)));
    }

    @BehaviourTest
    void callsWithoutParameters_areNamedAlone(Variant variant) {
        Object result = variant.run("""
                interface Counts {
                  @Async(on = "cluster") default long count() { return 1; }
                }
                """, """
                return new ConcurrentCounts(FanoutRuntime.direct()).remoteCalls().signatures().toString();
                """);

        assertThat(result).isEqualTo("[shop.Counts.count()]");
    }
}
