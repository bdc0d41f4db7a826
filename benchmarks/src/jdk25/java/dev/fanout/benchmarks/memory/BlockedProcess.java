package dev.fanout.benchmarks.memory;

import dev.fanout.benchmarks.body.Body;
import dev.fanout.benchmarks.peer.Peer;
import dev.fanout.benchmarks.peer.Peers;
import dev.fanout.benchmarks.peer.Workload;

/** One peer with all its calls blocked, in a process of its own: prints what each of them costs, and ends without waiting for them. */
final class BlockedProcess {
    /** Enough for the compiler: frames of compiled methods are smaller, and those are what a server has. */
    private static final int WARM_UP_CALLS = 2000;

    private static final int WARM_UPS = 50;

    private BlockedProcess() {}

    /** Takes the peer's name and the number of calls. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        int calls = Integer.parseInt(arguments[1]);
        for (int i = 0; i < WARM_UPS; i++) {
            warmUp(name);
        }
        Footprint before = Footprint.now();
        Blockade blockade = Blockade.forEver();
        Thread caller = start(open(name, new Workload(calls, blockade)), calls);
        blockade.awaitCalls(calls);
        Cost cost = Footprint.now().since(before, calls);
        if (!caller.isAlive()) {
            throw new IllegalStateException(name + " did not wait for its calls");
        }
        System.out.println(cost);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void warmUp(String name) throws Exception {
        Blockade blockade = Blockade.untilOpened();
        try (Peer peer = open(name, new Workload(WARM_UP_CALLS, blockade))) {
            Thread caller = start(peer, WARM_UP_CALLS);
            blockade.awaitCalls(WARM_UP_CALLS);
            blockade.open();
            caller.join();
        }
    }

    private static Thread start(Peer peer, int calls) {
        return Thread.ofVirtual().name("caller").start(() -> run(peer, Body.checksum(calls)));
    }

    private static Peer open(String name, Workload workload) {
        return name.equals(BlockedCalls.HANDLES) ? new HandlesPeer(workload) : Peers.open(name, workload);
    }

    private static void run(Peer peer, int checksum) {
        try {
            if (peer.run() != checksum) {
                throw new IllegalStateException("a result was lost, or mixed up");
            }
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
