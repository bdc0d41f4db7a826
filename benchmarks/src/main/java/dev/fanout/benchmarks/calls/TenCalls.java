package dev.fanout.benchmarks.calls;

import dev.fanout.Async;
import dev.fanout.Gather;
import dev.fanout.benchmarks.body.Body;

/** Ten named calls. */
public interface TenCalls {

    /** What they return. */
    record Results(
            int first,
            int second,
            int third,
            int fourth,
            int fifth,
            int sixth,
            int seventh,
            int eighth,
            int ninth,
            int tenth) {

        /** The sum of all. */
        public int sum() {
            return first + second + third + fourth + fifth + sixth + seventh + eighth + ninth + tenth;
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

    @Async
    default int fourth() throws InterruptedException {
        return body().call(3);
    }

    @Async
    default int fifth() throws InterruptedException {
        return body().call(4);
    }

    @Async
    default int sixth() throws InterruptedException {
        return body().call(5);
    }

    @Async
    default int seventh() throws InterruptedException {
        return body().call(6);
    }

    @Async
    default int eighth() throws InterruptedException {
        return body().call(7);
    }

    @Async
    default int ninth() throws InterruptedException {
        return body().call(8);
    }

    @Async
    default int tenth() throws InterruptedException {
        return body().call(9);
    }

    @Gather
    Results results() throws InterruptedException;
}
