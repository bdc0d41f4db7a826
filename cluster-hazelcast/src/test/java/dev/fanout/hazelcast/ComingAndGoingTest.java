package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.instance.impl.HazelcastInstanceImpl;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import dev.fanout.runtime.LostCallException;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of calls when members join, leave or hang, and when their caller dies. */
@Tag("processes")
class ComingAndGoingTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 10_000).boxed().toList();
    private static final long NANOS = 100_000;

    private LoopbackCluster cluster;

    @AfterEach
    void end() {
        cluster.close();
    }

    /** A call that runs there until it is interrupted. */
    private Task<String> begun(String id, MemberProcess there) throws Exception {
        Task<String> call = cluster.work().blocked(id);
        there.await("began " + id);
        return call;
    }

    private HazelcastInstanceImpl insideOfHazelcast() {
        return ((HazelcastInstanceProxy) cluster.hazelcast()).getOriginal();
    }

    @Test
    void memberThatHangs_isLostAfterItsSilenceAndServesAgainWhenItGoesOn() throws Exception {
        cluster = new LoopbackCluster(5, config -> {});
        MemberProcess member = cluster.serve(2);
        Task<String> call = begun("x", member);
        long begin = System.nanoTime();
        member.signal("STOP");
        assertThat(((Outcome.Failure<?>) call.outcome()).exception()).isInstanceOf(LostCallException.class);
        Figures.print("a member that hangs was missed after %.0f ms, 5 s allowed", Figures.millisSince(begin));
        assertThat(cluster.executor().serving(Work.class)).isZero();
        member.signal("CONT");
        member.await("interrupted x"); // whom it works for is lost to it, too
        cluster.awaitServing(1);
        assertThat(cluster.work().pid()).isEqualTo(member.pid());
    }

    @Test
    void memberThatJoins_takesWorkAtOnce() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess first = cluster.serve(2);
        Task<List<Integer>> squares = cluster.work().squares(NUMBERS, 30 * NANOS);
        first.awaitLines(50);
        MemberProcess second = cluster.serve(2);
        long begin = System.nanoTime();
        second.await("ran");
        Figures.print("a member that has joined had its first call after %.0f ms", Figures.millisSince(begin));
        second.awaitLines(200);
        assertThat(squares.join()).hasSameSizeAs(NUMBERS);
    }

    @Test
    void callerThatIsKilled_hasItsCallsInterrupted() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess member = cluster.serve(2);
        MemberProcess caller = cluster.start(List.of(), "call");
        member.await("began orphan");
        caller.kill();
        member.await("interrupted orphan");
    }

    @Test
    void memberThatShutsDown_endsWhatRunsAndHandsBackTheRest() throws Exception {
        cluster = new LoopbackCluster();
        cluster.serve(2);
        MemberProcess leaving = cluster.serve(2);
        Task<List<Integer>> squares = cluster.work().squares(NUMBERS, 4 * NANOS);
        leaving.awaitLines(100);
        leaving.tell(Orders.SHUTDOWN);
        assertThat(squares.join()).as("not one was lost").hasSameSizeAs(NUMBERS);
        leaving.await("shut down");
    }

    @Test
    void callerWhoseOwnMemberIsShutDown_waitsForNothing() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess member = cluster.serve(2);
        Task<String> call = begun("left", member);
        cluster.hazelcast().shutdown();
        assertThat(call.outcome().isSuccess()).isFalse();
        member.await("interrupted left");
    }

    /** As Hazelcast itself does it when memory is short, or another member refuses it. */
    @Test
    void callerWhoseOwnMemberEndsWithoutAWord_waitsForNothing() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess member = cluster.serve(2);
        Task<String> call = begun("silent", member);
        insideOfHazelcast().node.shutdown(true);
        assertThat(((Outcome.Failure<?>) call.outcome()).exception()).isInstanceOf(LostCallException.class);
        member.await("interrupted silent");
    }

    /** What Hazelcast says when two halves of a cluster have come together, and this member was in the one that gives way. */
    @Test
    void callerWhoseClusterIsAnotherOne_findsItsMembersAtOnce() throws Exception {
        cluster = new LoopbackCluster();
        MemberProcess member = cluster.serve(2);
        Task<String> before = begun("before", member);
        insideOfHazelcast().getLifecycleService().fireLifecycleEvent(LifecycleEvent.LifecycleState.MERGED);
        for (int i = 0; i < 10; i++) {
            assertThat(cluster.work().pid()).isEqualTo(member.pid());
        }
        assertThat(((Outcome.Failure<?>) before.outcome()).exception()).isInstanceOf(LostCallException.class);
        member.await("interrupted before");
    }
}
