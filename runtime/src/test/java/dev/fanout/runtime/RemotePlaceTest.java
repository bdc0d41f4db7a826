package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people are told of where a call is that runs in another process, or is on its way there. */
@OnEveryKindOfThread
class RemotePlaceTest {
    private static final CallOptions ON_CLUSTER = CallOptions.DEFAULT.on("cluster");

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CompletableFuture<Outcome<Object>> end = new CompletableFuture<>();

    RemotePlaceTest(Kind kind) {
        this.kind = kind;
    }

    /** Keeps the one call that it is given, and does not stop when it is asked to. */
    private FanoutRuntime keeping(Fixture fixture, Supplier<Optional<String>> member) {
        RemoteTask kept = new RemoteTask() {
            @Override
            public CompletionStage<Outcome<Object>> ended() {
                return end;
            }

            @Override
            public void cancel(boolean interrupt) {
                asked.countDown();
            }

            @Override
            public Optional<String> member() {
                return member.get();
            }
        };
        return fixture.builder()
                .time(fixture.time)
                .remote("cluster", request -> kept)
                .build();
    }

    private static Call<Object> call() {
        RemoteSignature signature = RemoteSignature.of(RemotePlaceTest.class, "call", Object.class);
        return RemoteCall.of(signature, () -> "here", () -> new Object[0]);
    }

    @Test
    @DisplayName("a call that no member has yet waits to be sent: no frame of the thread that waits for it is shown")
    void unsentCall_waitsToBeSent(Fixture fixture) {
        try (FanoutRuntime runtime = keeping(fixture, Optional::empty)) {
            Task<Object> away = runtime.start("Test.away", ON_CLUSTER.timeout(Duration.ofSeconds(3)), call());
            Fixture.until(() -> runtime.dump().contains("waiting to be sent"));
            assertThat(runtime.dump()).containsPattern("Test\\.away, running for [^,]*, waiting to be sent\\n");
            fixture.time.advance(Duration.ofSeconds(3));
            Fixture.await(asked);
            end.complete(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            assertThatThrownBy(away::join)
                    .hasMessage("Test.away has not ended within 3000 ms; it was waiting to be sent");
        }
    }

    @Test
    @DisplayName("what still runs over there after a request to stop is reported with its member")
    void straggler_isReportedWithItsMember(Fixture fixture) {
        try (FanoutRuntime runtime = keeping(fixture, () -> Optional.of("10.0.0.7:5701"))) {
            Task<Object> deaf = runtime.start("Test.deaf", ON_CLUSTER, call());
            Fixture.until(() -> runtime.dump().contains("on member 10.0.0.7:5701"));
            assertThat(runtime.dump()).doesNotContain(", at ");
            deaf.cancel(true);
            fixture.time.advance(Duration.ofSeconds(1));
            Fixture.until(() -> !fixture.listener.stragglers.isEmpty());
            assertThat(fixture.listener.stragglers.element().stack().get(0))
                    .hasToString("remote.member(10.0.0.7:5701)");
            end.complete(new Outcome.Success<>("late"));
            assertThat(deaf.join()).isEqualTo("late");
        }
    }

    @Test
    @DisplayName("an executor that does not know where a call is harms nobody who asks")
    void hostileExecutor_isAskedInVain(Fixture fixture) {
        try (FanoutRuntime runtime = keeping(fixture, () -> {
            throw new IllegalStateException("hostile");
        })) {
            Task<Object> away = runtime.start("Test.away", ON_CLUSTER, call());
            Fixture.until(() -> runtime.dump().contains("on member unknown"));
            end.complete(new Outcome.Success<>("there"));
            assertThat(away.join()).isEqualTo("there");
        }
    }
}
