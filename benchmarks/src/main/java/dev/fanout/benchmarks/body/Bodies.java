package dev.fanout.benchmarks.body;

import org.openjdk.jmh.infra.Blackhole;

/** The bodies by the names that a benchmark's parameter has for them. */
public final class Bodies {
    private Bodies() {}

    /**
     * A body.
     *
     * @param name {@code constant}, {@code cpu20us} or {@code block1ms}
     */
    public static Body named(String name) {
        return switch (name) {
            case "constant" -> Body::result;
            case "cpu20us" -> burning(CpuTokens.ofThisRun());
            case "block1ms" -> Bodies::sleep;
            default -> throw new IllegalArgumentException("no body is named " + name);
        };
    }

    private static Body burning(CpuTokens tokens) {
        long amount = tokens.amount();
        return index -> {
            Blackhole.consumeCPU(amount);
            return Body.result(index);
        };
    }

    private static int sleep(int index) throws InterruptedException {
        Thread.sleep(1);
        return Body.result(index);
    }
}
