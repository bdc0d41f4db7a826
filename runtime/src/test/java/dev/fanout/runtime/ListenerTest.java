package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a listener is told about calls. */
@OnEveryKindOfThread
class ListenerTest {
    private static final String SUCCESS = "ended: Success[value=value]";
    private static final String FAILURE = "ended: Failure[exception=" + Failing.class.getName() + "]";
    private static final String SKIPPED = "ended: Cancelled[reason=SIBLING_FAILED]";

    final Kind kind;
    private final CallLog log = new CallLog();

    ListenerTest(Kind kind) {
        this.kind = kind;
    }

    private FanoutRuntime logging(Fixture fixture) {
        return fixture.builder().listener(log).build();
    }

    private static final class Failing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    @DisplayName(
            "ERR-17: of a gather that is fine: each call begins and ends once, and the join returns when all is told")
    void success_isTold(Fixture fixture) {
        FanoutRuntime runtime = logging(fixture);
        try (TaskGroup group = runtime.open("Test.fine")) {
            Task<String> first = group.start("first", () -> "value");
            group.startAfter("second", first::resultNow, first);
            group.startCollected("third", () -> "value");
            group.startEach("each", List.of(1, 2), element -> "value");
            group.join();
            for (String call : List.of("first", "second", "third", "each#0", "each#1")) {
                assertThat(log.story("Test.fine/" + call)).containsExactly("started", SUCCESS);
            }
            assertThat(log.entries).hasSize(10);
        }
        runtime.close();
    }

    @Test
    @DisplayName("ERR-17: of one that fails: the failure, the siblings' cancellation, and what never began, once each")
    void failure_isTold(Fixture fixture) {
        FanoutRuntime runtime = logging(fixture);
        CountDownLatch running = new CountDownLatch(2);
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.fails")) {
                Task<String> slow = group.start("slow", Fixture.sleeperThatTells(running));
                group.startAfter("waits", slow::resultNow, slow);
                group.start("swallows", () -> {
                    try {
                        return Fixture.sleeperThatTells(running).run();
                    } catch (InterruptedException swallowed) {
                        return "value";
                    }
                });
                Task<String> fails = group.start("fails", () -> {
                    Fixture.await(running);
                    throw new Failing();
                });
                group.startAfter("needs", fails::resultNow, fails);
                group.join();
            }
        });
        assertThat(thrown).isInstanceOf(Failing.class);
        assertThat(log.story("Test.fails/fails")).containsExactly("started", FAILURE);
        assertThat(log.story("Test.fails/slow")).containsExactly("started", "cancelled: SIBLING_FAILED", SKIPPED);
        assertThat(log.story("Test.fails/swallows")).containsExactly("started", "cancelled: SIBLING_FAILED", SUCCESS);
        assertThat(log.story("Test.fails/waits")).containsExactly("cancelled: SIBLING_FAILED", SKIPPED);
        assertThat(log.story("Test.fails/needs")).isIn(List.of("cancelled: SIBLING_FAILED", SKIPPED), List.of(FAILURE));
        assertThat(log.entries)
                .hasSize(2 + 3 + 3 + 2 + log.story("Test.fails/needs").size());
        runtime.close();
    }

    @Test
    @DisplayName("ERR-17: dependents of a collected call that failed are skipped, and end as it did; they never began")
    void skipped_isTold(Fixture fixture) {
        FanoutRuntime runtime = logging(fixture);
        try (TaskGroup group = runtime.open("Test.skips")) {
            Task<String> fails = group.startCollected("fails", () -> {
                throw new Failing();
            });
            group.startCollectedAfter("needs", fails::resultNow, fails);
            group.startCollectedAfter("looks", () -> "value", TaskGroup.ended(fails));
            group.join();
        }
        assertThat(log.story("Test.skips/needs")).containsExactly(FAILURE);
        assertThat(log.story("Test.skips/looks")).containsExactly("started", SUCCESS);
        runtime.close();
    }

    @Test
    @DisplayName("ERR-17 CAN-07: a handle: asked a hundred times it is told once; refused, it only ends")
    void handle_isTold(Fixture fixture) {
        FanoutRuntime runtime = logging(fixture);
        CountDownLatch running = new CountDownLatch(1);
        Task<String> handle = runtime.start("Test.handle", Fixture.sleeperThatTells(running));
        Fixture.await(running);
        for (int i = 0; i < 100; i++) {
            handle.cancel(i % 2 == 0);
        }
        handle.cancelAndAwait();
        Thread.currentThread().interrupt();
        assertThat(runtime.start("Test.refused", () -> 1).isCancelled()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        runtime.close();
        assertThat(log.story("Test.handle"))
                .containsExactly("started", "cancelled: REQUESTED", "ended: Cancelled[reason=REQUESTED]");
        assertThat(log.story("Test.refused"))
                .containsExactly("cancelled: CALLER_INTERRUPTED", "ended: Cancelled[reason=CALLER_INTERRUPTED]");
        assertThat(log.entries).hasSize(5);
    }

    @Test
    @DisplayName("ERR-17 CRE-05: a call for which there is no thread ends without having begun")
    void refusedThread_isTold(Fixture fixture) {
        Failing refusal = new Failing();
        FanoutRuntime runtime = fixture.builder()
                .listener(log)
                .threads(body -> {
                    throw refusal;
                })
                .build();
        assertThat(catchThrowable(() -> runtime.start("Test.handle", () -> 1))).isSameAs(refusal);
        assertThat(catchThrowable(() -> {
                    try (TaskGroup group = runtime.open("Test.group")) {
                        group.start("call", () -> 1);
                        group.join();
                    }
                }))
                .isSameAs(refusal);
        runtime.close();
        assertThat(log.story("Test.handle")).containsExactly(FAILURE);
        assertThat(log.story("Test.group/call")).containsExactly(FAILURE);
        assertThat(log.entries).hasSize(2);
    }

    @Test
    @DisplayName("THR-07: ids tell the structure: which gather a call is of, and inside of which call it was started")
    void ids_tellTheStructure(Fixture fixture) {
        FanoutRuntime runtime = logging(fixture);
        FanoutRuntime other = logging(fixture);
        try (TaskGroup group = runtime.open("Test.outer")) {
            group.start("a", () -> {
                try (TaskGroup inner = other.open("Test.inner")) {
                    inner.start("c", () -> 1);
                    inner.join();
                }
                return runtime.start("Test.handle", () -> 1).join();
            });
            group.start("b", () -> 1);
            group.join();
        }
        runtime.start("Test.alone", () -> 1).cancelAndAwait();
        runtime.close();
        other.close();
        CallInfo a = log.info("Test.outer/a");
        CallInfo b = log.info("Test.outer/b");
        CallInfo c = log.info("Test.inner/c");
        CallInfo handle = log.info("Test.handle");
        CallInfo alone = log.info("Test.alone");
        assertThat(b.gather()).isEqualTo(a.gather()).isNotZero();
        assertThat(c.gather()).isNotZero().isNotEqualTo(a.gather());
        assertThat(Stream.of(handle, alone).map(CallInfo::gather)).containsOnly(0L);
        assertThat(Stream.of(a, b, alone).map(CallInfo::around)).containsOnly(0L);
        assertThat(Stream.of(c, handle).map(CallInfo::around)).containsOnly(a.id());
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        Stream.of(a, b, c, handle, alone).forEach(call -> ids.add(call.id()));
        ids.add(a.gather());
        ids.add(c.gather());
        assertThat(ids).hasSize(7).doesNotContain(0L);
        for (CallLog.Entry entry : log.entries) {
            assertThat(entry.call()).isEqualTo(log.info(entry.name()));
        }
    }

    @Test
    @DisplayName("THR-02: a call's beginning and end are told on its own thread, never on the caller's")
    void threads_areTheCalls(Fixture fixture) {
        FanoutRuntime runtime = logging(fixture);
        List<Thread> runners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runners.add(runtime.start("Test.call", Thread::currentThread).join());
        }
        runtime.close();
        Fixture.until(() -> log.entries.size() == 40);
        assertThat(log.entries)
                .extracting(CallLog.Entry::thread)
                .doesNotContain(Thread.currentThread())
                .isSubsetOf(runners);
    }

    @Test
    @DisplayName("CAN-41: hooks are no calls: nobody is told of them")
    void hooks_areNotTold(Fixture fixture) {
        FanoutRuntime runtime = logging(fixture);
        CountDownLatch ran = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        Task<String> task = runtime.start("Test.hooked", () -> {
            Cancellation.current().onCancel(ran::countDown);
            return Fixture.sleeperThatTells(running).run();
        });
        Fixture.await(running);
        task.cancelAndAwait();
        runtime.close();
        assertThat(ran.getCount()).isZero();
        assertThat(log.entries).extracting(CallLog.Entry::name).containsOnly("Test.hooked");
    }

    @Test
    @DisplayName("D12: stragglers are told by name, how long ago they were asked, and again")
    void straggler_isTold(Fixture fixture) {
        FanoutRuntime runtime =
                fixture.builder().listener(log).time(fixture.time).build();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Task<String> deaf = runtime.start("Test.deaf", () -> {
            running.countDown();
            CancelHookTest.awaitDeafly(release);
            return "value";
        });
        Fixture.await(running);
        deaf.cancel(true);
        fixture.time.advance(Duration.ofMillis(999));
        assertThat(log.story("Test.deaf")).doesNotContain("straggling: PT0.999S");
        fixture.time.advance(Duration.ofMillis(1));
        Fixture.until(() -> log.story("Test.deaf").contains("straggling: PT1S"));
        fixture.time.advance(Duration.ofSeconds(10));
        Fixture.until(() -> log.story("Test.deaf").contains("straggling: PT11S"));
        release.countDown();
        assertThat(deaf.join()).isEqualTo("value");
        runtime.close();
        assertThat(log.story("Test.deaf"))
                .containsExactly("started", "cancelled: REQUESTED", "straggling: PT1S", "straggling: PT11S", SUCCESS);
    }

    @Test
    @DisplayName("THR-05: a runtime that was given no listener counts nobody: it makes no ids")
    void withoutListener_nothingIsCounted(Fixture fixture) {
        FanoutRuntime.Builder plain = FanoutRuntime.builder();
        kind.factory().ifPresent(plain::threads);
        FanoutRuntime runtime = plain.build();
        long before = CallInfo.nextId();
        try (TaskGroup group = runtime.open("Test.quiet")) {
            Task<String> call = group.start(
                    "call", () -> runtime.start("Test.inside", () -> "value").join());
            group.join();
            assertThat(call.resultNow()).isEqualTo("value");
        }
        CountDownLatch running = new CountDownLatch(1);
        Task<String> handle = runtime.start("Test.cancelled", Fixture.sleeperThatTells(running));
        Fixture.await(running);
        handle.cancelAndAwait();
        runtime.close();
        assertThat(CallInfo.nextId()).isEqualTo(before + 1);
        assertThat(Objects.requireNonNull(log.entries)).isEmpty();
    }
}
