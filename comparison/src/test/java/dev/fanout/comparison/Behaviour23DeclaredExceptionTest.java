package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.PARTLY;
import static dev.fanout.comparison.Verdict.YES;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;

@DisplayName(
        "23 ERR-01 ERR-04 STK-01: the caller catches the declared exception itself, with the caller's frames in its trace")
class Behaviour23DeclaredExceptionTest {
    static final int LEVELS = 3;

    private final FileNotFoundException failure = new FileNotFoundException("profile");

    static Throwable thrownBy(Callable<?> callSite) {
        try {
            callSite.call();
            throw new AssertionError("nothing was thrown");
        } catch (Exception thrown) {
            return thrown;
        }
    }

    static int depth(Throwable thrown, Throwable wanted) {
        int depth = 0;
        for (Throwable next = thrown; next != wanted; next = next.getCause()) {
            assertThat(next).as("cause").isNotNull();
            depth++;
        }
        return depth;
    }

    static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private String fails() throws IOException {
        throw failure;
    }

    @Shows(NO)
    void completableFuture_wrapsItAndDoesNotShowTheCaller(Trial trial) {
        Throwable thrown = thrownBy(() -> pageThatJoins(trial));
        assertThat(thrown).isInstanceOf(CompletionException.class).hasCause(failure);
        assertThat(printed(thrown)).doesNotContain("pageThatJoins");
    }

    private String pageThatJoins(Trial trial) {
        return futures(trial, LEVELS).join();
    }

    private CompletableFuture<String> futures(Trial trial, int levels) {
        Callable<String> call =
                levels == 1 ? this::fails : () -> futures(trial, levels - 1).join();
        return supplyAsync(Trial.supplier(call), trial.executor);
    }

    @Shows(PARTLY)
    void executorService_showsTheCallerButWrapsItOncePerLevel(Trial trial) {
        Throwable thrown = thrownBy(() -> invoke(trial, LEVELS));
        assertThat(thrown.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .contains("invoke");
        assertThat(depth(thrown, failure)).isEqualTo(LEVELS);
    }

    private String invoke(Trial trial, int levels) throws Exception {
        Callable<String> call = levels == 1 ? this::fails : () -> invoke(trial, levels - 1);
        return trial.executor.invokeAll(List.of(call)).get(0).get();
    }

    @Shows(PARTLY)
    void guava_showsTheCallerButWrapsItOncePerLevel(Trial trial) {
        Throwable thrown = thrownBy(() -> pageThatListens(trial));
        assertThat(thrown.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .contains("pageThatListens");
        assertThat(depth(thrown, failure)).isEqualTo(LEVELS);
    }

    private List<String> pageThatListens(Trial trial) throws Exception {
        return listen(trial, LEVELS).get();
    }

    private ListenableFuture<List<String>> listen(Trial trial, int levels) {
        Callable<String> call = levels == 1
                ? this::fails
                : () -> listen(trial, levels - 1).get().get(0);
        return Futures.allAsList(trial.listening.submit(call));
    }

    @Shows(NO)
    void guava_makesANewOneOfTheDeclaredType(Trial trial) {
        Callable<String> call = this::fails;
        ListenableFuture<String> future = trial.listening.submit(call);
        Throwable thrown = thrownBy(() -> Futures.getChecked(future, IOException.class));
        assertThat(thrown).isExactlyInstanceOf(IOException.class).hasCause(failure);
    }

    @Shows(YES)
    void fanout_throwsItAsItselfWithTheCallersFrames(Trial trial) {
        StackTraceElement[] itsOwn = failure.getStackTrace();
        Throwable thrown = thrownBy(() -> pageThatGathers(trial));
        assertThat(thrown).isSameAs(failure).hasNoCause();
        assertThat(printed(thrown)).contains("pageThatGathers", "Behaviour23DeclaredExceptionTest.<init>");
        assertThat(thrown.getStackTrace()).isEqualTo(itsOwn);
    }

    private String pageThatGathers(Trial trial) throws IOException {
        return gather(trial, LEVELS);
    }

    private String gather(Trial trial, int levels) throws IOException {
        try (TaskGroup group = trial.runtime.open("Test.level")) {
            Task<String> task = group.start("call", levels == 1 ? this::fails : () -> gather(trial, levels - 1));
            group.join(IOException.class);
            return task.resultNow();
        }
    }
}
