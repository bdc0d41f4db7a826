package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a listener is told about gathers, and about calls before they begin. */
@OnEveryKindOfThread
class GatherListenerTest {
    final Kind kind;
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<GatherInfo> opened = new ConcurrentLinkedQueue<>();
    private final Queue<GatherInfo> ended = new ConcurrentLinkedQueue<>();
    private final Queue<CallInfo> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final TaskListener listener = new TaskListener() {
        @Override
        public void gatherOpened(GatherInfo gather) {
            told.add("opened " + gather.name());
            opened.add(gather);
            threads.add(Thread.currentThread());
        }

        @Override
        public void gatherEnded(GatherInfo gather, Optional<CancelReason> cancelled) {
            told.add("ended " + gather.name() + cancelled.map(why -> " " + why).orElse(""));
            ended.add(gather);
            threads.add(Thread.currentThread());
        }

        @Override
        public void queued(CallInfo call, boolean required, List<CallInfo> inputs) {
            told.add("queued " + call.name() + (required ? "" : " collected")
                    + (inputs.isEmpty()
                            ? ""
                            : " " + inputs.stream().map(CallInfo::name).toList()));
            calls.add(call);
            threads.add(Thread.currentThread());
        }

        @Override
        public void started(CallInfo call) {
            told.add("started " + call.name());
        }

        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            told.add("ended " + call.name());
        }
    };

    GatherListenerTest(Kind kind) {
        this.kind = kind;
    }

    private FanoutRuntime telling(Fixture fixture) {
        return fixture.builder().time(fixture.time).listener(listener).build();
    }

    private CallInfo call(String name) {
        return calls.stream()
                .filter(call -> call.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private GatherInfo gather(String name) {
        return opened.stream()
                .filter(gather -> gather.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "ERR-17: a gather is opened before all that is told of its calls, and ended after it, on its owner's thread")
    void gather_isAroundItsCalls(Fixture fixture) {
        FanoutRuntime runtime = telling(fixture);
        try (TaskGroup group = runtime.open("Test.page")) {
            Task<String> first = group.start("first", () -> "value");
            Fixture.until(() -> told.contains("ended Test.page/first"));
            group.startCollectedAfter("second", () -> "value", first, TaskGroup.ended(first));
            group.join();
            assertThat(told)
                    .containsExactly(
                            "opened Test.page",
                            "queued Test.page/first",
                            "started Test.page/first",
                            "ended Test.page/first",
                            "queued Test.page/second collected [Test.page/first, Test.page/first]",
                            "started Test.page/second",
                            "ended Test.page/second",
                            "ended Test.page");
        }
        runtime.close();
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(ended).containsExactlyElementsOf(opened);
        assertThat(calls)
                .extracting(CallInfo::gather)
                .containsOnly(gather("Test.page").id());
    }

    @Test
    @DisplayName("ERR-17: the elements of a map are queued one by one, all of them before the first begins")
    void map_isQueuedAsAWhole(Fixture fixture) {
        FanoutRuntime runtime = telling(fixture);
        try (TaskGroup group = runtime.open("Test.map", GatherOptions.DEFAULT.limit(2))) {
            Task<String> input = group.start("input", () -> "value");
            Fixture.until(() -> told.contains("ended Test.map/input"));
            group.startEach("each", List.of("a", "b", "c"), element -> element, input);
            group.join();
        }
        runtime.close();
        assertThat(told.stream().skip(4).limit(3))
                .containsExactly(
                        "queued Test.map/each#0 [Test.map/input]",
                        "queued Test.map/each#1 [Test.map/input]",
                        "queued Test.map/each#2 [Test.map/input]");
        assertThat(told).hasSize(2 + 4 * 3);
    }

    @Test
    @DisplayName(
            "ERR-17: of several failures the one of the first element is still the first, though all were told before")
    void failuresOfAMap_keepTheirOrder(Fixture fixture) {
        FanoutRuntime runtime = telling(fixture);
        try (TaskGroup group = runtime.open("Test.map")) {
            group.start("before", () -> 1);
            EachTasks<Integer, Object> each = group.startEachCollected("each", List.of(0, 1, 2), element -> {
                throw new IllegalStateException("of " + element);
            });
            group.join();
            assertThat(each.tasks().stream().map(task -> ((CallTask<?>) task).position()))
                    .containsExactly(1, 2, 3);
            assertThat(each.outcomes()).noneMatch(Outcome::isSuccess);
        }
        runtime.close();
    }

    @Test
    @DisplayName(
            "ERR-17: what a gather is inside of: a call, or the block of another gather; and the time that it sets itself")
    void gather_tellsWhereItIs(Fixture fixture) {
        FanoutRuntime runtime = telling(fixture);
        try (TaskGroup outer = runtime.open("Test.outer", Duration.ofSeconds(2))) {
            outer.start("call", () -> {
                try (TaskGroup inner = runtime.open("Test.inner", Duration.ofSeconds(3))) {
                    inner.join();
                }
                return runtime.start("Test.handle", () -> 1).join();
            });
            try (TaskGroup block = runtime.open("Test.block", Duration.ofSeconds(1))) {
                block.join();
            }
            outer.join();
        }
        runtime.close();
        GatherInfo outer = gather("Test.outer");
        assertThat(outer.gather()).isZero();
        assertThat(outer.around()).isZero();
        assertThat(outer.timeout()).contains(Duration.ofSeconds(2));
        assertThat(gather("Test.block").gather()).isEqualTo(outer.id());
        assertThat(gather("Test.block").timeout()).contains(Duration.ofSeconds(1));
        assertThat(gather("Test.inner").gather()).isZero();
        assertThat(gather("Test.inner").around())
                .isEqualTo(call("Test.outer/call").id());
        assertThat(gather("Test.inner").timeout())
                .as("longer than what is left")
                .isEmpty();
        assertThat(call("Test.handle").around())
                .isEqualTo(call("Test.outer/call").id());
        assertThat(call("Test.handle").gather()).isZero();
    }

    @Test
    @DisplayName("ERR-17: why the calls of a gather were cancelled is told at its end")
    void decision_isTold(Fixture fixture) {
        FanoutRuntime runtime = telling(fixture);
        CountDownLatch running = new CountDownLatch(1);
        fixture.advanceWhenWaiting(running, Duration.ofSeconds(1));
        try (TaskGroup group = runtime.open("Test.late", Duration.ofSeconds(1))) {
            group.startCollected("slow", Fixture.sleeperThatTells(running));
            group.join();
        }
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.fails")) {
                group.start("fails", () -> {
                    throw new IllegalStateException("expected");
                });
                group.join();
            }
        });
        assertThat(thrown).hasMessage("expected");
        runtime.close();
        assertThat(told).contains("ended Test.late DEADLINE", "ended Test.fails SIBLING_FAILED");
    }

    @Test
    @DisplayName(
            "ERR-17: what is refused from the start is queued and ended; a gather that was closed without a join is ended, too")
    void whatNeverBegins_isTold(Fixture fixture) {
        FanoutRuntime runtime = telling(fixture);
        try (TaskGroup group = runtime.open("Test.cancelled")) {
            group.cancel();
            group.start("call", () -> 1);
            assertThat(catchThrowable(group::join)).isInstanceOf(CancelledException.class);
        }
        assertThat(catchThrowable(() -> runtime.open("Test.unjoined").close())).isInstanceOf(GatherTrace.class);
        Thread.currentThread().interrupt();
        assertThat(runtime.start("Test.handle", () -> 1).isCancelled()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        runtime.close();
        assertThat(told)
                .containsExactly(
                        "opened Test.cancelled",
                        "queued Test.cancelled/call",
                        "ended Test.cancelled/call",
                        "ended Test.cancelled REQUESTED",
                        "opened Test.unjoined",
                        "ended Test.unjoined NOT_NEEDED",
                        "queued Test.handle collected",
                        "ended Test.handle");
    }
}
