package dev.fanout.benchmarks;

import dev.fanout.benchmarks.body.Sleepers;
import dev.fanout.benchmarks.body.Sleepers.LastCallFailedException;
import dev.fanout.benchmarks.peer.Peer;
import dev.fanout.benchmarks.peer.Peers;
import dev.fanout.benchmarks.peer.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One call fails while all others sleep: the time until the caller has the failure. For those that leave nothing running
 * this is also the time until all calls have ended; for the others it is counted what they leave.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FirstFailureBenchmark {

    /** One of {@link Peers}. */
    @Param("fanout")
    public String peer = "";

    /** How many calls. */
    @Param("100")
    public int n;

    /** On which kind of thread the fan-out is called. */
    @Param("PLATFORM")
    public CallerKind caller = CallerKind.PLATFORM;

    private Sleepers sleepers = new Sleepers(1);
    private Peer fanningOut = () -> 0;

    /** What the caller finds when it has the failure. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Found {

        /** How often it had a failure. */
        public long failures;

        /** How many calls ran on then, of all these times. */
        public long stillRunning;
    }

    /** Opens the peer. */
    @Setup
    public void open() {
        caller.requireCurrent();
        sleepers = new Sleepers(n);
        fanningOut = Peers.open(peer, new Workload(n, sleepers));
    }

    /** The measured time must not contain what others leave running. */
    @Setup(Level.Invocation)
    public void begin() {
        sleepers.begin();
    }

    /** One fan-out that fails. */
    @Benchmark
    public Exception firstFailure(Found found) {
        Exception failure = failure();
        found.failures++;
        found.stillRunning += sleepers.stillRunning();
        if (!LastCallFailedException.isCauseOf(failure)) {
            throw new IllegalStateException("Another failure than the call's", failure);
        }
        return failure;
    }

    private Exception failure() {
        int sum;
        try {
            sum = fanningOut.run();
        } catch (Exception failed) {
            return failed;
        }
        throw new IllegalStateException("The failure was lost, and the results came to " + sum);
    }

    /** Waits for what was left running. */
    @TearDown(Level.Invocation)
    public void end() throws InterruptedException {
        sleepers.end();
    }

    /** Closes the peer. */
    @TearDown
    public void close() {
        fanningOut.close();
    }
}
