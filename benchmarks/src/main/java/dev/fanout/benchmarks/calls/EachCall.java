package dev.fanout.benchmarks.calls;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.benchmarks.body.Body;
import java.util.List;

/** One call for each element of a list, all at once or some at once. */
public interface EachCall {

    /** How many at once, where there is a limit. */
    int LIMIT = 64;

    Body body();

    @Async
    default int call(int index) throws InterruptedException {
        return body().call(index);
    }

    @Gather("call")
    List<Integer> all(@Each("index") List<Integer> indexes) throws InterruptedException;

    @Gather(value = "call", limit = LIMIT)
    List<Integer> limited(@Each("index") List<Integer> indexes) throws InterruptedException;
}
