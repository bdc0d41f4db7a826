package dev.fanout.hazelcast;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.OnLost;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What members are asked to do, and what tests gather of it; what it comes to is in {@link WorkBodies}. */
interface Work {

    /** The square, which takes so long; its runs are told by "ran". */
    @Async(on = "cluster")
    default int square(int number, long nanos) {
        return WorkBodies.square(number, nanos);
    }

    @Gather("square")
    Task<List<Integer>> squares(@Each("number") List<Integer> numbers, long nanos);

    @Gather("square")
    Task<Map<Integer, Outcome<Integer>>> squaresOnce(@Each("number") List<Integer> numbers, long nanos);

    /** The same, which may run twice. */
    @Async(on = "cluster", onLost = OnLost.RERUN)
    default int squareAgain(int number, long nanos) {
        return WorkBodies.square(number, nanos);
    }

    @Gather("squareAgain")
    Task<Map<Integer, Outcome<Integer>>> squaresAgain(@Each("number") List<Integer> numbers, long nanos);

    /** The square, after so many rounds of work. */
    @Async(on = "cluster")
    default int spin(int number, int rounds) {
        return WorkBodies.spin(number, rounds);
    }

    @Gather("spin")
    List<Integer> spins(@Each("number") List<Integer> numbers, int rounds);

    @Async(on = "cluster")
    default Span span(long nanos) throws InterruptedException {
        return Span.of(nanos);
    }

    @Gather("span")
    List<Span> spans(@Each("nanos") List<Long> nanos);

    @Gather(value = "span", limit = 3)
    List<Span> spansOfThree(@Each("nanos") List<Long> nanos);

    /** Until it is interrupted, which it tells. */
    @Async(on = "cluster")
    default String block(String id) throws InterruptedException {
        return WorkBodies.block(id);
    }

    @Gather("block")
    Task<String> blocked(String id);

    @Gather(value = "block", timeout = "3s")
    String blockedForSeconds(String id);

    /** Until it is interrupted, which is counted. */
    @Async(on = "cluster")
    default void waitQuietly() throws InterruptedException {
        WorkBodies.waitQuietly();
    }

    @Gather("waitQuietly")
    Task<Void> waiting();

    /** Of those that wait quietly. */
    record Counts(int begun, int interrupted, int ended) implements Serializable {}

    @Async(on = "cluster")
    default Counts counts() {
        return WorkBodies.counts();
    }

    @Async(on = "cluster")
    default long remainingNanos() {
        return WorkBodies.remainingNanos();
    }

    @Gather(value = "remainingNanos", timeout = "30s")
    long remainingNanosOfHalfAMinute();

    @Async(on = "cluster")
    default int fail(String how) throws Exception {
        return WorkBodies.fail(how);
    }

    @Async(on = "cluster")
    default String user() {
        return WorkBodies.user();
    }

    @Async(on = "cluster")
    default long pid() {
        return ProcessHandle.current().pid();
    }

    /** What may be sent; a class below it may not. */
    class Parcel implements Serializable {
        private static final long serialVersionUID = 1;
    }

    @Async(on = "cluster")
    default String open(Parcel parcel) {
        return parcel.toString();
    }
}
