package dev.fanout.hazelcast;

import dev.fanout.runtime.Call;
import dev.fanout.runtime.EachCall;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.RemoteCall;
import dev.fanout.runtime.RemoteCalls;
import dev.fanout.runtime.RemoteSignature;
import dev.fanout.runtime.RemoteTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What members are asked to do, by names, as a generated class does it; what it comes to is in {@link WorkBodies}. */
record Work(FanoutRuntime runtime) implements RemoteTarget {
    private static final RemoteSignature SQUARE = signature("square", int.class, int.class, long.class);
    private static final RemoteSignature SPIN = signature("spin", int.class, int.class, long.class);
    private static final RemoteSignature SPAN = signature("span", long[].class, long.class);
    private static final RemoteSignature BLOCK = signature("block", String.class, String.class);
    private static final RemoteSignature WAIT = signature("waitQuietly", void.class);
    private static final RemoteSignature COUNTS = signature("counts", int[].class);
    private static final RemoteSignature REMAINING = signature("remainingNanos", long.class);
    private static final RemoteSignature FAIL = signature("fail", int.class, String.class);
    private static final RemoteSignature USER = signature("user", String.class);
    private static final RemoteSignature PID = signature("pid", long.class);
    private static final RemoteSignature ECHO = signature("echo", Object.class, Object.class);

    private static RemoteSignature signature(String call, Class<?> result, Class<?>... parameters) {
        return RemoteSignature.of(Work.class, call, result, parameters);
    }

    @Override
    public RemoteCalls remoteCalls() {
        return RemoteCalls.of(
                runtime, Work::run, SQUARE, SPIN, SPAN, BLOCK, WAIT, COUNTS, REMAINING, FAIL, USER, PID, ECHO);
    }

    private static @Nullable Object run(RemoteSignature call, List<@Nullable Object> arguments) throws Exception {
        return switch (call.call()) {
            case "square" -> WorkBodies.square((int) arguments.get(0), (long) arguments.get(1));
            case "spin" -> WorkBodies.spin((int) arguments.get(0), (long) arguments.get(1));
            case "span" -> WorkBodies.span((long) arguments.get(0));
            case "block" -> WorkBodies.block((String) arguments.get(0));
            case "waitQuietly" -> WorkBodies.waitQuietly();
            case "counts" -> WorkBodies.counts();
            case "remainingNanos" -> WorkBodies.remainingNanos();
            case "fail" -> WorkBodies.fail((String) arguments.get(0));
            case "user" -> WorkBodies.user();
            case "pid" -> ProcessHandle.current().pid();
            case "echo" -> arguments.get(0);
            default -> throw RemoteCalls.unknown(call);
        };
    }

    private static <T> Call<T> call(RemoteSignature signature, Object... arguments) {
        Call<T> body = () -> {
            throw notHere();
        };
        return RemoteCall.of(signature, body, () -> arguments);
    }

    private static AssertionError notHere() {
        return new AssertionError("it runs here");
    }

    /** The square of each, which takes so long; its runs are told by "ran". */
    static EachCall<Integer, Integer> square(long nanos) {
        return RemoteCall.ofEach(
                SQUARE,
                number -> {
                    throw notHere();
                },
                number -> new Object[] {number, nanos});
    }

    /** The square of each, after so many rounds of work. */
    static EachCall<Integer, Integer> spin(long rounds) {
        return RemoteCall.ofEach(
                SPIN,
                number -> {
                    throw notHere();
                },
                number -> new Object[] {number, rounds});
    }

    /** From when to when it has run, by the clock of the machine. */
    static EachCall<Integer, long[]> span(long nanos) {
        return RemoteCall.ofEach(
                SPAN,
                number -> {
                    throw notHere();
                },
                number -> new Object[] {nanos});
    }

    static Call<String> block(String id) {
        return call(BLOCK, id);
    }

    static Call<Object> waitQuietly() {
        return call(WAIT);
    }

    /** How many of these have begun, were interrupted, and have ended. */
    static Call<int[]> counts() {
        return call(COUNTS);
    }

    static Call<Long> remainingNanos() {
        return call(REMAINING);
    }

    static Call<Integer> fail(String how) {
        return call(FAIL, how);
    }

    static Call<String> user() {
        return call(USER);
    }

    static Call<Long> pid() {
        return call(PID);
    }

    static Call<Object> echo(Object value) {
        return call(ECHO, value);
    }
}
