package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.Pages;
import app.UserApi;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnEveryKindOfThread
class CallSiteTest {
    final Kind kind; // the fixture reads it

    CallSiteTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("STK-01 STK-02 ERR-01 GRP-27: what is caught is the failure, and shows the caller as well as the call")
    void failure_showsCallerAndCall(Fixture fixture) {
        Throwable thrown = catchThrowable(() -> Pages.page(fixture.runtime, 1, () -> UserApi.profile(7)));
        assertThat(thrown).isExactlyInstanceOf(FileNotFoundException.class).hasNoCause();
        assertThat(methods(thrown)).startsWith("profile");
        GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
        assertThat(methods(trace)).startsWith("load", "page");
        assertThat(printed(thrown))
                .contains("app.UserApi.profile(", "app.Pages.load(", "app.Pages.page(", "Pages.load1");
    }

    @Test
    @DisplayName("#23 ERR-04 STK-02: through three nested gathers the failure is itself, its own stack untouched")
    void nested_isNotLayered(Fixture fixture) {
        FileNotFoundException failure = new FileNotFoundException("no such user");
        StackTraceElement[] before = failure.getStackTrace();
        Throwable thrown = catchThrowable(() -> Pages.page(fixture.runtime, 3, () -> {
            throw failure;
        }));
        assertThat(thrown).isSameAs(failure).hasNoCause();
        assertThat(thrown.getStackTrace()).isEqualTo(before);
        assertThat(thrown.getSuppressed()).hasSize(1);
        GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
        assertThat(trace).hasMessage("Pages.load1");
        assertThat(trace.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("Pages.load2", "Pages.load3");
        assertThat(methods(trace.getSuppressed()[1])).startsWith("load", "page");
        assertThat(trace.failures()).isEmpty();
    }

    @Test
    @DisplayName("ERR-02 ERR-04: a checked failure that nobody declares is wrapped once, however deep it was")
    void undeclared_isWrappedOnce(Fixture fixture) {
        GeneralSecurityException failure = new GeneralSecurityException("no such table");
        Throwable thrown = catchThrowable(() -> Pages.undeclared(fixture.runtime, 4, () -> {
            throw failure;
        }));
        assertThat(thrown)
                .isExactlyInstanceOf(CallFailedException.class)
                .hasMessage("Pages.undeclared1/part failed with java.security.GeneralSecurityException");
        assertThat(thrown.getCause()).isSameAs(failure).hasNoCause();
        assertThat(failure.getSuppressed()).isEmpty();
        assertThat(methods(GatherTrace.of(thrown).orElseThrow())).startsWith("undeclared");
    }

    @Test
    @DisplayName("D2: at most sixteen call sites are kept, those nearest to the failure")
    void manyLevels_keepSixteenSites(Fixture fixture) {
        Throwable thrown = catchThrowable(() -> Pages.page(fixture.runtime, 20, () -> UserApi.profile(7)));
        GatherTrace trace = GatherTrace.of(thrown).orElseThrow();
        assertThat(trace.getSuppressed()).hasSize(15);
        assertThat(trace.getSuppressed()[14]).hasMessage("Pages.load16");
        assertThat(thrown.getSuppressed()).hasSize(1);
    }

    @Test
    @DisplayName("STK-01: the first who reads a failed handle is shown; reading again adds nothing")
    void handle_showsItsReader(Fixture fixture) {
        Task<String> handle = fixture.runtime.start("Pages.profile", () -> UserApi.profile(7));
        assertThat(catchThrowable(() -> Pages.read(handle)))
                .isInstanceOf(CallFailedException.class)
                .hasCauseInstanceOf(FileNotFoundException.class);
        Task<String> unchecked = fixture.runtime.start("Pages.profile", () -> {
            throw new IllegalStateException("no");
        });
        Throwable first = catchThrowable(() -> Pages.read(unchecked));
        Throwable second = catchThrowable(() -> Pages.read(unchecked));
        assertThat(second).isSameAs(first);
        assertThat(first.getSuppressed()).hasSize(1);
        GatherTrace trace = GatherTrace.of(first).orElseThrow();
        assertThat(methods(trace)).startsWith("read");
        assertThat(trace.getSuppressed()).isEmpty();
    }

    @Test
    @DisplayName("STK-01 D2: the reader of a gather's handle extends the trace that the gather has made")
    void gatherHandle_extendsTheTrace(Fixture fixture) {
        RuntimeException failure = new IllegalStateException("no");
        Task<String> handle = fixture.runtime.startGather("Pages.start", group -> {
            Task<String> part = group.start("part", () -> {
                throw failure;
            });
            group.join();
            return part.resultNow();
        });
        assertThat(catchThrowable(() -> Pages.read(handle))).isSameAs(failure);
        assertThat(failure.getSuppressed()).hasSize(1);
        GatherTrace trace = GatherTrace.of(failure).orElseThrow();
        assertThat(trace.getSuppressed()).hasSize(1);
        assertThat(methods(trace.getSuppressed()[0])).startsWith("read");
    }

    @Test
    @DisplayName("STK-05: at most four frames of ours are below the call")
    void call_hasFewFramesBelow(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Pages.frames")) {
            Task<StackTraceElement[]> one = group.start("one", UserApi.frames());
            EachTasks<Integer, StackTraceElement[]> each = group.startEach(
                    "each", List.of(1), element -> UserApi.frames().run());
            group.join();
            for (StackTraceElement[] frames :
                    List.of(one.resultNow(), each.results().get(0))) {
                assertThat(frames[0].getClassName()).isEqualTo("app.UserApi");
                assertThat(Stream.of(frames)
                                .filter(frame -> frame.getClassName().startsWith("dev.fanout.runtime.")
                                        && !frame.getClassName().contains("Test")
                                        && !frame.getClassName().contains("Kind")))
                        .hasSizeLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    @DisplayName("STK-08 TMO-16: a deadline says where the unfinished call was, in the user's own code")
    void deadline_saysWhereCallsWere(Fixture fixture) {
        CountDownLatch entered = new CountDownLatch(1);
        Thread mover = new Thread(() -> {
            Fixture.await(entered);
            fixture.time.advance(Duration.ofMillis(300));
        });
        mover.start();
        Throwable thrown = catchThrowable(
                () -> Pages.timed(fixture.timeless, Duration.ofMillis(300), () -> UserApi.slow(entered)));
        assertThat(thrown)
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("300 ms")
                .hasMessageContaining("part (at app.UserApi.slow(UserApi.java:");
        assertThat(methods(thrown)).contains("timed");
        assertThat(GatherTrace.of(thrown)).isEmpty();
    }

    @Test
    @DisplayName(
            "CRE-08: a thread is named after its call, also that of an element; its task has the number of the element")
    void threads_areNamedAfterCalls(Fixture fixture) {
        try (TaskGroup group = fixture.runtime.open("Pages.page")) {
            Task<String> one =
                    group.start("profile", () -> Thread.currentThread().getName());
            EachTasks<String, String> each = group.startEach(
                    "feed", List.of("x", "y"), element -> Thread.currentThread().getName());
            group.join();
            assertThat(one.resultNow()).isEqualTo("Pages.page/profile").isEqualTo(one.name());
            assertThat(each.results()).containsExactly("Pages.page/feed", "Pages.page/feed");
            assertThat(each.tasks()).extracting(Task::name).containsExactly("Pages.page/feed#0", "Pages.page/feed#1");
        }
        Task<String> handle = fixture.runtime.start(
                "Pages.profile", () -> Thread.currentThread().getName());
        assertThat(handle.join()).isEqualTo("Pages.profile");
    }

    private static List<String> methods(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .toList();
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
