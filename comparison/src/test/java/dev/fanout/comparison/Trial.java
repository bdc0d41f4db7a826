package dev.fanout.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import dev.fanout.runtime.FanoutRuntime;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What one test works with. After it all calls are let go, and no thread may be left. */
final class Trial {
    private final Queue<Sleeper> sleepers = new ConcurrentLinkedQueue<>();
    private final Queue<Caller<?>> callers = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    /** As many threads as there are calls, which is the best that blocking calls can be given. */
    final ExecutorService executor = Executors.newCachedThreadPool(this::thread);

    final ListeningExecutorService listening = MoreExecutors.listeningDecorator(executor);
    final Heard heard = new Heard();
    /** What Guava's combined futures log. */
    final KeptLog guavaLog = new KeptLog("com.google.common.util.concurrent.AggregateFuture");

    final KeptLog fanoutLog = new KeptLog("dev.fanout");
    /** What reached the threads' handler of uncaught exceptions. */
    final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

    final FanoutRuntime runtime = FanoutRuntime.builder().listener(heard).build();

    /** A thread that is looked for in the end. */
    Thread thread(Runnable body) {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, failure) -> uncaught.add(failure));
        threads.add(thread);
        return thread;
    }

    /** A call that ends as soon as it is interrupted. */
    Sleeper sleeper() {
        return sleeper(() -> {
            throw new InterruptedException("stopped");
        });
    }

    /** A call that ends like this as soon as it is interrupted. */
    Sleeper sleeper(Callable<String> afterInterrupt) {
        Sleeper sleeper = Sleeper.thatEnds(afterInterrupt);
        sleepers.add(sleeper);
        return sleeper;
    }

    /** A call that needs time to clean up when it is interrupted: until {@link Sleeper#finishCleanUp()}. */
    Sleeper cleaner() {
        Sleeper sleeper = Sleeper.thatCleansUp();
        sleepers.add(sleeper);
        return sleeper;
    }

    /** Makes a blocking call on a thread of its own. */
    <T> Caller<T> call(Callable<T> call) {
        Caller<T> caller = new Caller<>(call);
        callers.add(caller);
        return caller;
    }

    /** A call as a supplier, which is what a {@code CompletableFuture} takes; its own carrier takes what is checked. */
    static <T> Supplier<T> supplier(Callable<T> call) {
        return () -> {
            try {
                return call.call();
            } catch (RuntimeException unchecked) {
                throw unchecked;
            } catch (Exception checked) {
                throw new CompletionException(checked);
            }
        };
    }

    void endAndCheck() {
        sleepers.forEach(Sleeper::wake);
        callers.forEach(Caller::giveUp);
        executor.shutdownNow();
        runtime.close();
        try {
            assertThat(executor.awaitTermination(Patience.LONG.toMillis(), TimeUnit.MILLISECONDS))
                    .as("the executor has ended")
                    .isTrue();
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
        awaitThreads();
        guavaLog.close();
        fanoutLog.close();
    }

    /** Waits for the end of all threads that were asked for here. */
    void awaitThreads() {
        Patience.until(() -> threads.stream().noneMatch(Thread::isAlive));
    }
}
