package dev.fanout.benchmarks;

import dev.fanout.benchmarks.peer.FanoutPeer;
import dev.fanout.benchmarks.peer.Peer;
import dev.fanout.benchmarks.peer.Workload;
import dev.fanout.runtime.FanoutRuntime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a deadline, a listener and a context carrier add to a fan-out of generated code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SemanticsBenchmark {

    /** What the runtime does beside running the calls. */
    @Param("NONE")
    public Semantics semantics = Semantics.NONE;

    /** How many calls. */
    @Param("10")
    public int n;

    /** On which kind of thread the fan-out is called. */
    @Param("PLATFORM")
    public CallerKind caller = CallerKind.PLATFORM;

    private final LongAdder heard = new LongAdder();
    private FanoutRuntime runtime = FanoutRuntime.shared();
    private Peer fanningOut = () -> 0;
    private int checksum;

    /** Makes the runtime. */
    @Setup
    public void open() {
        caller.requireCurrent();
        runtime = semantics.runtime(heard);
        Workload workload = new Workload(n, semantics.body());
        checksum = workload.checksum();
        fanningOut = FanoutPeer.of(workload, runtime);
    }

    /** One fan-out. */
    @Benchmark
    public int fanOut() throws Exception {
        int sum = fanningOut.run();
        if (sum != checksum) {
            throw new IllegalStateException("The results came to " + sum + ", not to " + checksum);
        }
        return sum;
    }

    /** Closes the runtime, which has told its listener all by then. */
    @TearDown
    public void close() {
        runtime.close();
        if (!semantics.isPlausible(heard, n)) {
            throw new IllegalStateException("The listener has heard of " + heard + " calls, in fan-outs of " + n);
        }
    }
}
