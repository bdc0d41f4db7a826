package dev.fanout.benchmarks.peer;

import dev.fanout.benchmarks.body.Body;
import java.util.concurrent.ExecutorService;

/** Dagger Producers, generated at compile time as Fanout is. Nothing cancels what still runs when a producer fails. */
final class DaggerPeer {
    private DaggerPeer() {}

    static Peer of(Workload workload, ExecutorService executor) {
        Body body = workload.body();
        return switch (workload.calls()) {
            case 3 -> {
                DaggerThreeComponent.Factory three = DaggerDaggerThreeComponent.factory();
                yield () -> three.create(body, executor).results().get().sum();
            }
            case 10 -> {
                DaggerTenComponent.Factory ten = DaggerDaggerTenComponent.factory();
                yield () -> ten.create(body, executor).results().get().sum();
            }
            default -> throw workload.unsupportedBy("dagger-producers");
        };
    }
}
