package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a listener, a timeline and the progress are told about the elements of a map, whose threads go from one to the next. */
@OnEveryKindOfThread
class MapListenerTest {
    private static final int MANY = 100;
    private static final List<Integer> ELEMENTS =
            IntStream.range(0, MANY).boxed().toList();

    final Kind kind;
    private final Map<Integer, Thread> ranOn = new ConcurrentHashMap<>();
    private final Told told = new Told();
    private final Timeline timeline = new Timeline();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Progress progress = new Progress(new LoggedLines(lines::add, Duration.ZERO), System::nanoTime);

    MapListenerTest(Kind kind) {
        this.kind = kind;
    }

    private enum What {
        QUEUED,
        STARTED,
        CANCELLED,
        ENDED
    }

    private record Event(What what, int element, Thread on) {}

    /** Writes down what it is told of elements, and how many of them run. */
    private static final class Told implements TaskListener {
        final Queue<Event> events = new ConcurrentLinkedQueue<>();
        final AtomicInteger running = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        private void add(What what, CallInfo call) {
            events.add(new Event(what, element(call), Thread.currentThread()));
        }

        @Override
        public void queued(CallInfo call, boolean required, List<CallInfo> inputs) {
            add(What.QUEUED, call);
        }

        @Override
        public void started(CallInfo call) {
            add(What.STARTED, call);
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
        }

        @Override
        public void cancelled(CallInfo call, CancelReason reason) {
            add(What.CANCELLED, call);
        }

        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            if (of(element(call)).contains(What.STARTED)) {
                running.decrementAndGet();
            }
            add(What.ENDED, call);
        }

        private static int element(CallInfo call) {
            return Integer.parseInt(call.name().substring(call.name().lastIndexOf('#') + 1));
        }

        List<What> of(int element) {
            return events.stream()
                    .filter(event -> event.element() == element)
                    .map(Event::what)
                    .toList();
        }

        Collection<List<Event>> byThread() {
            Map<Thread, List<Event>> all = new HashMap<>();
            events.stream()
                    .filter(event -> event.what() == What.STARTED || event.what() == What.ENDED)
                    .forEach(event -> all.computeIfAbsent(event.on(), on -> new ArrayList<>())
                            .add(event));
            return all.values();
        }
    }

    private FanoutRuntime watched(Fixture fixture) {
        return fixture.builder()
                .listener(TaskListener.all(told, timeline, progress, fixture.listener))
                .build();
    }

    private int run(int element) {
        ranOn.put(element, Thread.currentThread());
        return element;
    }

    private String line(String label) {
        return timeline.toText()
                .lines()
                .filter(line -> line.strip().startsWith(label + " "))
                .findFirst()
                .orElseThrow();
    }

    /** Each began on the thread that ran it, ended there, and was the only one there meanwhile. */
    private void assertThatElementsAreOneAfterTheOther() {
        for (List<Event> events : told.byThread()) {
            for (int i = 0; i < events.size(); i += 2) {
                Event started = events.get(i);
                assertThat(started.what()).isEqualTo(What.STARTED);
                assertThat(events.get(i + 1)).isEqualTo(new Event(What.ENDED, started.element(), started.on()));
                assertThat(ranOn).containsEntry(started.element(), started.on());
            }
        }
    }

    @Test
    @DisplayName(
            "ERR-17: each element of a map is told to begin and to end on the thread that runs it, one after the other")
    void elements_areToldOnTheirThreads(Fixture fixture) {
        FanoutRuntime runtime = watched(fixture);
        try (TaskGroup group = runtime.open("Test.map")) {
            EachTasks<Integer, Integer> each = group.startEach("each", ELEMENTS, this::run);
            group.join();
            assertThat(each.results()).isEqualTo(ELEMENTS);
        }
        runtime.close();
        for (int element : ELEMENTS) {
            assertThat(told.of(element)).containsExactly(What.QUEUED, What.STARTED, What.ENDED);
        }
        assertThatElementsAreOneAfterTheOther();
        long threads = ranOn.values().stream().distinct().count();
        assertThat(line("each ×100")).endsWith("100 ok, on " + threads + (threads == 1 ? " thread" : " threads"));
        assertThat(timeline.toText().lines().filter(line -> line.startsWith("    thread ")))
                .hasSize((int) Math.min(threads, 40));
        assertThat(lines).last().asString().startsWith("Test.map/each: 100 of 100 in ");
    }

    @Test
    @DisplayName("ERR-17 CRE-14: of a map with a limit no more elements have begun, and not ended, than may")
    void limitedMap_isToldWithinItsLimit(Fixture fixture) {
        FanoutRuntime runtime = watched(fixture);
        CountDownLatch full = new CountDownLatch(3);
        try (TaskGroup group = runtime.open("Test.map", GatherOptions.DEFAULT.limit(3))) {
            group.startEach("each", ELEMENTS, element -> {
                full.countDown();
                Fixture.await(full);
                return run(element);
            });
            group.join();
        }
        runtime.close();
        assertThat(told.most).hasValue(3);
        assertThat(told.running).hasValue(0);
        assertThatElementsAreOneAfterTheOther();
        assertThat(line("each ×100")).contains("100 ok, on ");
    }

    @Test
    @DisplayName("ERR-17: an element that fails, those that it cancels, and those that never began, are each told once")
    void failingMap_isTold(Fixture fixture) {
        FanoutRuntime runtime = watched(fixture);
        CountDownLatch running = new CountDownLatch(2);
        assertThatThrownBy(() -> {
                    try (TaskGroup group = runtime.open("Test.map", GatherOptions.DEFAULT.limit(3))) {
                        group.startEach("each", ELEMENTS, element -> {
                            if (element < 10) {
                                return run(element);
                            }
                            if (element > 10) {
                                return Fixture.sleeperThatTells(running).run();
                            }
                            Fixture.await(running);
                            throw new IllegalStateException("expected");
                        });
                        group.join();
                    }
                })
                .hasMessage("expected");
        runtime.close();
        for (int element = 0; element <= 10; element++) {
            assertThat(told.of(element)).containsExactly(What.QUEUED, What.STARTED, What.ENDED);
        }
        for (int element = 11; element < MANY; element++) {
            assertThat(told.of(element))
                    .startsWith(What.QUEUED)
                    .endsWith(What.ENDED)
                    .containsOnlyOnce(What.CANCELLED, What.ENDED)
                    .hasSize(element <= 12 ? 4 : 3);
        }
        assertThat(line("each ×100")).contains("10 ok, 1 failed, 89 cancelled, on ");
        assertThat(timeline.recordings().get(0).isOpen()).isFalse();
        assertThat(lines).last().asString().contains("100 of 100 in ").endsWith(", 1 failed, 89 cancelled");
    }

    @Test
    @DisplayName("ERR-17: elements that are cancelled before they begin, or while they run, are each told once")
    void cancelledMap_isTold(Fixture fixture) {
        FanoutRuntime runtime = watched(fixture);
        CountDownLatch running = new CountDownLatch(1);
        try (TaskGroup group = runtime.open("Test.map", GatherOptions.DEFAULT.limit(1))) {
            EachTasks<Integer, Object> each = group.startEachCollected(
                    "each",
                    ELEMENTS,
                    element -> element == 50 ? Fixture.sleeperThatTells(running).run() : run(element));
            Fixture.await(running);
            each.tasks().get(70).cancel(true);
            each.tasks().get(50).cancel(true);
            group.join();
        }
        runtime.close();
        assertThat(told.of(50)).containsExactly(What.QUEUED, What.STARTED, What.CANCELLED, What.ENDED);
        assertThat(told.of(70)).containsExactly(What.QUEUED, What.CANCELLED, What.ENDED);
        assertThat(told.most).hasValue(1);
        assertThat(line("each ×100")).contains("98 ok, 2 cancelled, on ");
        assertThat(lines).last().asString().endsWith(", 2 cancelled");
    }

    @Test
    @DisplayName(
            "ERR-17 CRE-15: an element that was let go is told to end when it does, which the gather does not wait for")
    void letGoElement_isToldLate(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        FanoutRuntime runtime = fixture.builder()
                .time(fixture.time)
                .letGoAfter(Duration.ofSeconds(1))
                .listener(TaskListener.all(told, timeline, progress))
                .build();
        try (TaskGroup group = runtime.open("Test.map", GatherOptions.DEFAULT.limit(1))) {
            EachTasks<Integer, Integer> each = group.startEachCollected("each", ELEMENTS, element -> {
                if (element == 50) {
                    running.countDown();
                    CancelHookTest.awaitDeafly(release);
                }
                return run(element);
            });
            Fixture.await(running);
            each.tasks().get(50).cancel(true);
            fixture.time.advance(Duration.ofSeconds(1));
            group.join();
        }
        assertThat(told.of(50)).doesNotContain(What.ENDED);
        assertThat(timeline.recordings().get(0).isOpen()).isTrue();
        assertThat(line("each ×100")).contains("99 ok, 1 open, on ");
        assertThat(lines).last().asString().endsWith(", 1 still running");
        release.countDown();
        Fixture.until(() -> !timeline.recordings().get(0).isOpen());
        runtime.close();
        assertThat(told.of(50)).containsExactly(What.QUEUED, What.STARTED, What.CANCELLED, What.ENDED);
    }
}
