package dev.fanout.integration.inject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.FanoutRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generated class in a component of Dagger, whose processor sees it one round later. */
class DaggerTest {

    @Test
    void component_providesTheInterface() {
        Shop shop = DaggerShop.create();
        try (FanoutRuntime runtime = shop.runtime()) {
            assertThat(shop.pages().page(7)).isEqualTo(List.of("first 7", "second 7", 7));
            assertThat(shop.pages()).isSameAs(shop.pages()).isInstanceOf(ConcurrentPages.class);
            assertThat(runtime).isSameAs(shop.runtime());
        }
    }
}
