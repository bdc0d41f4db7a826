package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class GatherTraceTest {
    private static final int STRESS = Integer.getInteger("fanout.stress", 1);

    private final Kind kind;

    GatherTraceTest(Kind kind) {
        this.kind = kind;
    }

    /** An exception that cannot carry others. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("closed", null, false, false);
        }
    }

    @Test
    @DisplayName("GFF-08 GCO-11 D2: the other failures are in one carrier, in the order of the calls")
    void others_areInOneCarrierInOrder(Fixture fixture) {
        List<IllegalStateException> others = IntStream.range(0, 12)
                .mapToObj(i -> new IllegalStateException("" + i))
                .toList();
        IOException root = new IOException("root");
        Throwable thrown = gatherWith(fixture.runtime, root, others);
        assertThat(thrown).isSameAs(root);
        assertThat(thrown.getSuppressed()).hasSize(1);
        GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
        assertThat(trace).hasMessage("Test.failing");
        assertThat(trace.failures()).isEqualTo(others);
        assertThat(trace.getSuppressed()).hasSameSizeAs(others);
    }

    @Test
    @DisplayName("GFF-12: what was thrown is not touched again by its gather")
    void thrown_isNotTouchedAgain(Fixture fixture) {
        IOException root = new IOException("root");
        GatherTrace[] trace = new GatherTrace[1];
        Throwable[] suppressed = new Throwable[1];
        assertThat(catchThrowable(() -> {
                    try (TaskGroup group = fixture.runtime.open("Test.once")) {
                        group.start("root", () -> {
                            throw root;
                        });
                        Throwable thrown = catchThrowable(() -> group.join(IOException.class));
                        trace[0] = GatherTrace.of(thrown).orElseThrow();
                        suppressed[0] = thrown;
                        group.cancel();
                        throw thrown;
                    }
                }))
                .isSameAs(root);
        assertThat(root.getSuppressed()).containsExactly(trace[0]);
        assertThat(trace[0].getSuppressed()).isEmpty();
    }

    @Test
    @DisplayName("#4 ERR-09: one instance thrown by three calls is thrown once, without itself beside it")
    void sameInstanceThreeTimes_isNotItsOwnSuppressed(Fixture fixture) {
        RuntimeException shared = new IllegalStateException("shared");
        CountDownLatch running = new CountDownLatch(3);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = fixture.runtime.open("Test.same")) {
                for (int i = 0; i < 3; i++) {
                    group.start("part", () -> {
                        running.countDown();
                        Fixture.until(() -> running.getCount() == 0); // however often it is interrupted
                        throw shared;
                    });
                }
                group.join();
            }
        });
        assertThat(thrown).isSameAs(shared);
        assertThat(GatherTrace.of(thrown).orElseThrow().failures()).isEmpty();
        assertThat(fixture.listener.unread).as("told beside").isEmpty();
        assertAcyclic(thrown);
    }

    @Test
    @DisplayName(
            "#4 D2: a second failure that has the first in its graph, or the other way round, goes to the listener")
    void linkedFailures_makeNoCycle(Fixture fixture) {
        IOException root = new IOException("root");
        RuntimeException wrapping = new IllegalStateException("wrapping", root);
        assertThat(gatherWith(fixture.runtime, root, List.of(wrapping))).isSameAs(root);
        assertAcyclic(root);
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(wrapping);
        fixture.listener.unread.clear();

        RuntimeException inner = new IllegalStateException("inner");
        IOException outer = new IOException("outer", new RuntimeException(inner));
        assertThat(gatherWith(fixture.runtime, outer, List.of(inner))).isSameAs(outer);
        assertAcyclic(outer);
        assertThat(fixture.listener.unread)
                .extracting(RecordingListener.Unread::failure)
                .containsExactly(inner);
    }

    @Test
    @DisplayName("#4: failures that are each other's cause are thrown and ended like any other")
    void cyclicFailures_areThrown(Fixture fixture) {
        IOException a = new IOException("a");
        IOException b = new IOException("b", a);
        a.initCause(b);
        IllegalStateException other = new IllegalStateException("other");
        assertThat(gatherWith(fixture.runtime, a, List.of(new IllegalStateException(b), other)))
                .isSameAs(a);
        assertThat(GatherTrace.of(a).orElseThrow().failures()).containsExactly(other);
        assertThat(fixture.listener.unread).hasSize(1);
    }

    @Test
    @DisplayName("#5 ERR-11: beside a failure that cannot carry others, the others go to the listener, each once")
    void suppressionDisabled_losesNothing(Fixture fixture) {
        RuntimeException closed = new Closed();
        IllegalStateException other = new IllegalStateException("other");
        assertThat(gatherWith(fixture.runtime, closed, List.of(other))).isSameAs(closed);
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.failing", other));
    }

    @Test
    @DisplayName("#5 ERR-12: a constant exception keeps its one carrier, however often it is thrown")
    void constantException_doesNotGrow(Fixture fixture) {
        RuntimeException constant = new IllegalStateException("constant");
        int runs = (kind.isVirtual() ? 5_000 : 1_500) * STRESS;
        for (int run = 0; run < runs; run++) {
            assertThat(gatherWith(fixture.runtime, constant, List.of())).isSameAs(constant);
        }
        assertThat(constant.getSuppressed()).hasSize(1);
        assertThat(GatherTrace.of(constant).orElseThrow().getSuppressed()).isEmpty();
    }

    @Test
    @DisplayName("#5 ERR-12: nor through nested gathers, nor read from handles")
    void constantException_doesNotGrowThroughNesting(Fixture fixture) {
        RuntimeException constant = new IllegalStateException("constant");
        for (int run = 0; run < 300 * STRESS; run++) {
            assertThat(catchThrowable(() -> nested(fixture.runtime, 3, constant)))
                    .isSameAs(constant);
        }
        assertThat(constant.getSuppressed()).hasSize(1);
        assertThat(GatherTrace.of(constant).orElseThrow().getSuppressed()).hasSize(2);
        for (int run = 0; run < 300 * STRESS; run++) {
            Task<Void> handle = fixture.runtime.start("Test.handle", () -> {
                throw constant;
            });
            assertThat(catchThrowable(handle::join)).isSameAs(constant);
        }
        assertThat(constant.getSuppressed()).hasSize(1);
        assertThat(GatherTrace.of(constant).orElseThrow().getSuppressed()).hasSize(2);
    }

    @Test
    @DisplayName("D2: beside a constant exception that has been thrown before, the others go to the listener")
    void constantException_leavesOthersToTheListener(Fixture fixture) {
        RuntimeException constant = new IllegalStateException("constant");
        IllegalStateException other = new IllegalStateException("other");
        gatherWith(fixture.runtime, constant, List.of());
        assertThat(gatherWith(fixture.runtime, constant, List.of(other))).isSameAs(constant);
        assertThat(GatherTrace.of(constant).orElseThrow().failures()).isEmpty();
        assertThat(fixture.listener.unread).containsExactly(new RecordingListener.Unread("Test.failing", other));
    }

    @Test
    @DisplayName("D2: one instance gets one carrier, also when many gathers race for it")
    void racingGathers_makeOneCarrier(Fixture fixture) {
        for (int run = 0; run < 100 * STRESS; run++) {
            RuntimeException shared = new IllegalStateException("shared");
            try (TaskGroup racers = fixture.runtime.open("Test.racers")) {
                EachTasks<Integer, Object> each = racers.startEachCollected(
                        "racer", List.of(1, 2, 3, 4), element -> gather(fixture.runtime, shared));
                racers.join();
                assertThat(each.outcomes())
                        .allSatisfy(outcome -> assertThat(outcome).isEqualTo(new Outcome.Failure<>(shared)));
            }
            assertThat(shared.getSuppressed()).hasSize(1);
            assertThat(GatherTrace.of(shared).orElseThrow().getSuppressed()).isEmpty();
        }
    }

    @Test
    @DisplayName("GCO-12: thousands of failures are all there, and print in less than 64 kB")
    void thousandsOfFailures_arePrintable(Fixture fixture) {
        int many = 5_000;
        List<IllegalStateException> others = IntStream.range(0, many)
                .mapToObj(i -> new IllegalStateException("failure " + i))
                .toList();
        IOException root = new IOException("root");
        assertThat(gatherWith(fixture.runtime, root, others)).isSameAs(root);
        GatherTrace trace = GatherTrace.of(root).orElseThrow();
        assertThat(trace.failures()).isEqualTo(others);
        StringWriter text = new StringWriter();
        root.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).hasSizeLessThan(64 * 1024).contains("failure 0", "more failures");
    }

    @Test
    @DisplayName(
            "GFF-11 STR-03 GCO-12: failures thrown by bodies hang on the first, a hundred of them and as text ten thousand")
    void failuresOfBodies_hangOnTheFirst(Fixture fixture) {
        assertThat(suppressedBelow(failingInBodies(fixture.runtime, 100))).hasSize(99);
        StringWriter text = new StringWriter();
        failingInBodies(fixture.runtime, 10_000).printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).hasSizeLessThan(64 * 1024);
    }

    /** So many calls, each of which throws an exception of its own; the last one ends the gather. */
    private static Throwable failingInBodies(FanoutRuntime runtime, int many) {
        return catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.failing")) {
                EachTasks<Integer, Object> each = group.startEachCollected(
                        "other", IntStream.range(1, many).boxed().toList(), i -> {
                            throw new IllegalStateException("failure " + i);
                        });
                each.outcomes();
                group.start("root", () -> {
                    throw new IllegalArgumentException("root");
                });
                group.join();
            }
        });
    }

    /** The failures below, without what holds them. */
    private static List<Throwable> suppressedBelow(Throwable thrown) {
        List<Throwable> below = new ArrayList<>();
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!(suppressed instanceof GatherTrace)) {
                below.add(suppressed);
            }
            below.addAll(suppressedBelow(suppressed));
        }
        return below;
    }

    /** Throws {@code root} after all of {@code others} have been collected. */
    private static Throwable gatherWith(FanoutRuntime runtime, Throwable root, List<? extends Throwable> others) {
        return catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.failing")) {
                EachTasks<Throwable, Object> each = group.startEachCollected("other", others, other -> {
                    throw deeper(other, 20);
                });
                Input[] inputs = each.tasks().stream().map(TaskGroup::ended).toArray(Input[]::new);
                group.startAfter(
                        "root",
                        () -> {
                            throw root;
                        },
                        inputs);
                group.join(Throwable.class);
            }
        });
    }

    /** Gives the exception a stack as deep as those of real programs. */
    private static Throwable deeper(Throwable failure, int frames) {
        if (frames > 0) {
            return deeper(failure, frames - 1);
        }
        if (!(failure instanceof Closed)) {
            failure.fillInStackTrace();
        }
        return failure;
    }

    private static Object gather(FanoutRuntime runtime, RuntimeException failure) {
        try (TaskGroup group = runtime.open("Test.shared")) {
            group.start("part", () -> {
                throw failure;
            });
            group.join();
            return "not reached";
        }
    }

    private static Object nested(FanoutRuntime runtime, int depth, RuntimeException failure) {
        try (TaskGroup group = runtime.open("Test.nested")) {
            group.start("part", () -> {
                if (depth > 1) {
                    return nested(runtime, depth - 1, failure);
                }
                throw failure;
            });
            group.join();
            return "not reached";
        }
    }

    /** No way leads from an exception back to itself. */
    private static void assertAcyclic(Throwable start) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<List<Throwable>> paths = new ArrayDeque<>(List.of(List.of(start)));
        while (!paths.isEmpty()) {
            List<Throwable> path = paths.pop();
            Throwable last = path.get(path.size() - 1);
            Set<Throwable> next = new HashSet<>(List.of(last.getSuppressed()));
            if (last.getCause() != null) {
                next.add(last.getCause());
            }
            for (Throwable node : next) {
                assertThat(path).doesNotContain(node);
                if (seen.add(node)) {
                    paths.push(IntStream.rangeClosed(0, path.size())
                            .mapToObj(i -> i < path.size() ? path.get(i) : node)
                            .toList());
                }
            }
        }
    }
}
