package dev.fanout.benchmarks.peer;

import dev.fanout.benchmarks.body.Body;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;

/** The bean; its proxy runs the method on a thread of the executor. */
class SpringCalls {
    private final Body body;

    SpringCalls(Body body) {
        this.body = body;
    }

    @Async
    CompletableFuture<Integer> call(int index) throws InterruptedException {
        return CompletableFuture.completedFuture(body.call(index));
    }
}
