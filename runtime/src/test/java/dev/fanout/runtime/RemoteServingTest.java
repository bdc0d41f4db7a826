package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.OnLost;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls that were sent here by another process. */
@OnEveryKindOfThread
class RemoteServingTest {
    private static final RemoteSignature JOINED =
            RemoteSignature.of(RemoteServingTest.class, "joined", String.class, String.class, long.class);

    private static final ThreadLocal<String> TENANT = ThreadLocal.withInitial(() -> "none");

    @SuppressWarnings("UnusedVariable") // read by the extension
    private final Kind kind;

    RemoteServingTest(Kind kind) {
        this.kind = kind;
    }

    /** Carries a thread-local from one process to another. */
    private record Tenant(String key) implements TravellingCarrier {
        @Override
        public Context capture() {
            return ContextCarrier.of(TENANT).capture();
        }

        @Override
        public byte[] pack() {
            return TENANT.get().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Context unpack(byte[] packed) {
            return body -> {
                TENANT.set(new String(packed, StandardCharsets.UTF_8));
                try {
                    body.run();
                } finally {
                    TENANT.remove();
                }
            };
        }
    }

    private static RemoteRequest request(
            RemoteSignature signature, Map<String, byte[]> context, @Nullable Object... arguments) {
        return new RemoteRequest(
                "Other.page/joined",
                signature,
                new ArrayList<>(Arrays.asList(arguments)),
                Deadline.none(),
                true,
                OnLost.FAIL,
                context);
    }

    @Test
    @DisplayName("CTX-01: it runs under the name that its sender gave it, and sees what both sides know how to carry")
    void call_seesWhatHasTravelled(Fixture fixture) {
        List<String> seen = new ArrayList<>();
        RemoteCalls.Body body = (call, arguments) -> {
            seen.add(TENANT.get());
            seen.add(
                    Thread.currentThread().getContextClassLoader()
                                    == JOINED.target().getClassLoader()
                            ? "loader"
                            : "another loader");
            return arguments.get(0) + ":" + arguments.get(1);
        };
        try (FanoutRuntime there = fixture.builder()
                .carrier(new Tenant("tenant"))
                .carrier(new Tenant("unknown to the sender"))
                .carrier(() -> {
                    throw new AssertionError("there is nothing to capture");
                })
                .build()) {
            RemoteCalls calls = RemoteCalls.of(there, body, JOINED);
            byte[] packed = "acme".getBytes(StandardCharsets.UTF_8);
            Task<?> task = calls.start(
                    request(JOINED, Map.of("tenant", packed, "nobody's", packed), "a", 1L), CallOptions.DEFAULT);
            assertThat(task.name()).isEqualTo("Other.page/joined");
            assertThat(task.join()).isEqualTo("a:1");
            assertThat(seen).containsExactly("acme", "loader");
        }
    }

    @Test
    @DisplayName("two carriers that travel cannot have one key")
    void keyOfAnotherCarrier_isRefused(Fixture fixture) {
        FanoutRuntime.Builder builder = fixture.builder().carrier(new Tenant("tenant"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.carrier(new Tenant("tenant")))
                .withMessage("the carriers Tenant[key=tenant] and Tenant[key=tenant] both have the key \"tenant\","
                        + " by which the other side finds them; give each its own");
        builder.carrier(new Tenant("user")).build().close();
    }

    @Test
    @DisplayName("a carrier that has nothing to send for a call fails it, and is named")
    void carrierThatPacksNull_failsTheCall(Fixture fixture) {
        TravellingCarrier careless = new TravellingCarrier() {
            @Override
            public String key() {
                return "careless";
            }

            @Override
            public Context capture() {
                return ContextCarrier.Body::run;
            }

            @Override
            @SuppressWarnings("NullAway") // which is what is tried
            public byte[] pack() {
                return null;
            }

            @Override
            public Context unpack(byte[] packed) {
                return ContextCarrier.Body::run;
            }
        };
        try (Elsewhere elsewhere = new Elsewhere((call, arguments) -> "", JOINED);
                FanoutRuntime runtime = fixture.builder()
                        .carrier(careless)
                        .remote("cluster", elsewhere)
                        .build()) {
            Task<String> task = runtime.start(
                    "Test.careless", CallOptions.DEFAULT.on("cluster"), RemoteCall.of(JOINED, () -> "here", () ->
                            new Object[] {"a", 1L}));
            assertThatNullPointerException().isThrownBy(task::join).withMessageEndingWith(".pack has returned null");
        }
    }

    @Test
    @DisplayName("a context travels with a call from end to end")
    void context_travels(Fixture fixture) {
        try (Elsewhere elsewhere = new Elsewhere(
                        builder -> builder.carrier(new Tenant("tenant")), (call, arguments) -> TENANT.get(), JOINED);
                FanoutRuntime runtime = fixture.builder()
                        .carrier(new Tenant("tenant"))
                        .remote("cluster", elsewhere)
                        .build()) {
            TENANT.set("acme");
            Task<String> task = runtime.start(
                    "Test.away", CallOptions.DEFAULT.on("cluster"), RemoteCall.of(JOINED, () -> "here", () ->
                            new Object[] {"a", 1L}));
            assertThat(task.join()).isEqualTo("acme");
        } finally {
            TENANT.remove();
        }
    }

    @Test
    @DisplayName("what does not fit the signature is refused, and no body sees it")
    void argumentsThatDoNotFit_areRefused(Fixture fixture) {
        RemoteSignature other = RemoteSignature.of(RemoteServingTest.class, "other", void.class);
        RemoteCalls calls = RemoteCalls.of(
                fixture.runtime,
                (call, arguments) -> {
                    throw new AssertionError("entered");
                },
                JOINED);
        Map<RemoteRequest, String> refused = Map.of(
                request(other, Map.of()), "there is no call .*other\\(\\)",
                request(JOINED, Map.of(), "a"), ".* takes 2 arguments, and was sent 1",
                request(JOINED, Map.of(), "a", 1L, 2L), ".* takes 2 arguments, and was sent 3",
                request(JOINED, Map.of(), "a", 1), ".* takes long as argument 2, and was sent java.lang.Integer",
                request(JOINED, Map.of(), 1L, 1L),
                        ".* takes java.lang.String as argument 1, and was sent java.lang.Long",
                request(JOINED, Map.of(), "a", null), ".* takes long as argument 2, and was sent null");
        refused.forEach((request, message) -> assertThatThrownBy(() -> calls.start(request, CallOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches(message));
        assertThat(JOINED.carrying("shop.Layer")).isNotEqualTo(JOINED);
    }

    @Test
    @DisplayName("a runtime without threads does not serve: what it runs could not be stopped")
    void directRuntime_doesNotServe() {
        try (FanoutRuntime direct = FanoutRuntime.direct()) {
            RemoteCalls calls = RemoteCalls.of(direct, (call, arguments) -> "entered", JOINED);
            assertThatThrownBy(() -> calls.start(request(JOINED, Map.of(), "a", 1L), CallOptions.DEFAULT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Other.page/joined was sent to a runtime without threads");
        }
    }

    @Test
    @DisplayName("no more run at once than those who serve them allow; one that gathers gives its place to another")
    void options_countForAll(Fixture fixture) {
        CallOptions one = CallOptions.DEFAULT.limit(1);
        RemoteSignature outer = RemoteSignature.of(RemoteServingTest.class, "outer", String.class);
        RemoteCalls[] all = new RemoteCalls[1];
        all[0] = RemoteCalls.of(
                fixture.runtime,
                (call, arguments) -> {
                    if (call.equals(JOINED)) {
                        return "inner";
                    }
                    try (TaskGroup group = fixture.runtime.open("Here.nested")) {
                        Task<Object> inner = group.start(
                                "waits",
                                () -> all[0].start(request(JOINED, Map.of(), "a", 1L), one)
                                        .join());
                        group.join();
                        return inner.resultNow();
                    }
                },
                JOINED,
                outer);
        assertThat(all[0].start(request(outer, Map.of()), one).join()).isEqualTo("inner");
    }

    @Test
    @DisplayName("MEM-03: closing the runtime ends what was sent to it, and nothing is taken any more")
    void close_endsWhatWasSent(Fixture fixture) {
        CountDownLatch running = new CountDownLatch(1);
        FanoutRuntime there = fixture.builder().build();
        RemoteCalls calls = RemoteCalls.of(
                there, (call, arguments) -> Fixture.sleeperThatTells(running).run(), JOINED);
        Task<?> task = calls.start(request(JOINED, Map.of(), "a", 1L), CallOptions.DEFAULT);
        Fixture.await(running);
        there.close();
        assertThat(task.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
        assertThatThrownBy(() -> calls.start(request(JOINED, Map.of(), "a", 1L), CallOptions.DEFAULT))
                .isInstanceOf(RejectedExecutionException.class);
    }
}
