package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The elements of a map, whose threads go from one to the next. */
@OnEveryKindOfThread
class TeamTest {
    private static final GatherOptions ONE = GatherOptions.DEFAULT.limit(1);

    private static final CallOptions BLOCKS =
            FanoutRuntime.shared().configure("TeamTest.part", CallOptions.DEFAULT); // whose names are kept

    final Kind kind; // the fixture reads it

    TeamTest(Kind kind) {
        this.kind = kind;
    }

    /** What an element finds that begins; it must be as on a new thread. */
    private record Found(boolean interrupted, boolean asked, String thread, ClassLoader loader) {
        static Found now() {
            Thread thread = Thread.currentThread();
            return new Found(
                    thread.isInterrupted(),
                    Cancellation.current().isCancelled(),
                    thread.getName(),
                    thread.getContextClassLoader());
        }
    }

    @Test
    @DisplayName(
            "CAN-08 CAN-09 #10: nothing of an element is seen by the next one: interrupt, request, name, class loader")
    void element_findsNothingOfTheOneBefore(Fixture fixture) {
        ClassLoader mine = Thread.currentThread().getContextClassLoader();
        Found clean = new Found(false, false, "Test.map/part", mine);
        List<Integer> elements = IntStream.range(0, 40).boxed().toList();
        for (int round = 0; round < Race.rounds(100); round++) {
            Set<Found> found = ConcurrentHashMap.newKeySet();
            try (TaskGroup group = fixture.runtime.open("Test.map", GatherOptions.DEFAULT.limit(3))) {
                EachTasks<Integer, Integer> each = group.startEachCollected("part", elements, element -> {
                    found.add(Found.now());
                    Thread.currentThread().setName("renamed");
                    Thread.currentThread().setContextClassLoader(null);
                    if (element % 3 == 0) {
                        Thread.currentThread().interrupt();
                    }
                    return element;
                });
                ThreadLocalRandom random = ThreadLocalRandom.current();
                for (int cancelled = 0; cancelled < 10; cancelled++) {
                    each.tasks().get(random.nextInt(elements.size())).cancel(true);
                }
                group.join();
            }
            found.removeIf(Found::asked); // by its own request
            assertThat(found).isSubsetOf(clean);
        }
    }

    @Test
    @DisplayName("D8: a thread of the runtime that leaves an element takes the next one along")
    void thread_goesFromElementToElement(Fixture fixture) {
        boolean ownVirtual = kind == Kind.POOLED && VirtualThreads.factory().isPresent();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (TaskGroup group = fixture.runtime.open("Test.map", ONE)) {
            EachTasks<Integer, Boolean> each = group.startEach(
                    "part", IntStream.range(0, 100).boxed().toList(), element -> threads.add(Thread.currentThread()));
            group.join();
            assertThat(each.results()).hasSize(100);
        }
        assertThat(threads).hasSizeBetween(1, ownVirtual ? 1 : 100);
    }

    @Test
    @DisplayName(
            "D8: what waits in a function of an element's future for the next element does not keep that one from running")
    void dependentOfAFuture_canWaitForTheNext(Fixture fixture) {
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (TaskGroup group = fixture.runtime.open("Test.map", ONE)) {
            EachTasks<Integer, Integer> each = group.startEach("part", List.of(0, 1), element -> {
                Fixture.await(mayEnd);
                return element;
            });
            CompletableFuture<Integer> next = each.tasks()
                    .get(0)
                    .toCompletableFuture()
                    .thenApply(first -> each.tasks().get(1).join());
            mayEnd.countDown();
            group.join();
            assertThat(next.join()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("D8: elements that wait for each other all run at once, however many they are")
    void elementsThatBlock_haveAThreadEach(Fixture fixture) {
        int many = kind.isVirtual() ? 2_000 : 100;
        for (int round = 0; round < 3; round++) { // a second map of the same name knows that they block
            CountDownLatch all = new CountDownLatch(many);
            try (TaskGroup group = fixture.runtime.open("Test.map")) {
                EachTasks<Integer, Integer> each = group.startEach("part", BLOCKS, upTo(many), element -> {
                    all.countDown();
                    Fixture.await(all);
                    return element;
                });
                group.join();
                assertThat(each.results()).isEqualTo(upTo(many));
            }
        }
    }

    @Test
    @DisplayName("D8 CRE-14: a limit is reached by elements that block, and never passed")
    void limit_isReachedAndNotPassed(Fixture fixture) {
        int limit = 7;
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(limit);
        try (TaskGroup group = fixture.runtime.open("Test.map", GatherOptions.DEFAULT.limit(limit))) {
            EachTasks<Integer, Integer> each = group.startEach("part", upTo(500), element -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                full.countDown();
                Fixture.await(full);
                running.decrementAndGet();
                return element;
            });
            group.join();
            assertThat(each.results()).isEqualTo(upTo(500));
        }
        assertThat(most).hasValue(limit);
    }

    @Test
    @DisplayName(
            "D8 CRE-14: a thread that lets others run is not taken for one that comes: elements that block later all run")
    void elementsThatBlockAfterShortOnes_haveAThreadEach(Fixture fixture) {
        int quick = 20;
        int blocking = 3;
        for (GatherOptions options : List.of(GatherOptions.DEFAULT, GatherOptions.DEFAULT.limit(blocking))) {
            for (int round = 0; round < Race.rounds(50); round++) {
                CountDownLatch all = new CountDownLatch(blocking);
                try (TaskGroup group = fixture.timeless.open("Test.map", options)) {
                    EachTasks<Integer, Integer> each = group.startEach("part", upTo(quick + blocking), element -> {
                        if (element < quick) {
                            fixture.time.advance(Duration.ofMillis(1)); // so that its thread lets others run
                        } else {
                            all.countDown();
                            Fixture.await(all);
                        }
                        return element;
                    });
                    group.join();
                    assertThat(each.results()).hasSize(quick + blocking);
                }
            }
        }
    }

    @Test
    @DisplayName("D12 CRE-15: an element that is let go takes no other with it: the rest of a limited map goes on")
    void letGo_restGoesOn(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        FanoutRuntime runtime = fixture.patient(Duration.ofSeconds(1));
        try (TaskGroup group = runtime.open("Test.map", ONE)) {
            EachTasks<Integer, Integer> each = group.startEachCollected("part", upTo(5), element -> {
                if (element == 1) {
                    running.countDown();
                    CancelHookTest.awaitDeafly(release);
                }
                return element;
            });
            Fixture.await(running);
            each.tasks().get(1).cancel(true);
            fixture.time.advance(Duration.ofSeconds(1));
            group.join();
            assertThat(each.outcomes())
                    .containsExactly(
                            new Outcome.Success<>(0),
                            new Outcome.Cancelled<>(CancelReason.REQUESTED),
                            new Outcome.Success<>(2),
                            new Outcome.Success<>(3),
                            new Outcome.Success<>(4));
        }
        release.countDown();
        runtime.close();
        assertThat(fixture.listener.unread).isEmpty();
    }

    @Test
    @DisplayName(
            "D3 #1: a failure in the middle of a map cancels all that have not begun, and is thrown when all have ended")
    void failure_endsTheMap(Fixture fixture) {
        for (int round = 0; round < Race.rounds(100); round++) {
            AtomicInteger running = new AtomicInteger();
            int failing = ThreadLocalRandom.current().nextInt(200);
            assertThatThrownBy(() -> {
                        try (TaskGroup group = fixture.runtime.open("Test.map", GatherOptions.DEFAULT.limit(4))) {
                            group.startEach("part", upTo(200), element -> {
                                running.incrementAndGet();
                                try {
                                    if (element == failing) {
                                        throw new IllegalStateException("of " + element);
                                    }
                                    return element;
                                } finally {
                                    running.decrementAndGet();
                                }
                            });
                            group.join();
                        }
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("of " + failing);
            assertThat(running).hasValue(0);
        }
    }

    @Test
    @DisplayName("D8: a call that comes back to its limited gather goes before elements that have not begun")
    void returning_goesBeforeElements(Fixture fixture) {
        CountDownLatch lent = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        try (TaskGroup group = fixture.runtime.open("Test.map", ONE)) {
            Task<Integer> awaited = group.start("awaited", () -> {
                lent.countDown();
                return 1;
            });
            AtomicInteger before = new AtomicInteger();
            group.start("returns", () -> {
                int value = awaited.join();
                before.set(begun.get());
                return value;
            });
            EachTasks<Integer, Integer> each = group.startEach("part", upTo(100), element -> begun.incrementAndGet());
            group.join();
            assertThat(each.results()).hasSize(100);
            assertThat(before).hasValueLessThan(100);
        }
    }

    @Test
    @DisplayName("D8 CRE-14: elements that wait for later ones of their map lend their places, one after the other")
    void elementThatWaitsForALaterOne_lendsItsPlace(Fixture fixture) {
        for (int limit = 1; limit < 4; limit++) {
            CompletableFuture<List<Task<Integer>>> tasks = new CompletableFuture<>();
            try (TaskGroup group = fixture.runtime.open("Test.map", GatherOptions.DEFAULT.limit(limit))) {
                EachTasks<Integer, Integer> each = group.startEach(
                        "part",
                        upTo(20),
                        element -> element == 19
                                ? 0
                                : 1 + tasks.join().get(element + 1).join());
                tasks.complete(each.tasks());
                group.join();
                assertThat(each.results().get(0)).isEqualTo(19);
            }
        }
    }

    private static List<Integer> upTo(int many) {
        return IntStream.range(0, many).boxed().toList();
    }
}
