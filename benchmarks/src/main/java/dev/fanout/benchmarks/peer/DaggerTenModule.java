package dev.fanout.benchmarks.peer;

import dagger.producers.ProducerModule;
import dagger.producers.Produces;
import dev.fanout.benchmarks.body.Body;
import dev.fanout.benchmarks.calls.TenCalls;
import javax.inject.Named;

/** Ten calls, and what is made of them. */
@ProducerModule
interface DaggerTenModule {

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
    @Named("fourth")
    static int fourth(Body body) throws InterruptedException {
        return body.call(3);
    }

    @Produces
    @Named("fifth")
    static int fifth(Body body) throws InterruptedException {
        return body.call(4);
    }

    @Produces
    @Named("sixth")
    static int sixth(Body body) throws InterruptedException {
        return body.call(5);
    }

    @Produces
    @Named("seventh")
    static int seventh(Body body) throws InterruptedException {
        return body.call(6);
    }

    @Produces
    @Named("eighth")
    static int eighth(Body body) throws InterruptedException {
        return body.call(7);
    }

    @Produces
    @Named("ninth")
    static int ninth(Body body) throws InterruptedException {
        return body.call(8);
    }

    @Produces
    @Named("tenth")
    static int tenth(Body body) throws InterruptedException {
        return body.call(9);
    }

    @Produces
    static TenCalls.Results results(
            @Named("first") int first,
            @Named("second") int second,
            @Named("third") int third,
            @Named("fourth") int fourth,
            @Named("fifth") int fifth,
            @Named("sixth") int sixth,
            @Named("seventh") int seventh,
            @Named("eighth") int eighth,
            @Named("ninth") int ninth,
            @Named("tenth") int tenth) {
        return new TenCalls.Results(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth);
    }
}
