package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanout.OnCancel;
import dev.fanout.OnLost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that run in another process, by all the rules of those that run here. */
@OnEveryKindOfThread
class RemoteCallTest {
    private static final CallOptions ON_CLUSTER = CallOptions.DEFAULT.on("cluster");
    private static final RemoteSignature TWICE =
            RemoteSignature.of(RemoteCallTest.class, "twice", int.class, int.class);
    private static final RemoteSignature BLOCKS = RemoteSignature.of(RemoteCallTest.class, "blocks", String.class);

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    RemoteCallTest(Kind kind) {
        this.kind = kind;
    }

    private static Call<Integer> twice(int number) {
        return RemoteCall.of(TWICE, () -> -1, () -> new Object[] {number});
    }

    private static EachCall<Integer, Integer> twiceEach() {
        return RemoteCall.ofEach(TWICE, number -> -1, number -> new Object[] {number});
    }

    private static Call<String> blocks() {
        return RemoteCall.of(BLOCKS, () -> "here", () -> new Object[0]);
    }

    private static Elsewhere doubling() {
        return new Elsewhere((call, arguments) -> 2 * (Integer) arguments.get(0), TWICE);
    }

    private static Elsewhere blocking(Call<String> body) {
        return new Elsewhere((call, arguments) -> body.run(), BLOCKS);
    }

    private static FanoutRuntime with(Fixture fixture, RemoteExecutor executor) {
        return fixture.builder().remote("cluster", executor).build();
    }

    @Test
    @DisplayName("it runs there, with its arguments, and its value comes back")
    void call_runsElsewhere(Fixture fixture) {
        try (Elsewhere elsewhere = doubling();
                FanoutRuntime runtime = with(fixture, elsewhere);
                TaskGroup group = runtime.open("Test.page", Duration.ofMinutes(1))) {
            Task<Integer> four = group.start("four", ON_CLUSTER.onLost(OnLost.RERUN), twice(2));
            Task<Integer> eight = group.startAfter("eight", ON_CLUSTER, late(four), four);
            group.join();
            assertThat(List.of(four.resultNow(), eight.resultNow())).containsExactly(4, 8);
            assertThat(elsewhere.sent)
                    .extracting(RemoteRequest::name)
                    .containsExactly("Test.page/four", "Test.page/eight");
            assertThat(elsewhere.sent).extracting(RemoteRequest::onLost).containsExactly(OnLost.RERUN, OnLost.FAIL);
            assertThat(elsewhere.sent).allSatisfy(request -> {
                assertThat(request.deadline().remaining()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
                assertThat(request.interruptible()).isTrue();
            });
        }
    }

    /** Its argument is there when it starts. */
    private static Call<Integer> late(Task<Integer> input) {
        return RemoteCall.of(TWICE, () -> -1, () -> new Object[] {input.resultNow()});
    }

    @Test
    @DisplayName("CAN-01: when a sibling fails it is interrupted there, and the gather has not ended before it has")
    void siblingsFailure_interruptsItThereAndWaits(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        AtomicReference<Boolean> over = new AtomicReference<>(false);
        try (Elsewhere elsewhere = blocking(() -> {
                    try {
                        return Fixture.sleeperThatTells(running).run();
                    } catch (InterruptedException asked) {
                        Fixture.untilParkedIn(waiting.get(), RemoteWait.class);
                        over.set(true);
                        throw asked;
                    }
                });
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            assertThatThrownBy(() -> {
                        try (TaskGroup group = runtime.open("Test.page")) {
                            group.start("away", ON_CLUSTER, RemoteCall.of(BLOCKS, () -> "here", () -> {
                                waiting.set(Thread.currentThread());
                                return new Object[0];
                            }));
                            group.start("fails", () -> {
                                Fixture.await(running);
                                throw new IOException("sibling");
                            });
                            group.join(IOException.class);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(over.get()).isTrue();
            assertThat(elsewhere.served).allMatch(Task::isCancelled);
        }
    }

    @Test
    @DisplayName("CAN-29: a call that is told without an interrupt is told so there, and its value counts")
    void signalledCall_isNotInterruptedThere(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        try (Elsewhere elsewhere = blocking(() -> {
                    running.countDown();
                    Fixture.until(() -> Cancellation.current().isCancelled());
                    return "flag " + Thread.currentThread().isInterrupted();
                });
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            Task<String> task = runtime.start("Test.away", ON_CLUSTER.onCancel(OnCancel.SIGNAL), blocks());
            Fixture.await(running);
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("flag false"));
        }
    }

    @Test
    @DisplayName(
            "CAN-13: a call that is cancelled without an interrupt is told so there; with one later, it is interrupted there")
    void cancelWithoutInterrupt_isNoInterruptThere(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        try (Elsewhere elsewhere = blocking(() -> {
                    running.countDown();
                    Fixture.until(() -> Cancellation.current().isCancelled());
                    boolean flag = Thread.currentThread().isInterrupted();
                    told.countDown();
                    Fixture.until(() -> Thread.currentThread().isInterrupted());
                    return "flag " + flag;
                });
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            Task<String> task = runtime.start("Test.away", ON_CLUSTER, blocks());
            Fixture.await(running);
            task.cancel(false);
            Fixture.await(told);
            task.cancel(true);
            assertThat(task.outcome()).isEqualTo(new Outcome.Success<>("flag false"));
        }
    }

    @Test
    @DisplayName("what it throws there is its failure here, whichever it is")
    void failure_comesBack(Fixture fixture) {
        for (Throwable failure : List.of(new IOException("there"), new OutOfMemoryError("there"), new Error("there"))) {
            try (Elsewhere elsewhere = blocking(() -> {
                        throw failure;
                    });
                    FanoutRuntime runtime = with(fixture, elsewhere)) {
                Task<String> task = runtime.start("Test.away", ON_CLUSTER, blocks());
                assertThat(task.outcome()).isEqualTo(new Outcome.Failure<>(failure));
            }
        }
    }

    @Test
    @DisplayName("what a gather there has attached to a failure, gathers here go on with")
    void traceOfAGatherThere_isGoneOnWith(Fixture fixture) throws Exception {
        IOException there = afterTheWay(catchThrowableOfType(IOException.class, () -> {
            try (TaskGroup group = fixture.runtime.open("There.parts")) {
                group.start("part", () -> {
                    throw new IOException("there");
                });
                group.join(IOException.class);
            }
        }));
        try (Elsewhere elsewhere = blocking(() -> {
                    throw there;
                });
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            IOException thrown = catchThrowableOfType(IOException.class, () -> {
                try (TaskGroup group = runtime.open("Test.page")) {
                    group.start("away", ON_CLUSTER, blocks());
                    group.join(IOException.class);
                }
            });
            assertThat(thrown).isSameAs(there);
            GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
            assertThat(trace).hasMessage("There.parts");
            assertThat(trace.getSuppressed())
                    .singleElement()
                    .satisfies(site ->
                            assertThat(site).isInstanceOf(GatherTrace.class).hasMessage("Test.page"));
        }
    }

    private static IOException afterTheWay(IOException failure) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (IOException) in.readObject();
        }
    }

    @Test
    @DisplayName("a failure after the request to stop is a failure: the other side has told apart what an interrupt is")
    void failureAfterTheRequest_isAFailure(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        try (Elsewhere elsewhere = new Elsewhere(
                        (call, arguments) -> {
                            running.countDown();
                            Fixture.until(() -> Cancellation.current().isCancelled());
                            Thread.interrupted();
                            throw new IllegalStateException("there");
                        },
                        BLOCKS);
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            Task<String> task = runtime.start("Test.away", ON_CLUSTER, blocks());
            Fixture.await(running);
            task.cancel(true);
            assertThat(task.outcome()).isInstanceOf(Outcome.Failure.class);
        }
    }

    @Test
    @DisplayName("TMO-01: its own time stops it there, and a fallback takes its place")
    void ownTimeout_stopsItThere(Fixture fixture) {
        CountDownLatch interrupted = new CountDownLatch(2);
        CallOptions hurried = ON_CLUSTER.timeout(Duration.ofMillis(20));
        try (Elsewhere elsewhere = blocking(Fixture.sleeper(interrupted));
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            Task<String> late = runtime.start("Test.late", hurried, blocks());
            Task<String> replaced = runtime.start(
                    "Test.replaced",
                    hurried,
                    Fallback.of(blocks(), failure -> failure.getClass().getSimpleName()));
            assertThatThrownBy(late::join)
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("it was on member elsewhere:5701");
            assertThat(replaced.join()).isEqualTo("DeadlineExceededException");
            assertThat(interrupted.getCount()).isZero();
            assertThat(elsewhere.sent)
                    .allMatch(request -> request.deadline().remaining().compareTo(Duration.ofMillis(20)) <= 0);
        }
    }

    @Test
    @DisplayName(
            "the deadline is known there, and what gathers there ends with it; here it is the deadline's cancellation")
    void deadline_isKnownThere(Fixture fixture) {
        AtomicReference<FanoutRuntime> there = new AtomicReference<>();
        try (Elsewhere elsewhere = blocking(() -> {
                    try (TaskGroup nested = there.get().open("There.nested")) {
                        Task<String> sleeps = nested.start("sleeps", Fixture.sleeper());
                        nested.join();
                        return sleeps.resultNow();
                    }
                });
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            there.set(elsewhere.there);
            DeadlineExceededException late = catchThrowableOfType(DeadlineExceededException.class, () -> {
                try (TaskGroup group = runtime.open("Test.page", Duration.ofMillis(30))) {
                    group.start("away", ON_CLUSTER, blocks());
                    group.join();
                }
            });
            assertThat(late).hasMessageContaining("away");
            assertThat(elsewhere.served).allMatch(Task::isDone);
        }
    }

    @Test
    @DisplayName("a member that knows the deadline first: the call was cancelled by it all the same")
    void memberThatIsQuicker_cancelsByTheDeadline(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder()
                .time(fixture.time)
                .remote("cluster", answering(() -> {
                    fixture.time.advance(Duration.ofSeconds(2));
                    return new Outcome.Cancelled<>(CancelReason.DEADLINE);
                }))
                .build();
        try (runtime;
                TaskGroup group = runtime.open("Test.page", Duration.ofSeconds(1))) {
            Task<String> away = group.start("away", ON_CLUSTER, blocks());
            assertThatThrownBy(group::join).isInstanceOf(DeadlineExceededException.class);
            assertThat(away.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        }
    }

    /** Ends each call at once. */
    private static RemoteExecutor answering(Supplier<Outcome<Object>> outcome) {
        return request -> new Answer(CompletableFuture.completedFuture(outcome.get()));
    }

    private record Answer(CompletionStage<Outcome<Object>> ended) implements RemoteTask {
        @Override
        public void cancel(boolean interrupt) {}

        @Override
        public Optional<String> member() {
            throw new IllegalStateException("hostile");
        }
    }

    @Test
    @DisplayName("a call that was cancelled there, and not by us, has failed with that")
    void cancelledThereByOthers_hasFailed(Fixture fixture) {
        try (FanoutRuntime runtime = with(fixture, answering(() -> new Outcome.Cancelled<>(CancelReason.REQUESTED)))) {
            Outcome<String> outcome =
                    runtime.start("Test.away", ON_CLUSTER, blocks()).outcome();
            assertThat(((Outcome.Failure<String>) outcome).exception())
                    .isInstanceOf(CancelledException.class)
                    .hasMessage("Test.away was cancelled: REQUESTED");
        }
    }

    @Test
    @DisplayName("CRE-04: a call that is not taken has failed, alone; a fallback replaces that")
    void refusal_isAFailureOfTheCall(Fixture fixture) {
        RemoteExecutor full = request -> {
            throw new RejectedExecutionException("no member serves " + request.signature());
        };
        try (FanoutRuntime runtime = with(fixture, full)) {
            Task<Integer> refused = runtime.start("Test.refused", ON_CLUSTER, twice(1));
            assertThat(((Outcome.Failure<Integer>) refused.outcome()).exception())
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessage("no member serves dev.fanout.runtime.RemoteCallTest.twice(int)");
            Task<Integer> replaced = runtime.start("Test.replaced", ON_CLUSTER, Fallback.of(twice(1), failure -> 7));
            assertThat(replaced.join()).isEqualTo(7);
        }
    }

    @Test
    @DisplayName("executors that break their promises fail calls, and hang none")
    void brokenExecutors_failCalls(Fixture fixture) {
        IllegalStateException broken = new IllegalStateException("broken");
        List<RemoteExecutor> executors = List.of(
                request -> null,
                request -> new Answer(CompletableFuture.failedFuture(broken)),
                request -> new Answer(CompletableFuture.completedFuture(null)),
                request -> {
                    throw broken;
                });
        for (RemoteExecutor executor : executors) {
            try (FanoutRuntime runtime = with(fixture, executor)) {
                Outcome<String> outcome =
                        runtime.start("Test.away", ON_CLUSTER, blocks()).outcome();
                assertThat(((Outcome.Failure<String>) outcome).exception())
                        .isInstanceOfAny(NullPointerException.class, IllegalStateException.class);
            }
        }
    }

    @Test
    @DisplayName("elements come back in their order, and no more are under way than the limit says")
    void elements_keepOrderAndLimit(Fixture fixture) {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Elsewhere elsewhere = new Elsewhere(
                        (call, arguments) -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            int number = (Integer) arguments.get(0);
                            running.decrementAndGet();
                            return 2 * number;
                        },
                        TWICE);
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            List<Integer> numbers = IntStream.range(0, 300).boxed().toList();
            for (int limit : List.of(0, 3)) {
                GatherOptions options = limit == 0 ? GatherOptions.DEFAULT : GatherOptions.DEFAULT.limit(limit);
                most.set(0);
                try (TaskGroup group = runtime.open("Test.all", options)) {
                    EachTasks<Integer, Integer> all = group.startEach("twice", ON_CLUSTER, numbers, twiceEach());
                    group.join();
                    assertThat(all.results())
                            .isEqualTo(numbers.stream().map(n -> 2 * n).toList());
                }
                if (limit > 0) {
                    assertThat(most.get()).isLessThanOrEqualTo(limit);
                }
            }
        }
    }

    @Test
    @DisplayName("null for a primitive parameter fails its call as unboxing does here, and is not sent")
    void nullForAPrimitive_failsAsItDoesHere(Fixture fixture) {
        List<Integer> numbers = Arrays.asList(1, null);
        try (Elsewhere elsewhere = doubling();
                FanoutRuntime runtime = with(fixture, elsewhere);
                TaskGroup group = runtime.open("Test.all")) {
            EachTasks<Integer, Integer> all = group.startEachCollected("twice", ON_CLUSTER, numbers, twiceEach());
            group.join();
            assertThat(all.outcomes().get(0)).isEqualTo(new Outcome.Success<>(2));
            assertThat(((Outcome.Failure<Integer>) all.outcomes().get(1)).exception())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("dev.fanout.runtime.RemoteCallTest.twice(int) takes int as argument 1, and was given "
                            + "null; leave nulls out, or let it take the boxed type");
            assertThat(elsewhere.sent).hasSize(1);
        }
    }

    @Test
    @DisplayName("a call that does not stop there is let go here, and reported until it ends")
    void callThatDoesNotStop_isLetGo(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Elsewhere elsewhere = blocking(() -> {
                    running.countDown();
                    boolean ended = false;
                    while (!ended) {
                        try {
                            Fixture.await(end);
                            ended = true;
                        } catch (AssertionError interrupted) {
                            ended = false;
                        }
                    }
                    return "late";
                });
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            Task<String> deaf = runtime.start("Test.deaf", ON_CLUSTER.letGoAfter(Duration.ofMillis(1)), blocks());
            Fixture.await(running);
            deaf.cancel(true);
            assertThat(deaf.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            fixture.assertLetGone("Test.deaf");
            assertThat(deaf.isDone()).isFalse();
            end.countDown();
            Fixture.until(deaf::isDone);
        }
    }

    @Test
    @DisplayName("STK-08: a dump, and the message of a deadline, name the member that it runs on")
    void member_isNamed(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(2);
        try (Elsewhere elsewhere = blocking(Fixture.sleeperThatTells(running));
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            Task<String> away = runtime.start("Test.away", ON_CLUSTER, blocks());
            DeadlineExceededException late = catchThrowableOfType(DeadlineExceededException.class, () -> {
                try (TaskGroup group = runtime.open("Test.page", Duration.ofMillis(200))) {
                    group.start(
                            "slow",
                            ON_CLUSTER.timeout(Duration.ofMinutes(1)),
                            Fallback.of(blocks(), failure -> "never"));
                    Fixture.await(running);
                    assertThat(runtime.dump()).containsPattern("Test\\.away, running .*, on member elsewhere:5701");
                    group.join();
                }
            });
            assertThat(late).hasMessageContaining("slow (on member elsewhere:5701)");
            away.cancelAndAwait();
        }
    }

    @Test
    @DisplayName("a call without a signature cannot be sent, and says so")
    void callThatIsNoRemoteCall_fails(Fixture fixture) {
        try (Elsewhere elsewhere = doubling();
                FanoutRuntime runtime = with(fixture, elsewhere)) {
            Outcome<Integer> outcome =
                    runtime.start("Test.plain", ON_CLUSTER, () -> 1).outcome();
            assertThat(((Outcome.Failure<Integer>) outcome).exception())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Test.plain cannot run on \"cluster\", which is remote: "
                            + "it is no RemoteCall, which has arguments that can be sent");
        }
    }

    @Test
    @DisplayName("without threads, and on an ordinary executor of that name, the body runs here")
    void bodyRunsHere_whereNothingIsRemote(Fixture fixture) {
        try (FanoutRuntime direct = FanoutRuntime.direct()) {
            assertThat(direct.start("Test.direct", ON_CLUSTER, twice(1)).join()).isEqualTo(-1);
        }
        ExecutorService local = Executors.newSingleThreadExecutor();
        try (FanoutRuntime runtime = fixture.builder()
                        .remote("cluster", doubling())
                        .executor("cluster", local)
                        .build();
                TaskGroup group = runtime.open("Test.page")) {
            EachTasks<Integer, Integer> all = group.startEach("twice", ON_CLUSTER, List.of(1, 2), twiceEach());
            group.join();
            assertThat(all.results()).containsExactly(-1, -1);
            assertThat(runtime.start("Test.plain", twice(1)).join()).isEqualTo(-1);
        } finally {
            local.shutdown();
        }
    }

    @Test
    @DisplayName("a remote executor has a name that a compiler knows")
    void name_isThatOfACluster() {
        FanoutRuntime.Builder builder = FanoutRuntime.builder();
        assertThatThrownBy(() -> builder.remote("cpu", request -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"cpu\" does not");
        assertThatThrownBy(() -> builder.remote("clusters", request -> null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.remote("cluster-2", request -> null)).isSameAs(builder);
    }
}
