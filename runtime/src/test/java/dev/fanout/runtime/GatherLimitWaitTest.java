package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link GatherOptions#limit} where calls of the group wait for each other: who waits gives its place away meanwhile. */
@OnEveryKindOfThread
class GatherLimitWaitTest {
    private static final GatherOptions ONE = GatherOptions.DEFAULT.limit(1);
    private static final CallOptions ALONE = CallOptions.DEFAULT.limit(1);

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    GatherLimitWaitTest(Kind kind) {
        this.kind = kind;
    }

    private void beInside() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        inside.decrementAndGet();
    }

    private <T> Call<T> counted(T value) {
        return () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Race.dawdle();
            inside.decrementAndGet();
            return value;
        };
    }

    @Test
    @DisplayName("STR-08 CRE-15: a member gives its place away while it waits for another one, in whatever form")
    void waits_giveThePlaceAway(Fixture fixture) {
        Call<String> inner = counted("inner");
        List<Wait> waits = List.of(
                group -> group.start("inner", inner).join(),
                group -> group.start("inner", inner).get(),
                group -> group.start("inner", inner).outcome().orElseThrow(),
                group -> group.start("inner", inner).toCompletableFuture().join(),
                group -> group.start("inner", inner).toCompletableFuture().get(),
                group -> Tasks.asCompleted(List.of(group.start("inner", inner)))
                        .iterator()
                        .next()
                        .join(),
                group -> {
                    Task<String> task = group.start("inner", inner);
                    Tasks.waitFor(List.of(task), WaitUntil.ALL_COMPLETED);
                    return task.resultNow();
                });
        for (Wait wait : waits) {
            try (TaskGroup group = fixture.runtime.open("Test.waits", ONE)) {
                Task<String> outer = group.start("outer", () -> {
                    String value = wait.in(group);
                    beInside(); // has its place again
                    return value;
                });
                group.start("beside", counted("beside"));
                group.join();
                assertThat(outer.resultNow()).isEqualTo("inner");
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    @DisplayName("CRE-14: a member that waits for a gather of its own keeps its place: the gather is what it does")
    void nestedGather_keepsThePlace(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.map", ONE)) {
            EachTasks<Integer, String> each = group.startEach("element", List.of(1, 2, 3), element -> {
                try (TaskGroup nested = fixture.runtime.open("Test.nested")) {
                    Task<String> task = nested.start("call", counted("value"));
                    nested.join();
                    return task.resultNow();
                }
            });
            group.join();
            assertThat(each.results()).containsExactly("value", "value", "value");
        }
        assertThat(most).hasValue(1);
    }

    @FunctionalInterface
    private interface Wait {
        String in(TaskGroup group) throws Throwable;
    }

    @Test
    @DisplayName(
            "STR-08 GRP-25 #22: members that start and await members of one group, five deep, end with a limit of one")
    void recursionInOneGroup_completes(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Test.recursive", ONE)) {
            Task<Integer> leaves = group.start("level", () -> leaves(group, CallOptions.DEFAULT, 5));
            group.join();
            assertThat(leaves.resultNow()).isEqualTo(3 * 3 * 3 * 3 * 3);
        }
        assertThat(most).hasValue(1);
    }

    @Test
    @DisplayName("STR-08 GRP-25 #22: the same where the calls have a limit of their own, and run in two groups at once")
    void bothLimits_doNotWaitForEachOther(Fixture fixture) {
        try (TaskGroup around = fixture.runtime.open("Test.both")) {
            for (int i = 0; i < 2; i++) {
                around.start("group" + i, () -> {
                    try (TaskGroup group = fixture.runtime.open("Test.recursive", ONE)) {
                        Task<Integer> leaves = group.start("level", ALONE, () -> leaves(group, ALONE, 4));
                        group.join();
                        assertThat(leaves.resultNow()).isEqualTo(3 * 3 * 3 * 3);
                    }
                    return null;
                });
            }
            around.join();
        }
        assertThat(most).hasValue(1);
    }

    private int leaves(TaskGroup group, CallOptions options, int depth) throws Throwable {
        if (depth == 0) {
            return counted(1).run();
        }
        List<Task<Integer>> below = List.of(
                group.start("level", options, () -> leaves(group, options, depth - 1)),
                group.start("level", options, () -> leaves(group, options, depth - 1)),
                group.start("level", options, () -> leaves(group, options, depth - 1)));
        return below.stream().mapToInt(Task::join).sum();
    }

    @Test
    @DisplayName("STR-08 D15: a call that runs directly, on the thread of a member, gives away the place of that one")
    void directCall_givesAwayThePlaceOfItsCaller(Fixture fixture) {
        FanoutRuntime direct = FanoutRuntime.direct();
        try (TaskGroup group = fixture.runtime.open("Test.mixed", ONE)) {
            Task<String> outer = group.start("outer", () -> {
                Task<String> inner = group.start("inner", () -> "inner");
                try (TaskGroup inline = direct.open("Test.direct")) {
                    Task<String> waits = inline.start("waits", inner::join);
                    inline.join();
                    return waits.resultNow();
                }
            });
            group.join();
            assertThat(outer.resultNow()).isEqualTo("inner");
        }
        direct.close();
    }

    @Test
    @DisplayName("STR-08 CRE-14: dump() says of a member that it waits for its turn")
    void dump_saysWhoWaitsForItsTurn(Fixture fixture) {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch secondEnds = new CountDownLatch(1);
        Queue<String> order = new ConcurrentLinkedQueue<>();
        AtomicReference<Task<Boolean>> second = new AtomicReference<>();
        try (TaskGroup group = fixture.runtime.open("Test.order", ONE)) {
            group.start("first", () -> {
                firstRuns.countDown();
                Fixture.until(() -> second.get() != null);
                return second.get().join() && order.add("first");
            });
            Fixture.await(firstRuns);
            second.set(group.start("second", () -> {
                Fixture.await(secondEnds);
                return order.add("second");
            }));
            group.start("third", () -> order.add("third"));
            assertThat(fixture.runtime.dump())
                    .contains("third, not begun, waiting for its turn, at most 1 run at once");
            secondEnds.countDown();
            group.join();
        }
        assertThat(order).containsExactlyInAnyOrder("second", "first", "third");
    }
}
