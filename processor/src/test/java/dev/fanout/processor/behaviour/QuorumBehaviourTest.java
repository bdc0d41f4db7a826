package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;

/** Gathers to which some successes are enough, that run so many calls at once, or one after the other. */
class QuorumBehaviourTest {
    private static final String TYPES = """
            interface Node { /*client*/ String write(int node) throws IOException, InterruptedException; }
            interface Writes {
              @Async(Node.class) Task<String> write(int node);
              @Async default String one() { return "one"; }
              @Async default String two() throws IOException { throw new IOException("two"); }
              @Async default String three() { return "three"; }
              @Gather(value = "write", quorum = 2) List<String> enough(@Each("node") List<Integer> nodes) throws IOException;
              @Gather("enough") Map<Integer, String> byNode(List<Integer> nodes) throws IOException;
              @Gather("enough") List<Outcome<String>> outcomes(List<Integer> nodes);
              @Gather("enough") Outcome<Map<Integer, Outcome<String>>> outcomeMap(List<Integer> nodes);
              @Gather(value = {"one", "two", "three"}, quorum = 2) List<String> named() throws IOException;
              @Gather("named") List<Outcome<String>> namedOutcomes();
              @Gather("named") Task<List<String>> startNamed();
              @Gather(value = {"one", "two", "three"}, quorum = 3) List<String> all() throws IOException;
              @Gather(value = "write", limit = 2) List<String> limited(@Each("node") List<Integer> nodes) throws IOException;
              @Gather(value = "write", hedge = "1h") String inTurn(@Each("node") List<Integer> nodes) throws IOException;
              @Gather(value = {"two", "three"}, hedge = "1h") String namedInTurn() throws IOException;
              @Gather(value = "write", hedge = "1ms") String hedged(@Each("node") List<Integer> nodes) throws IOException;
            }
            """;
    /** 0 sleeps until it is interrupted, negative ones fail when it sleeps. */
    private static final String WRITES = """
            CountDownLatch asleep = new CountDownLatch(1);
            AtomicInteger cleaned = new AtomicInteger();
            List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
            Writes writes = new ConcurrentWrites(node -> {
              begun.add(node);
              if (node > 0) {
                return "w" + node;
              }
              if (node < 0) {
                throw new IOException("no " + node);
              }
              try {
                asleep.countDown();
                Thread.sleep(86_400_000);
                return "late";
              } finally {
                cleaned.incrementAndGet();
              }
            }, runtime);
            """;

    @BehaviourTest
    @DisplayName("RAC-01 RAC-04: so many successes are enough, in the order of the elements; the rest has ended")
    void quorum_isHandedBackInOrder(Variant variant) {
        Object result = variant.run(TYPES, WRITES + """
                return writes.enough(List.of(0, -1, 3, 0, 4)) + " " + writes.byNode(List.of(5, 0, 5, 6, -1));
                """);

        assertThat(result).isEqualTo("[w3, w4] {5=w5, 6=w6}");
    }

    @BehaviourTest
    @DisplayName("RAC-03: a quorum that is out of reach is thrown at once, and what still ran has ended")
    void quorumOutOfReach_isThrown(Variant variant) {
        Object result = variant.run(TYPES, WRITES + """
                try {
                  return writes.enough(List.of(-3, 0, -1));
                } catch (IOException e) {
                  List<String> failures = new ArrayList<>(List.of(e.getMessage()));
                  GatherTrace.of(e).orElseThrow().failures().forEach(failure -> failures.add(failure.getMessage()));
                  Collections.sort(failures); // whichever was the first
                  return failures + " " + (cleaned.get() < 2);
                }
                """);

        assertThat(result).isEqualTo("[no -1, no -3] true");
    }

    @BehaviourTest
    @DisplayName("RAC-04: outcomes of a quorum are all of them, those that were not needed as such")
    void outcomesOfAQuorum_areAll(Variant variant) {
        Object result = variant.run(TYPES, WRITES + """
                return writes.outcomes(List.of(1, 0, 2)) + " " + writes.outcomes(List.of(1, -1, -2)).get(1).isSuccess()
                    + " " + writes.outcomeMap(List.of(1, 2, 0));
                """);

        assertThat(result)
                .isEqualTo("[Success[value=w1], Cancelled[reason=NOT_NEEDED], Success[value=w2]] false"
                        + " Success[value={1=Success[value=w1], 2=Success[value=w2], 0=Cancelled[reason=NOT_NEEDED]}]");
    }

    @BehaviourTest
    @DisplayName("RAC-05: with fewer elements than the quorum nothing is started")
    void quorumOfTooFewElements_startsNothing(Variant variant) {
        Object result = variant.run(TYPES, WRITES + """
                try {
                  return writes.enough(List.of(1));
                } catch (IllegalArgumentException e) {
                  return e.getMessage() + " " + begun;
                }
                """);

        assertThat(result).isEqualTo("Writes.enough needs 2 successes, and has 1 call []");
    }

    @BehaviourTest
    @DisplayName("RAC-01 RAC-03: named calls have a quorum, too")
    void namedCalls_haveAQuorum(Variant variant) {
        Object result = variant.run(TYPES, WRITES + """
                String all;
                try {
                  all = writes.all().toString();
                } catch (IOException e) {
                  all = e.getMessage();
                }
                return writes.named() + " " + writes.startNamed().join() + " " + all + " "
                    + writes.namedOutcomes().stream().filter(Outcome::isSuccess).count();
                """);

        assertThat(result).isEqualTo("[one, three] [one, three] two 2");
    }

    @BehaviourTest
    @DisplayName("CRE-14: a limited gather runs so many calls at once, and keeps their order")
    void limit_isKept(Variant variant) {
        Object result = variant.run(TYPES, """
                AtomicInteger now = new AtomicInteger();
                AtomicInteger most = new AtomicInteger();
                CountDownLatch both = new CountDownLatch(2);
                Writes writes = new ConcurrentWrites(node -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  both.countDown();
                  both.await();
                  now.decrementAndGet();
                  return "w" + node;
                }, runtime);
                return writes.limited(List.of(1, 2, 3, 4, 5)) + " " + most;
                """);

        assertThat(result).isEqualTo("[w1, w2, w3, w4, w5] 2");
    }

    @BehaviourTest
    @DisplayName("RAC-12: a hedged call starts when the one before has failed, or has taken too long")
    void hedge_startsTheNextAfterAFailureOrTheDelay(Variant variant) {
        Object result = variant.run(TYPES, WRITES + """
                String inTurn = writes.inTurn(List.of(-1, -2, 3, 4));
                String order = begun.toString();
                return inTurn + order + writes.namedInTurn() + writes.hedged(List.of(0, 7)) + cleaned;
                """);

        assertThat(result).isEqualTo("w3[-1, -2, 3]threew71");
    }

    @BehaviourTest
    @DisplayName("RAC-12 RAC-03: the order of names counts, also where what is named first waits for something")
    void names_countInTheirOrder(Variant variant) {
        Object result = variant.run("""
                interface Turns {
                  @Async default String token() { return "token"; }
                  @Async default String slow(String token) { return "slow with " + token; }
                  @Async default String quick() { return "quick"; }
                  @Gather(value = {"slow", "quick"}, hedge = "1h") String inTurn() throws IOException;
                }
                """, """
                return new ConcurrentTurns(runtime).inTurn();
                """);

        assertThat(result).isEqualTo("slow with token");
    }
}
