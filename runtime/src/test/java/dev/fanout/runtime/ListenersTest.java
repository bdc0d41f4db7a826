package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link TaskListener#all}, and what listeners that only watch leave to the log. */
class ListenersTest {
    private static final CallInfo CALL = new CallInfo(7, "Test.all/call", 6, 0);
    private static final GatherInfo GATHER = new GatherInfo(6, "Test.all", 0, 0, Optional.empty());

    private final Logger logger = Logger.getLogger("dev.fanout");
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getMessage().contains("Test.all") || line.getMessage().contains("TaskListener")) {
                logged.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void catchTheLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void releaseTheLog() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    /** Writes down what it is told, and throws then. */
    private record Told(String name, List<String> all, boolean throwing) implements TaskListener {
        private void hear(String what) {
            all.add(name + " " + what);
            if (throwing) {
                throw new LinkageError("of a listener");
            }
        }

        @Override
        public void gatherOpened(GatherInfo gather) {
            hear("opened");
        }

        @Override
        public void gatherEnded(GatherInfo gather, Optional<CancelReason> cancelled) {
            hear("gather ended");
        }

        @Override
        public void queued(CallInfo call, boolean required, List<CallInfo> inputs) {
            hear("queued");
        }

        @Override
        public void started(CallInfo call) {
            hear("started");
        }

        @Override
        public void cancelled(CallInfo call, CancelReason reason) {
            hear("cancelled");
        }

        @Override
        public void ended(CallInfo call, Outcome<?> outcome) {
            hear("ended");
        }

        @Override
        public void straggling(String call, Duration waited, List<StackTraceElement> stack) {
            hear("straggling");
        }

        @Override
        public void letGo(String call, Duration waited, List<StackTraceElement> stack) {
            hear("let go");
        }

        @Override
        public void failureUnread(String call, Throwable failure) {
            hear("unread");
        }
    }

    private static void tellAll(TaskListener listener) {
        listener.gatherOpened(GATHER);
        listener.queued(CALL, true, List.of());
        listener.started(CALL);
        listener.cancelled(CALL, CancelReason.REQUESTED);
        listener.straggling(CALL.name(), Duration.ofSeconds(1), List.of());
        listener.letGo(CALL.name(), Duration.ofSeconds(2), List.of());
        listener.ended(CALL, new Outcome.Success<>(1));
        listener.failureUnread(CALL.name(), new IllegalStateException("expected"));
        listener.gatherEnded(GATHER, Optional.empty());
    }

    @Test
    void each_isToldEverything_alsoAfterOneThatThrows() {
        List<String> all = new ArrayList<>();
        tellAll(TaskListener.all(new Told("bad", all, true), new Told("good", all, false)));
        List<String> events = List.of(
                "opened", "queued", "started", "cancelled", "straggling", "let go", "ended", "unread", "gather ended");
        List<String> expected = new ArrayList<>();
        events.forEach(event -> expected.addAll(List.of("bad " + event, "good " + event)));
        assertThat(all).containsExactlyElementsOf(expected);
        assertThat(logged).hasSize(9).containsOnly("a TaskListener has thrown");
    }

    @Test
    void listenerThatThrows_harmsNoGather() {
        List<String> all = new ArrayList<>();
        try (FanoutRuntime runtime = FanoutRuntime.builder()
                        .listener(new Told("bad", all, true))
                        .inline();
                TaskGroup group = runtime.open("Test.all")) {
            Task<Integer> call = group.start("call", () -> 1);
            group.join();
            assertThat(call.resultNow()).isEqualTo(1);
        }
        assertThat(all).containsExactly("bad opened", "bad queued", "bad started", "bad ended", "bad gather ended");
        assertThat(logged).hasSize(5);
    }

    @Test
    void watchers_leaveToTheLogWhatWouldGoUnnoticed_once() {
        Progress progress = Progress.inLog(line -> {});
        for (TaskListener watcher :
                List.of(new Timeline(), progress, TaskListener.all(new Timeline(), TaskListener.all(progress)))) {
            Reports reports = new Reports(watcher);
            logged.clear();
            reports.failureUnread("Test.all/call", new IllegalStateException("expected"));
            reports.straggling("Test.all/call", Duration.ofSeconds(1), List.of());
            assertThat(logged).hasSize(2);
            assertThat(reports.followsCalls()).isTrue();
        }
    }

    @Test
    void anotherListener_takesOverFromTheLog() {
        List<String> all = new ArrayList<>();
        Reports reports = new Reports(TaskListener.all(new Timeline(), new Told("own", all, false)));
        reports.failureUnread("Test.all/call", new IllegalStateException("expected"));
        assertThat(all).containsExactly("own unread");
        assertThat(logged).isEmpty();
    }

    @Test
    void withoutAListener_theCallsOfAMapAreNotEvenMade() {
        List<Integer> elements = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                throw new UnsupportedOperationException("made a call");
            }

            @Override
            public int size() {
                return 3;
            }
        };
        MappedCalls<Integer, Integer> calls =
                new MappedCalls<>(null, null, CallOptions.DEFAULT, Carried.NOTHING, true, elements, element -> element);
        new Reports(new LogListener()).queued(calls, TaskGroup.NONE);
        assertThatThrownBy(() -> new Reports(new Timeline()).queued(calls, TaskGroup.NONE))
                .hasMessage("made a call");
    }

    @Test
    void null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> TaskListener.all(new Timeline(), null));
        assertThatNullPointerException().isThrownBy(() -> TaskListener.all((TaskListener[]) null));
    }
}
