package dev.fanout.benchmarks.peer;

import dev.fanout.benchmarks.body.Body;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The least that a fan-out can do: start a thread for each call, count down once for each, park once. No failure stops
 * anything, nobody can cancel or time it out. All others are measured against it.
 */
final class RawPeer implements Peer {
    private final Workload workload;
    private final Executor threads;

    RawPeer(Workload workload, Executor threads) {
        this.workload = workload;
        this.threads = threads;
    }

    @Override
    public int run() {
        Call[] calls = new Call[workload.calls()];
        Countdown pending = new Countdown(calls.length);
        for (int index = 0; index < calls.length; index++) {
            calls[index] = new Call(workload.body(), index, pending);
            threads.execute(calls[index]);
        }
        pending.await();
        int sum = 0;
        for (Call call : calls) {
            sum += call.result;
        }
        return sum;
    }

    /** Call, task and result in one object. The countdown orders the write of the result before its read. */
    private static final class Call implements Runnable {
        private final Body body;
        private final int index;
        private final Countdown pending;
        private int result = -1;

        Call(Body body, int index, Countdown pending) {
            this.body = body;
            this.index = index;
            this.pending = pending;
        }

        @Override
        public void run() {
            try {
                result = body.call(index);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                pending.countDown();
            }
        }
    }

    private static final class Countdown extends AtomicInteger {
        private static final long serialVersionUID = 1;

        private final transient Thread caller = Thread.currentThread();

        Countdown(int calls) {
            super(calls);
        }

        void countDown() {
            if (decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }

        void await() {
            while (get() > 0) {
                LockSupport.park(this);
            }
        }
    }
}
