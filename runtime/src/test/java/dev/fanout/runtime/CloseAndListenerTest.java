package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The end of a runtime, and what its listener hears. */
@OnEveryKindOfThread
class CloseAndListenerTest {
    final Kind kind;

    CloseAndListenerTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("ERR-17: when a runtime is closed, its listener has heard of every end")
    void close_returnsWhenTheListenerKnows(Fixture fixture) {
        CountDownLatch hears = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean heard = new AtomicBoolean();
        AtomicBoolean heardBeforeClosed = new AtomicBoolean();
        FanoutRuntime runtime = fixture.builder()
                .listener(new TaskListener() {
                    @Override
                    public void ended(CallInfo call, Outcome<?> outcome) {
                        hears.countDown();
                        Fixture.await(goOn);
                        heard.set(true);
                    }
                })
                .build();
        Task<Integer> handle = runtime.start("Test.handle", () -> 1);
        Fixture.await(hears);
        assertThat(handle.isDone()).isTrue();
        Thread closer = new Thread(() -> {
            runtime.close();
            heardBeforeClosed.set(heard.get());
        });
        closer.start();
        Fixture.untilParkedIn(closer, Family.class);
        goOn.countDown();
        Fixture.until(() -> !closer.isAlive());
        assertThat(heardBeforeClosed).isTrue();
    }

    @Test
    @DisplayName("ERR-17: a listener that closes the runtime of which it hears does not wait for itself")
    void listenerThatCloses_returns(Fixture fixture) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable FanoutRuntime> own = new AtomicReference<>();
        FanoutRuntime runtime = fixture.builder()
                .listener(new TaskListener() {
                    @Override
                    public void ended(CallInfo call, Outcome<?> outcome) {
                        FanoutRuntime mine = own.get();
                        if (mine != null) {
                            mine.close();
                            closed.countDown();
                        }
                    }
                })
                .build();
        own.set(runtime);
        assertThat(runtime.start("Test.handle", () -> 1).join()).isEqualTo(1);
        Fixture.await(closed);
    }
}
