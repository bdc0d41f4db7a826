package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The elements of a limited map, whose threads go from one to the next. */
@OnEveryKindOfThread
class RelayTest {
    private static final GatherOptions ONE = GatherOptions.DEFAULT.limit(1);

    final Kind kind; // the fixture reads it

    RelayTest(Kind kind) {
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
}
