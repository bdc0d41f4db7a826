package dev.fanout.benchmarks.peer;

/** No fan-out: the calls one after the other on the caller's thread. It says how much work there is. */
record SequentialPeer(Workload workload) implements Peer {

    @Override
    public int run() throws InterruptedException {
        int sum = 0;
        for (int index = 0; index < workload.calls(); index++) {
            sum += workload.body().call(index);
        }
        return sum;
    }
}
