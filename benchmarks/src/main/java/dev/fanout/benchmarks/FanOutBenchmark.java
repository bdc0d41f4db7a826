package dev.fanout.benchmarks;

import dev.fanout.benchmarks.body.Bodies;
import dev.fanout.benchmarks.peer.Peer;
import dev.fanout.benchmarks.peer.Peers;
import dev.fanout.benchmarks.peer.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Fans out, waits for all calls and adds up their results, which are checked each time. A fork has one peer, as a program
 * has, so that none profits or suffers from what the JIT has learnt from another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FanOutBenchmark {

    /** One of {@link Peers}. */
    @Param("raw")
    public String peer = "";

    /** How many calls. */
    @Param("10")
    public int n;

    /** One of {@link Bodies}. */
    @Param("constant")
    public String body = "";

    /** On which kind of thread the fan-out is called; JMH's own is checked to be one. */
    @Param("PLATFORM")
    public CallerKind caller = CallerKind.PLATFORM;

    /** How many fan out at once; the time is that of all. */
    @Param("1")
    public int callers;

    private FanOut fanOut = () -> 0;
    private AutoCloseable opened = () -> {};
    private int checksum;

    /** What is measured. */
    private interface FanOut {
        int run() throws Exception;
    }

    /** Opens the peer. */
    @Setup
    public void open() {
        caller.requireCurrent();
        Workload workload = new Workload(n, Bodies.named(body));
        checksum = callers * workload.checksum();
        Peer fanningOut = Peers.open(peer, workload);
        if (callers == 1) {
            fanOut = fanningOut::run;
            opened = fanningOut;
        } else {
            Callers crowd = caller == CallerKind.VIRTUAL ? Callers.virtual(callers) : Callers.platform(callers);
            fanOut = () -> crowd.run(fanningOut);
            opened = () -> {
                crowd.close();
                fanningOut.close();
            };
        }
    }

    /** One fan-out, or one of each caller. */
    @Benchmark
    public int fanOut() throws Exception {
        int sum = fanOut.run();
        if (sum != checksum) {
            throw new IllegalStateException("The results came to " + sum + ", not to " + checksum);
        }
        return sum;
    }

    /** Closes the peer. */
    @TearDown
    public void close() throws Exception {
        opened.close();
    }
}
