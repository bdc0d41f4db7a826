package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.Call;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting for other threads, and for other processes. */
final class WaitTrials {
    private WaitTrials() {}

    static Map<String, Trial.Maker> all() {
        return Map.of(
                "`Thread.sleep`, `await`, `take`", Taking::new,
                "`Lock.lock`", () -> new Holding(true),
                "`synchronized`", () -> new Holding(false),
                "`Process.waitFor`", () -> new Sleeping(false),
                "the output of a `Process`", () -> new Sleeping(true));
    }

    private static final class Taking implements Trial {
        private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

        @Override
        public Call<?> call(CountDownLatch begun) {
            return () -> {
                begun.countDown();
                return queue.take();
            };
        }

        @Override
        public void close() {}
    }

    /** Another thread has the lock, or the monitor. */
    private static final class Holding implements Trial {
        private final boolean byLock;
        private final Lock lock = new ReentrantLock();
        private final Object monitor = new Object();
        private final CountDownLatch over = new CountDownLatch(1);

        Holding(boolean byLock) throws InterruptedException {
            this.byLock = byLock;
            CountDownLatch held = new CountDownLatch(1);
            Thread holder = new Thread(() -> hold(held), "holder");
            holder.setDaemon(true);
            holder.start();
            held.await();
        }

        private void hold(CountDownLatch held) {
            lock.lock();
            try {
                synchronized (monitor) {
                    held.countDown();
                    over.await();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public Call<?> call(CountDownLatch begun) {
            return () -> {
                begun.countDown();
                return byLock ? locked() : guarded();
            };
        }

        private boolean locked() {
            lock.lock();
            try {
                return true;
            } finally {
                lock.unlock();
            }
        }

        private boolean guarded() {
            synchronized (monitor) {
                return true;
            }
        }

        @Override
        public void close() {
            over.countDown();
        }
    }

    /** Another process says nothing. */
    private static final class Sleeping implements Trial {
        private final boolean reading;
        private final Process process;

        Sleeping(boolean reading) throws IOException {
            this.reading = reading;
            process = new ProcessBuilder("sleep", "3600").start();
        }

        @Override
        public Call<?> call(CountDownLatch begun) {
            return () -> {
                begun.countDown();
                return reading ? process.getInputStream().read() : process.waitFor();
            };
        }

        @Override
        public void checkAfter(String says) {
            assertThat(process.isAlive()).isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
