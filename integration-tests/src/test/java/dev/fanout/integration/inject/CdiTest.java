package dev.fanout.integration.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** The generated class in a container of CDI. */
class CdiTest {

    @Test
    void bean_isInjectedByItsInterfaceAndClosedWithTheContainer() {
        Pages pages;
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(ConcurrentPages.class, MailApi.class, Producers.class)
                .initialize()) {
            pages = container.select(Pages.class).get();

            assertThat(pages.page(7)).isEqualTo(List.of("primary 7", "replica 7", 7));
            assertThat(container.select(Pages.class).get()).isSameAs(pages);
        }
        assertThatThrownBy(() -> pages.page(7)).isInstanceOf(RejectedExecutionException.class);
    }
}
