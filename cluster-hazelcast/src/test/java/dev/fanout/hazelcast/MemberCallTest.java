package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.runtime.DeadlineExceededException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final List<Long> SIXTY = Collections.nCopies(60, 10_000_000L);

    private LoopbackCluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = new LoopbackCluster();
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    private Work work() {
        return cluster.work();
    }

    @Test
    void map_runsOnAllMembersAndItsResultsAreInOrder() throws Exception {
        MemberProcess one = cluster.serve(2);
        MemberProcess other = cluster.serve(2);
        List<Integer> numbers = IntStream.range(0, 2000).boxed().toList();
        assertThat(work().squares(numbers, 100_000).join())
                .isEqualTo(numbers.stream().map(n -> n * n).toList());
        List<String> runs = runs(one);
        assertThat(runs).as("runs of the first").hasSizeGreaterThan(200);
        List<String> others = runs(other);
        assertThat(others).as("runs of the second").hasSizeGreaterThan(200);
        runs.addAll(others);
        assertThat(runs).hasSameSizeAs(numbers).doesNotHaveDuplicates();
    }

    private static List<String> runs(MemberProcess member) throws Exception {
        List<String> said = new ArrayList<>(member.said());
        said.removeIf(line -> !line.startsWith("ran "));
        return said;
    }

    @Test
    void limit_holdsAcrossTheCluster() throws Exception {
        cluster.serve(4);
        cluster.serve(4);
        List<Span> spans = work().spansOfThree(SIXTY);
        assertThat(Span.mostAtOnce(spans)).isLessThanOrEqualTo(3).isGreaterThan(1);
        assertThat(spans.stream().map(Span::pid).distinct()).hasSize(2);
    }

    @Test
    void capacity_isHowManyRunAtOnceOnAMember() throws Exception {
        cluster.serve(2);
        assertThat(Span.mostAtOnce(work().spans(SIXTY))).isEqualTo(2);
    }

    @Test
    void deadline_travelsAsRemainingTime() throws Exception {
        cluster.serve(1);
        assertThat(Duration.ofNanos(work().remainingNanosOfHalfAMinute()))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    @Test
    void deadline_interruptsWhatRunsThere() throws Exception {
        MemberProcess member = cluster.serve(1);
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> work().blockedForSeconds("slow"))
                .withMessageContaining("Work.blockedForSeconds");
        assertThat(member.said()).anyMatch(line -> line.startsWith("interrupted slow"));
    }

    @Test
    void failure_comesBackAsItselfWithItsStackAndTheMember() throws Exception {
        cluster.serve(1);
        Throwable failure = catchThrowable(() -> work().fail("disk"));
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
        Elsewhere.compileInto(folder);
        cluster.serve(1, folder.toString());
        Throwable failure = catchThrowable(() -> work().fail(Elsewhere.FAILURE));
        assertThat(failure).isInstanceOf(RemoteFailure.class).hasMessageContaining("odd");
        assertThat(((RemoteFailure) failure).className()).isEqualTo(Elsewhere.FAILURE);
        assertThat(((RemoteFailure) failure).member()).startsWith("127.0.0.1:");
    }

    @Test
    void travellingContext_isThereInTheOtherProcess() throws Exception {
        cluster.serve(1);
        MDC.put("user", "ada");
        try {
            assertThat(work().user()).isEqualTo("ada");
        } finally {
            MDC.remove("user");
        }
    }

    @Test
    void callWithoutAMemberThatServesIt_isRefused() throws Exception {
        cluster.start(List.of(), "idle");
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> work().pid())
                .withMessageContaining("no member")
                .withMessageContaining("pid()");
    }

    @Test
    void memberThatServesItself_runsItsCallsToo() throws Exception {
        try (HazelcastServer server =
                HazelcastExecutor.serve(cluster.hazelcast(), new ConcurrentWork(cluster.caller()))) {
            cluster.awaitServing(1);
            assertThat(work().pid()).isEqualTo(ProcessHandle.current().pid());
            server.close(Duration.ZERO);
            cluster.awaitServing(0);
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> work().pid());
        }
    }
}
