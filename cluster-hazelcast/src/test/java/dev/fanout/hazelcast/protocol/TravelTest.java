package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.OnLost;
import dev.fanout.hazelcast.RemoteFailure;
import dev.fanout.hazelcast.RemoteTrace;
import dev.fanout.hazelcast.protocol.Shop.Colour;
import dev.fanout.hazelcast.protocol.Shop.Model;
import dev.fanout.hazelcast.protocol.Shop.SoldOut;
import dev.fanout.hazelcast.protocol.Shop.Square;
import dev.fanout.hazelcast.protocol.Shop.Stubborn;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.CancelledException;
import dev.fanout.runtime.Deadline;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.RemoteRequest;
import dev.fanout.runtime.RemoteTask;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TravelTest {
    private static final Model MODEL = new Model("m", new Square(), Map.of("door", Colour.RED));
    private static final String THERE = "10.0.0.9:5701";

    /** What comes of an end of a call that ended in this way at a member. */
    private static Outcome<@Nullable Object> afterTheWay(Outcome<@Nullable Object> outcome) {
        Bytes bytes = new Bytes(Limits.WHOLE);
        try {
            End.write(new DataOutputStream(bytes), bytes, Shop.RANK, outcome, THERE);
            MessageInput in = new MessageInput(bytes.toArray());
            Outcome<@Nullable Object> read = End.read(in, Shop.RANK, Travellers.of(Shop.RANK), THERE);
            assertThat(in.available()).isZero();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Throwable failureAfterTheWay(Throwable failure) {
        return ((Outcome.Failure<@Nullable Object>) afterTheWay(new Outcome.Failure<>(failure))).exception();
    }

    private static RemoteFailure failureOfResult(Object result) {
        return (RemoteFailure)
                ((Outcome.Failure<@Nullable Object>) afterTheWay(new Outcome.Success<>(result))).exception();
    }

    @Test
    void values_arriveAsTheyWere() {
        List<Object> values = new ArrayList<>(List.of(
                1,
                2L,
                3.0,
                4f,
                (short) 5,
                (byte) 6,
                'c',
                true,
                "text",
                "x".repeat(100_000),
                "\ud800",
                MODEL.name(),
                new BigDecimal("1.50"),
                LocalDate.of(2026, 2, 3),
                UUID.randomUUID(),
                Locale.GERMAN,
                TimeUnit.DAYS,
                List.of(1, 2),
                Set.of("a"),
                Map.of("a", 1),
                Arrays.asList(1, null),
                Collections.unmodifiableList(List.of(1)),
                new TreeMap<>(Map.of(1, 2)),
                new ConcurrentHashMap<>(Map.of(1, 2)),
                EnumSet.of(Colour.RED),
                new EnumMap<>(Map.of(Colour.RED, 1)),
                Colour.GREEN,
                Duration.ofSeconds(1),
                Collections.emptyList()));
        for (Object value : values) {
            assertThat(afterTheWay(new Outcome.Success<>(value))).isEqualTo(new Outcome.Success<>(value));
        }
        assertThat(afterTheWay(new Outcome.Success<>(null))).isEqualTo(new Outcome.Success<>(null));
        assertThat(afterTheWay(new Outcome.Success<>(new int[][] {{1}, {2, 3}})).orElseThrow())
                .isEqualTo(new int[][] {{1}, {2, 3}});
        assertThat(afterTheWay(new Outcome.Cancelled<>(CancelReason.DEADLINE)))
                .isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
    }

    @Test
    void whatCallsShare_isWrittenOnce_andIsOneObjectThere() {
        Table table = new Table(Shop.RANK);
        table.add(MODEL, 0L, null);
        int one = table.rows.size();
        for (long i = 1; i < 100; i++) {
            table.add(MODEL, i, null);
        }

        assertThat(table.rows.size()).isLessThan(one + 99 * 50);
        Map<Long, RemoteRequest> arrived = table.read().arrived;
        assertThat(arrived).hasSize(100);
        Object model = arrived.get(1L).arguments().get(0);
        assertThat(((Model) model).colours()).isEqualTo(MODEL.colours());
        assertThat(arrived.values()).allMatch(request -> request.arguments().get(0) == model);
    }

    @Test
    void argumentThatCannotBeWritten_failsItsCallOnly() {
        World world = new World(7, World.Faults.NONE);
        Member here = world.join();
        Calls.serve(world.join(), Shop.RANK, 2, Duration.ZERO);
        Caller calls = here.peers.caller();
        world.until(() -> calls.serving(Shop.class) == 1);

        List<RemoteTask> tasks = new ArrayList<>();
        List<Object> bad = List.of(new Stubborn(), new Shop.Broken());
        for (long i = 0; i < 5; i++) {
            Object items = i % 2 == 1 ? new ArrayList<>(List.of(bad.get((int) i / 2))) : List.of();
            tasks.add(calls.start(Calls.request(Shop.RANK, OnLost.FAIL, MODEL, i, items)));
        }
        world.until(Calls.haveEnded(tasks));

        assertThat(Calls.failure(tasks.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Shop.RANK.toString())
                .hasMessageEndingWith("cannot be sent: java.io.IOException: stubborn; it has not run");
        assertThat(Calls.failure(tasks.get(3))).hasMessageContaining("java.lang.AssertionError: broken");
        assertThat(List.of(tasks.get(0), tasks.get(2), tasks.get(4)))
                .allMatch(task -> Calls.outcome(task).isSuccess());
    }

    @Test
    void argumentsThatCannotBeRead_failTheirCalls_andTheOthersComeAgain() {
        World world = new World(8, World.Faults.NONE);
        Member here = world.join();
        Bodies bodies = Calls.serve(world.join(), Shop.RANK, 2, Duration.ZERO);
        Caller calls = here.peers.caller();
        world.until(() -> calls.serving(Shop.class) == 1);
        List<Object> rotten = new ArrayList<>(List.of(new Shop.Rotten()));

        List<RemoteTask> tasks = new ArrayList<>();
        for (long i = 0; i < 200; i++) {
            tasks.add(calls.start(Calls.request(Shop.RANK, OnLost.FAIL, MODEL, i, i % 2 == 0 ? List.of() : rotten)));
        }
        world.until(Calls.haveEnded(tasks));

        assertThat(bodies.begun).hasSize(100);
        assertThat(tasks.stream().filter(task -> Calls.outcome(task).isSuccess()))
                .hasSize(100);
        assertThat(Calls.failure(tasks.get(1)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("it has not run");
    }

    @Test
    void deadlineAndContext_travel() {
        MessageWriter writer = new MessageWriter(THERE);
        Map<String, byte[]> context = Map.of("mdc", "tenant".getBytes(StandardCharsets.UTF_8));
        UUID key = Keys.of(Calls.ECHO);
        for (int i = 0; i < 100; i++) {
            RemoteRequest request = new RemoteRequest(
                    "echo#" + i,
                    Calls.ECHO,
                    List.of(i),
                    Deadline.after(Duration.ofHours(1)),
                    i % 2 == 0,
                    OnLost.FAIL,
                    Map.copyOf(context));
            assertThat(writer.add(i, request, key, false)).isNull();
        }
        World world = new World(1, World.Faults.NONE);
        Member there = world.join();
        Bodies bodies = Calls.serve(there, 1000, Duration.ZERO);
        Member here = world.join();
        here.hold();
        world.pass(Duration.ofMillis(10));
        byte[] message = writer.finish(new Header(77, 0, 1));
        there.take(here.name, message);
        world.until(() -> bodies.begun.size() == 100);

        assertThat(message.length).isLessThan(100 * 60);
        for (Bodies.Body body : bodies.begun) {
            RemoteRequest arrived = body.request;
            assertThat(arrived.name()).isEqualTo("echo#" + arrived.arguments().get(0));
            assertThat(arrived.context()).containsOnlyKeys("mdc").containsEntry("mdc", context.get("mdc"));
            assertThat(arrived.deadline().remaining()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
            assertThat(arrived.interruptible())
                    .isEqualTo((int) arrived.arguments().get(0) % 2 == 0);
        }
    }

    @Test
    void failure_comesBackAsItself_withItsStack_andNamesTheMember() {
        SoldOut thrown = new SoldOut(3, new IllegalStateException("why"));

        Throwable back = failureAfterTheWay(thrown);

        assertThat(back)
                .isInstanceOf(SoldOut.class)
                .hasMessage("only 3 left")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(((SoldOut) back).left).isEqualTo(3);
        assertThat(back.getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(back.getSuppressed()).hasSize(1);
        assertThat(back.getSuppressed()[0]).isInstanceOf(RemoteTrace.class).hasMessage("ran on member " + THERE);
        assertThat(failureAfterTheWay(new StackOverflowError("deep"))).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void failureWithACauseThatCannotBeWritten_comesBackAsItself_withItsCauseDescribed() {
        Throwable vendors = new Shop.Unsendable();
        Throwable between = new IllegalStateException("between", vendors);
        Throwable thrown = new IOException("unreachable", between);
        thrown.addSuppressed(vendors);
        thrown.addSuppressed(new IOException("later", thrown));

        Throwable back = failureAfterTheWay(thrown);

        assertThat(back).isInstanceOf(IOException.class).hasMessage("unreachable");
        assertThat(back.getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(back.getCause()).isInstanceOf(IllegalStateException.class).hasMessage("between");
        Throwable described = back.getCause().getCause();
        assertThat(((RemoteFailure) described).className()).isEqualTo(Shop.Unsendable.class.getName());
        assertThat(described.getStackTrace()).isEqualTo(vendors.getStackTrace());
        assertThat(described).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(back.getSuppressed()).hasSize(3);
        assertThat(back.getSuppressed()[0]).isInstanceOf(RemoteFailure.class);
        assertThat(back.getSuppressed()[1]).isInstanceOf(IOException.class).hasCause(back);
    }

    @Test
    void failuresOfTheRuntime_comeBackAsThemselves() {
        Throwable late = new CancelledException(CancelReason.DEADLINE);
        assertThat(((CancelledException) failureAfterTheWay(late)).reason()).isEqualTo(CancelReason.DEADLINE);
    }

    @Test
    void failureThatCannotBeWrittenOrRead_isDescribed() {
        Throwable unsendable = new Shop.Unsendable();
        Throwable back = failureAfterTheWay(unsendable);
        assertThat(back)
                .isInstanceOf(RemoteFailure.class)
                .hasMessage(Shop.Unsendable.class.getName() + ": with a socket (on member " + THERE + ")")
                .hasCauseInstanceOf(RemoteFailure.class);
        assertThat(((RemoteFailure) back).className()).isEqualTo(Shop.Unsendable.class.getName());
        assertThat(((RemoteFailure) back).remoteMessage()).isEqualTo("with a socket");
        assertThat(((RemoteFailure) back).member()).isEqualTo(THERE);
        assertThat(((RemoteFailure) back.getCause()).className()).isEqualTo(IllegalStateException.class.getName());
        assertThat(back.getStackTrace()[0])
                .hasToString(getClass().getName() + ".failureThatCannotBeWrittenOrRead_isDescribed(TravelTest.java:"
                        + unsendable.getStackTrace()[0].getLineNumber() + ")");
        assertThat(back.getSuppressed()[0])
                .hasMessageContaining(
                        "could not be sent as itself: java.io.NotSerializableException: java.lang.Object");

        Shop.Gadget.sprung = false;
        Throwable suspicious = failureAfterTheWay(new Shop.Suspicious());
        assertThat(suspicious).isInstanceOf(RemoteFailure.class).hasMessageContaining("look here");
        assertThat(suspicious.getSuppressed()[0])
                .hasMessageContaining("class " + Shop.Gadget.class.getName() + " may not travel with it");
        assertThat(Shop.Gadget.sprung).isFalse();
    }

    @Test
    void resultThatCannotBeWrittenOrRead_isAFailure_thatSaysThatItHasRun() {
        assertThat(failureOfResult(new Stubborn()).remoteMessage())
                .isEqualTo("the result of " + Shop.RANK + " cannot be sent, though it has run: stubborn");
        assertThat(failureOfResult(new Shop.Broken()).className()).isEqualTo("java.lang.AssertionError");
        assertThat(failureOfResult(new Object()).className()).isEqualTo("java.io.NotSerializableException");
        assertThat(failureOfResult(new Shop.Circle()).remoteMessage())
                .contains("cannot be read, though it has run", "class " + Shop.Circle.class.getName());
    }
}
