package dev.fanout.integration.inject;

import dev.fanout.runtime.FanoutRuntime;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The clients and the runtime, as an application with CDI provides them. */
@Singleton
public class Producers {

    @Produces
    @Singleton
    FanoutRuntime runtime() {
        return FanoutRuntime.builder().build();
    }

    void close(@Disposes FanoutRuntime runtime) {
        runtime.close();
    }

    @Produces
    @Named("primary")
    UserApi primary() {
        return id -> "primary " + id;
    }

    @Produces
    @Named("replica")
    UserApi replica() {
        return id -> "replica " + id;
    }
}
