package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.OnLost;
import dev.fanout.hazelcast.protocol.Shop.Circle;
import dev.fanout.hazelcast.protocol.Shop.Gadget;
import dev.fanout.hazelcast.protocol.Shop.Model;
import dev.fanout.hazelcast.protocol.Shop.Square;
import dev.fanout.runtime.RemoteTask;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody sends who means no good. */
class HostileTest {
    private static final Model MODEL = new Model("m", new Square(), Map.of());
    private static final int TIMES = 3000;

    private static Table rank() {
        return new Table(Shop.RANK);
    }

    @Test
    void classThatIsNotNamed_isNotRead_andTheMessageNamesItAndTheCall() {
        Gadget.sprung = false;

        Table.Result result = rank().add(MODEL, 1L, List.of(new Gadget())).read();

        assertThat(result.arrived).isEmpty();
        assertThat(result.why())
                .contains(Gadget.class.getName(), Shop.RANK.toString(), "may not travel", "it has not run");
        assertThat(Gadget.sprung).isFalse();
    }

    @Test
    void gadgetsOfTheJdk_andLambdas_andProxies_areNotRead() throws Exception {
        Runnable lambda = (Runnable & Serializable) () -> {};
        Object proxy =
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Runnable.class}, new Handler());

        for (Object evil : List.of(new URL("http://localhost/"), lambda, proxy, Runtime.class, new Circle())) {
            Table.Result result =
                    rank().add(MODEL, 1L, new ArrayList<>(List.of(evil))).read();
            assertThat(result.arrived).as("%s", evil).isEmpty();
            assertThat(result.why()).contains("may not travel");
        }
    }

    /** Of a proxy that can be written. */
    private static final class Handler implements InvocationHandler, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return 1;
        }
    }

    @Test
    void wrongTypes_andWrongArity_doNotReachTheBody() {
        assertThat(rank().add("no model", 1L, List.of()).read().why()).contains("argument 1 is a java.lang.String");
        assertThat(rank().add(MODEL, 1, List.of()).read().why()).contains("argument 2 is a java.lang.Integer");
        assertThat(rank().add(MODEL, null, List.of()).read().why()).contains("argument 2 is a null");
        assertThat(rank().add(MODEL, 1L).read().why()).contains("it has 2 arguments");
        assertThat(rank().add(MODEL, 1L, List.of(), MODEL).read().why()).contains("it has 4 arguments");
        assertThat(rank().add(MODEL, 1L, null).read().arrived).hasSize(1);
    }

    @Test
    void deepNesting_isRefused() {
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < Limits.DEPTH; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        assertThat(rank().add(MODEL, 1L, deep).read().why()).contains("deep inside of each other");
    }

    @Test
    void setsThatTakeForEverToRead_areRefused() {
        Set<Object> root = new HashSet<>();
        Set<Object> one = root;
        Set<Object> two = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            Set<Object> three = new HashSet<>();
            Set<Object> four = new HashSet<>();
            three.add("x");
            one.add(three);
            one.add(four);
            two.add(three);
            two.add(four);
            one = three;
            two = four;
        }
        assertThat(rank().add(MODEL, 1L, new ArrayList<>(List.of(root))).read().why())
                .contains("deep inside of each other");
    }

    @Test
    void arrayThatIsLargerThanTheMessage_isNotMade() throws IOException {
        Table table = rank().add(MODEL, 1L, new ArrayList<>(List.of(new long[77])));
        byte[] bytes = table.bytes();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\0\0\0M", bytes.length - 77 * 8 - 8);
        bytes[at] = 0x7F;

        Table.Result result = table.read(bytes);

        assertThat(result.why()).contains("it holds an array of 2130706509 elements");
    }

    @Test
    void callBehindOneThatCannotBeRead_isNotFailed_butSentBack() {
        Table.Result result = rank().add(MODEL, 1L, List.of())
                .add(MODEL, 2L, List.of(new Gadget()))
                .add(MODEL, 3L, List.of())
                .read();

        assertThat(result.arrived).containsOnlyKeys(1L);
        assertThat(result.unreadable).containsOnlyKeys(2L);
        assertThat(result.refused).containsExactly(new Refusal(3, Refusal.Why.BEHIND_UNREADABLE));
    }

    @Test
    void randomBytes_andChangedOnes_spoilNothingElse() {
        long seed = System.nanoTime();
        try {
            sendRubbish(seed);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static void sendRubbish(long seed) {
        Random random = new Random(seed);
        World world = new World(seed, World.Faults.NONE);
        Member here = world.join();
        Member there = world.join();
        Bodies bodies = Calls.serve(there, Shop.RANK, 4, Duration.ofNanos(1000));
        Caller calls = here.peers.caller();
        world.until(() -> calls.serving(Shop.class) == 1);
        for (int i = 0; i < 10; i++) {
            calls.start(Calls.request(Shop.RANK, OnLost.FAIL, MODEL, (long) i, List.of()));
            world.pass(Duration.ofMillis(5));
        }
        List<byte[]> sent = List.copyOf(here.sent);
        Member stranger = world.join();
        stranger.hold();
        world.pass(Duration.ofMillis(10));
        for (int i = 0; i < TIMES; i++) {
            there.take(stranger.name, rubbish(random, sent));
            world.pass(Duration.ofNanos(1000));
        }
        world.pass(Duration.ofSeconds(1));

        RemoteTask task = calls.start(Calls.request(Shop.RANK, OnLost.FAIL, MODEL, 7L, List.of()));
        world.until(() -> Calls.hasEnded(task));
        assertThat(Calls.outcome(task).isSuccess()).isTrue();
        assertThat(bodies.begun)
                .allMatch(body -> body.request.arguments().size() == 3
                        && body.request.arguments().get(1) instanceof Long);
    }

    /** Bytes of another message, some of them changed, or cut off; or just any. */
    private static byte[] rubbish(Random random, List<byte[]> sent) {
        if (random.nextInt(10) == 0) {
            byte[] any = new byte[random.nextInt(200)];
            random.nextBytes(any);
            return any;
        }
        byte[] bytes = sent.get(random.nextInt(sent.size())).clone();
        bytes[4 + random.nextInt(8)] = (byte) random.nextInt(); // of some session
        Arrays.fill(bytes, 12, 20, (byte) 0); // to whoever is there
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[28 + random.nextInt(bytes.length - 28)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
