package dev.fanout.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A bean's method with Spring's {@code @Async}, called through its proxy, and {@code allOf} over what it returns. */
final class SpringAsyncPeer implements Peer {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SpringCalls calls;
    private final int count;

    SpringAsyncPeer(Workload workload) {
        context.registerBean(SpringCalls.class, () -> new SpringCalls(workload.body()));
        context.register(SpringConfiguration.class);
        context.refresh();
        this.calls = context.getBean(SpringCalls.class);
        this.count = workload.calls();
    }

    @Override
    public int run() throws InterruptedException {
        List<CompletableFuture<Integer>> results = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            results.add(calls.call(index));
        }
        return CompletableFuturePeer.sum(results);
    }

    @Override
    public void close() {
        context.close();
    }
}
