package dev.fanout.benchmarks.peer;

import dagger.producers.ProducerModule;
import dagger.producers.Produces;
import dev.fanout.benchmarks.body.Body;
import dev.fanout.benchmarks.calls.ThreeCalls;
import javax.inject.Named;

/** Three calls, and what is made of them. */
@ProducerModule
interface DaggerThreeModule {

    @Produces
    @Named("first")
    static int first(Body body) throws InterruptedException {
        return body.call(0);
    }

    @Produces
    @Named("second")
    static int second(Body body) throws InterruptedException {
        return body.call(1);
    }

    @Produces
    @Named("third")
    static int third(Body body) throws InterruptedException {
        return body.call(2);
    }

    @Produces
    static ThreeCalls.Results results(
            @Named("first") int first, @Named("second") int second, @Named("third") int third) {
        return new ThreeCalls.Results(first, second, third);
    }
}
