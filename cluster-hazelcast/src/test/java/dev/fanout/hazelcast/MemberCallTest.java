package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.runtime.CallOptions;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What a call comes to that runs in another JVM. */
@Tag("processes")
class MemberCallTest {
    static final CallOptions ON_CLUSTER = CallOptions.DEFAULT.on("cluster");

    private LoopbackCluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = new LoopbackCluster();
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    private <T> Task<T> call(dev.fanout.runtime.Call<T> call) {
        return cluster.caller().start("Test.call", ON_CLUSTER, call);
    }

    private Throwable failure(dev.fanout.runtime.Call<?> call) {
        Outcome<?> outcome = call(call).outcome();
        return ((Outcome.Failure<?>) outcome).exception();
    }

    @Test
    void map_runsOnAllMembersAndItsResultsAreInOrder() throws Exception {
        MemberProcess one = cluster.serve(2);
        MemberProcess other = cluster.serve(2);
        List<Integer> numbers = IntStream.range(0, 2000).boxed().toList();
        try (TaskGroup group = cluster.caller().open("Test.map")) {
            EachTasks<Integer, Integer> squares = group.startEach("square", ON_CLUSTER, numbers, Work.square(100_000));
            group.join();
            assertThat(squares.results())
                    .isEqualTo(numbers.stream().map(n -> n * n).toList());
        }
        List<String> runs = runs(one);
        assertThat(runs).as("runs of the first").hasSizeGreaterThan(200);
        List<String> others = runs(other);
        assertThat(others).as("runs of the second").hasSizeGreaterThan(200);
        runs.addAll(others);
        assertThat(runs).hasSameSizeAs(numbers).doesNotHaveDuplicates();
    }

    private static List<String> runs(MemberProcess member) throws InterruptedException {
        List<String> said = new ArrayList<>(member.said());
        said.removeIf(line -> !line.startsWith("ran "));
        return said;
    }

    @Test
    void limit_holdsAcrossTheCluster() throws Exception {
        cluster.serve(4);
        cluster.serve(4);
        List<long[]> spans = spans(ON_CLUSTER.limit(3), 60);
        assertThat(mostAtOnce(spans)).isLessThanOrEqualTo(3).isGreaterThan(1);
        assertThat(spans.stream().map(span -> span[2]).distinct()).hasSize(2);
    }

    @Test
    void capacity_isHowManyRunAtOnceOnAMember() throws Exception {
        cluster.serve(2);
        assertThat(mostAtOnce(spans(ON_CLUSTER, 60))).isEqualTo(2);
    }

    private List<long[]> spans(CallOptions options, int number) throws Exception {
        try (TaskGroup group = cluster.caller().open("Test.map")) {
            List<Integer> numbers = IntStream.range(0, number).boxed().toList();
            EachTasks<Integer, long[]> spans = group.startEach("span", options, numbers, Work.span(10_000_000));
            group.join();
            return spans.results();
        }
    }

    private static long mostAtOnce(List<long[]> spans) {
        return spans.stream()
                .mapToLong(at -> spans.stream()
                        .filter(other -> other[0] <= at[0] && at[0] < other[1])
                        .count())
                .max()
                .orElseThrow();
    }

    @Test
    void deadline_travelsAsRemainingTime() throws Exception {
        cluster.serve(1);
        try (TaskGroup group = cluster.caller().open("Test.page", Duration.ofSeconds(30))) {
            Task<Long> remaining = group.start("remaining", ON_CLUSTER, Work.remainingNanos());
            group.join();
            assertThat(Duration.ofNanos(remaining.resultNow()))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
        }
    }

    @Test
    void deadline_interruptsWhatRunsThere() throws Exception {
        MemberProcess member = cluster.serve(1);
        assertThat(catchThrowable(() -> {
                    try (TaskGroup group = cluster.caller().open("Test.page", Duration.ofSeconds(1))) {
                        group.start("slow", ON_CLUSTER, Work.block("slow"));
                        group.join();
                    }
                }))
                .hasMessageContaining("Test.page");
        assertThat(member.said()).anyMatch(line -> line.startsWith("interrupted slow"));
    }

    @Test
    void failure_comesBackAsItselfWithItsStackAndTheMember() throws Exception {
        cluster.serve(1);
        Throwable failure = failure(Work.fail("disk"));
        assertThat(failure).isExactlyInstanceOf(IOException.class).hasMessage("disk full");
        assertThat(failure.getCause()).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(failure.getStackTrace()[0].getClassName()).isEqualTo(WorkBodies.class.getName());
        assertThat(failure.getSuppressed())
                .filteredOn(RemoteTrace.class::isInstance)
                .singleElement()
                .asString()
                .contains("127.0.0.1:");
    }

    @Test
    void failureOfAClassThatTheCallerDoesNotKnow_saysWhatItWas(@TempDir Path folder) throws Exception {
        Elsewhere.in(folder);
        cluster.serve(1, folder.toString());
        Throwable failure = failure(Work.fail(Elsewhere.FAILURE));
        assertThat(failure).isInstanceOf(RemoteFailure.class).hasMessageContaining("odd");
        assertThat(((RemoteFailure) failure).className()).isEqualTo(Elsewhere.FAILURE);
        assertThat(((RemoteFailure) failure).member()).startsWith("127.0.0.1:");
    }

    @Test
    void travellingContext_isThereInTheOtherProcess() throws Exception {
        cluster.serve(1);
        MDC.put("user", "ada");
        try {
            assertThat(call(Work.user()).join()).isEqualTo("ada");
        } finally {
            MDC.remove("user");
        }
    }

    @Test
    void callWithoutAMemberThatServesIt_isRefused() throws Exception {
        cluster.start(List.of(), "idle");
        assertThat(failure(Work.pid()))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("no member")
                .hasMessageContaining("pid()");
    }

    @Test
    void memberThatServesItself_runsItsCallsToo() throws Exception {
        try (HazelcastServer server = HazelcastExecutor.serve(
                cluster.hazelcast(), new Work(LoopbackCluster.runtime().build()))) {
            cluster.awaitServing(1);
            assertThat(call(Work.pid()).join())
                    .isEqualTo(ProcessHandle.current().pid());
            server.close(Duration.ZERO);
            cluster.awaitServing(0);
            assertThatExceptionOfType(RejectedExecutionException.class)
                    .isThrownBy(() -> call(Work.pid()).join());
        }
    }
}
