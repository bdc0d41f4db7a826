package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.PARTLY;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.TaskGroup;
import dev.fanout.runtime.TaskListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("21 CRE-05 GRP-20: a thread that cannot be had fails the whole, which leaves nothing running")
class Behaviour21MachineryTest {

    private static List<Sleeper> sleepers(Trial trial) {
        return Stream.generate(trial::sleeper).limit(10).toList();
    }

    private static List<Sleeper> started(List<Sleeper> calls) {
        List<Sleeper> started = calls.subList(0, RefusingFactory.MADE);
        started.forEach(Sleeper::awaitEntered);
        return started;
    }

    @Shows(NO)
    void completableFuture_leavesWhatWasStartedRunning(Trial trial) {
        RefusingFactory factory = new RefusingFactory(trial::thread);
        ExecutorService executor = Executors.newCachedThreadPool(factory);
        List<Sleeper> calls = sleepers(trial);
        try {
            Throwable thrown = catchThrowable(() -> CompletableFuture.allOf(calls.stream()
                            .map(call -> supplyAsync(Trial.supplier(call), executor))
                            .toArray(CompletableFuture<?>[]::new))
                    .join());
            assertThat(thrown).isSameAs(factory.refusal);
            assertThat(started(calls)).allMatch(Sleeper::isUndisturbed);
        } finally {
            executor.shutdownNow();
        }
    }

    @Shows(PARTLY)
    void executorService_interruptsWhatWasStartedButDoesNotAwaitIt(Trial trial) {
        RefusingFactory factory = new RefusingFactory(trial::thread);
        ExecutorService executor = Executors.newCachedThreadPool(factory);
        List<Sleeper> calls = Stream.generate(trial::cleaner).limit(10).toList();
        try {
            Caller<?> caller = trial.call(() -> executor.invokeAll(calls));
            assertThat(caller.failure()).isSameAs(factory.refusal);
            assertThat(calls).noneMatch(Sleeper::hasEnded);
        } finally {
            executor.shutdownNow();
        }
    }

    @Shows(NO)
    void guava_leavesWhatWasStartedRunning(Trial trial) {
        RefusingFactory factory = new RefusingFactory(trial::thread);
        ListeningExecutorService executor = MoreExecutors.listeningDecorator(Executors.newCachedThreadPool(factory));
        List<Sleeper> calls = sleepers(trial);
        try {
            Throwable thrown = catchThrowable(() -> {
                List<ListenableFuture<String>> futures = new ArrayList<>();
                calls.forEach(call -> futures.add(executor.submit(call)));
                Futures.allAsList(futures).get();
            });
            assertThat(thrown).isSameAs(factory.refusal);
            assertThat(started(calls)).allMatch(Sleeper::isUndisturbed);
        } finally {
            executor.shutdownNow();
        }
    }

    @Shows(YES)
    void fanout_interruptsAndAwaitsWhatWasStarted(Trial trial) {
        RefusingFactory factory = new RefusingFactory(trial::thread);
        List<Sleeper> calls = sleepers(trial);
        try (FanoutRuntime runtime = FanoutRuntime.builder().threads(factory).build()) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = runtime.open("Test.refused")) {
                    group.startEach("call", calls.subList(0, RefusingFactory.MADE), Sleeper::call);
                    started(calls);
                    group.startEach("more", calls.subList(RefusingFactory.MADE, 10), Sleeper::call);
                    group.join();
                }
            });
            assertThat(thrown).isSameAs(factory.refusal);
            assertThat(thrown.getSuppressed()).allMatch(trace -> trace.getSuppressed().length == 0);
            assertThat(calls.subList(0, RefusingFactory.MADE)).allMatch(Sleeper::hasEnded);
            assertThat(calls.subList(RefusingFactory.MADE, 10)).noneMatch(Sleeper::wasEntered);
        }
    }

    @Shows(YES)
    void fanout_isUnharmedByAListenerThatThrows(Trial trial) {
        UnsuppressingException failure = new UnsuppressingException();
        AssertionError hostility = new AssertionError("hostile");
        TaskListener hostile = (TaskListener) Proxy.newProxyInstance(
                TaskListener.class.getClassLoader(), new Class<?>[] {TaskListener.class}, (proxy, method, told) -> {
                    throw hostility;
                });
        Sleeper sibling = trial.sleeper(() -> {
            throw new IllegalStateException("told to the listener");
        });
        try (FanoutRuntime runtime = FanoutRuntime.builder().listener(hostile).build()) {
            Throwable thrown = catchThrowable(() -> {
                try (TaskGroup group = runtime.open("Test.hostile")) {
                    group.start("sibling", sibling::call);
                    group.start("fails", sibling.thenFail(failure)::call);
                    group.join();
                }
            });
            assertThat(thrown).isSameAs(failure);
            assertThat(sibling.hasEnded()).isTrue();
            assertThat(trial.fanoutLog.failures).contains(hostility);
        }
    }
}
