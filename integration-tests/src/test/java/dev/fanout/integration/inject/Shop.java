package dev.fanout.integration.inject;

import dagger.Binds;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dev.fanout.runtime.FanoutRuntime;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What Dagger builds: the interface, behind it the generated class. */
@Singleton
@Component(modules = Shop.Wiring.class)
public interface Shop {

    Pages pages();

    FanoutRuntime runtime();

    /** Where things come from. */
    @Module
    interface Wiring {

        @Binds
        Pages pages(ConcurrentPages pages);

        @Provides
        @Singleton
        static FanoutRuntime runtime() {
            return FanoutRuntime.builder().build();
        }

        @Provides
        @Named("primary")
        static UserApi primary() {
            return id -> "first " + id;
        }

        @Provides
        @Named("replica")
        static UserApi replica() {
            return id -> "second " + id;
        }
    }
}
