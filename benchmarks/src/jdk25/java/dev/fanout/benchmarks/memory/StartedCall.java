package dev.fanout.benchmarks.memory;

import dev.fanout.Async;
import dev.fanout.benchmarks.body.Body;
import dev.fanout.runtime.Task;

/** One call that is started without waiting for it. */
public interface StartedCall {

    @Async(Body.class)
    Task<Integer> call(int index);
}
