package dev.fanout.benchmarks.calls;

import dev.fanout.Async;
import dev.fanout.Gather;
import dev.fanout.benchmarks.body.Body;

/** Three named calls. */
public interface ThreeCalls {

    /** What they return. */
    record Results(int first, int second, int third) {

        /** The sum of all. */
        public int sum() {
            return first + second + third;
        }
    }

    Body body();

    @Async
    default int first() throws InterruptedException {
        return body().call(0);
    }

    @Async
    default int second() throws InterruptedException {
        return body().call(1);
    }

    @Async
    default int third() throws InterruptedException {
        return body().call(2);
    }

    @Gather
    Results results() throws InterruptedException;
}
