package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.MoreExecutors;
import dev.fanout.runtime.ContextCarrier;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("6 CTX-01 CTX-05 CTX-06: context crosses over to the call's thread, and is never another caller's")
class Behaviour06ContextTest {
    private static final ThreadLocal<String> USER = new ThreadLocal<>();
    private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    private static final class Loader extends ClassLoader {}

    /** Makes a call as a user, who is forgotten afterwards. */
    private static <T> T as(String user, Callable<T> call) throws Exception {
        USER.set(user);
        INHERITED.set(user);
        try {
            return call.call();
        } finally {
            USER.remove();
            INHERITED.remove();
        }
    }

    @Shows(NO)
    void completableFuture_carriesNoThreadLocal(Trial trial) throws Exception {
        String seen = as("eva", () -> supplyAsync(USER::get, trial.executor).join());
        assertThat(seen).isNull();
    }

    @Shows(NO)
    void completableFuture_losesTheClassLoaderOnTheCommonPool(Trial trial) throws Exception {
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        caller.setContextClassLoader(new Loader());
        try {
            CompletableFuture<ClassLoader> seen =
                    supplyAsync(() -> Thread.currentThread().getContextClassLoader(), ForkJoinPool.commonPool());
            Patience.until(seen::isDone); // a caller in join() would help, and run it himself
            assertThat(seen.join()).isSameAs(ClassLoader.getSystemClassLoader());
        } finally {
            caller.setContextClassLoader(before);
        }
    }

    @Shows(NO)
    void executorService_carriesNoThreadLocal(Trial trial) throws Exception {
        assertThat(as("eva", () -> trial.executor.submit(USER::get).get())).isNull();
    }

    @Shows(NO)
    void executorService_showsACallTheUserOfAnEarlierOne(Trial trial) throws Exception {
        showsTheUserOfAnEarlierCall(Executors.newSingleThreadExecutor(trial::thread));
    }

    private static void showsTheUserOfAnEarlierCall(ExecutorService pool) throws Exception {
        try {
            Future<String> first = as("eva", () -> pool.submit(INHERITED::get));
            assertThat(first.get()).isEqualTo("eva");
            Future<String> second = as("tom", () -> pool.submit(INHERITED::get));
            assertThat(second.get()).isEqualTo("eva");
        } finally {
            pool.shutdownNow();
        }
    }

    @Shows(NO)
    void guava_carriesNoThreadLocal(Trial trial) throws Exception {
        assertThat(as("eva", () -> trial.listening.submit(USER::get).get())).isNull();
    }

    @Shows(NO)
    void guava_showsACallTheUserOfAnEarlierOne(Trial trial) throws Exception {
        showsTheUserOfAnEarlierCall(MoreExecutors.listeningDecorator(Executors.newSingleThreadExecutor(trial::thread)));
    }

    @Shows(YES)
    void fanout_carriesTheClassLoader(Trial trial) {
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        ClassLoader loader = new Loader();
        caller.setContextClassLoader(loader);
        try (TaskGroup group = trial.runtime.open("Test.loader")) {
            Task<ClassLoader> seen = group.start("outer", () -> {
                try (TaskGroup inner = trial.runtime.open("Test.inner")) {
                    Task<ClassLoader> own =
                            inner.start("inner", () -> Thread.currentThread().getContextClassLoader());
                    inner.join();
                    return own.resultNow();
                }
            });
            group.join();
            assertThat(seen.resultNow()).isSameAs(loader);
        } finally {
            caller.setContextClassLoader(before);
        }
    }

    @Shows(YES)
    void fanout_carriesWhatItIsToldToAndPutsItBack(Trial trial) throws Exception {
        try (FanoutRuntime runtime =
                FanoutRuntime.builder().carrier(ContextCarrier.of(USER)).build()) {
            List<String> seen = as("eva", () -> {
                try (TaskGroup group = runtime.open("Test.user")) {
                    Task<String> changes = group.start("changes", () -> {
                        USER.set("mallory");
                        return USER.get();
                    });
                    Task<String> nested = group.startAfter("nested", () -> grandchild(runtime), changes);
                    group.join();
                    return List.of(changes.resultNow(), nested.resultNow(), USER.get());
                }
            });
            assertThat(seen).containsExactly("mallory", "eva", "eva");
            assertThat(as("tom", () -> runtime.start("Test.other", USER::get).join()))
                    .isEqualTo("tom");
            assertThat(runtime.start("Test.nobody", () -> String.valueOf(USER.get()))
                            .join())
                    .isEqualTo("null");
        }
    }

    private static String grandchild(FanoutRuntime runtime) {
        try (TaskGroup inner = runtime.open("Test.inner")) {
            Task<String> user = inner.start("user", USER::get);
            inner.join();
            return user.resultNow();
        }
    }
}
