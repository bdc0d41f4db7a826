package dev.fanout.integration.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.fanout.runtime.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.HttpServerErrorException;

/** The generated class as a bean of a Spring Boot application. */
class SpringBootTest {
    private static final HttpServer SERVER = newServer();
    private static final ConfigurableApplicationContext CONTEXT = started();

    @AfterAll
    static void close() {
        CONTEXT.close();
        SERVER.stop(0);
    }

    private static HttpServer newServer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            for (String path : List.of("/main", "/replica")) {
                server.createContext(path + "/users/", exchange -> {
                    String id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
                    boolean broken = path.equals("/replica") && id.equals("8");
                    byte[] body = "{\"id\":%s,\"name\":\"%s\"}"
                            .formatted(id, path.substring(1) + id)
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(broken ? 500 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
            }
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext started() {
        String url = "http://localhost:" + SERVER.getAddress().getPort();
        SpringApplication application = new SpringApplicationBuilder(PagesApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "users.url=" + url + "/main",
                        "replica.url=" + url + "/replica",
                        "spring.main.banner-mode=off",
                        "spring.datasource.generate-unique-name=true")
                .build();
        return application.run();
    }

    @Test
    void bean_gathersFromHttpAndDatabaseBehindAnAspect() {
        Pages pages = CONTEXT.getBean(Pages.class);

        Page page = pages.page(7);

        assertThat(page.profile()).isEqualTo(new Profile(7, "main7"));
        assertThat(page.posts()).extracting(Post::title).containsExactlyInAnyOrder("first", "second");
        assertThat(page.count()).isEqualTo(new Outcome.Success<>(3L));
        assertThat(page.friend()).as("by its qualifier").isEqualTo(new Outcome.Success<>(new Profile(7, "replica7")));
        assertThat(AopUtils.getTargetClass(pages)).isEqualTo(ConcurrentPages.class);
        assertThat(AopUtils.isAopProxy(pages)).isTrue();
        assertThat(CONTEXT.getBean(CountingAspect.class).seen)
                .contains("page")
                .doesNotContain("profile", "posts", "count");
    }

    @Test
    void failureOfAnHttpClient_isCollected() {
        Page page = CONTEXT.getBean(Pages.class).page(8);

        assertThat(page.profile().name()).isEqualTo("main8");
        assertThat(page.friend())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.exception()).isInstanceOf(HttpServerErrorException.class));
    }

    @Test
    void repository_isMappedOverElements() {
        List<Long> ids = List.of(3L, 1L, 99L);

        assertThat(CONTEXT.getBean(Pages.class).found(ids))
                .extracting(outcome -> outcome.orElseThrow().map(Post::title).orElse("none"))
                .containsExactly("other", "first", "none");
    }

    @Test
    void closedContext_hasClosedTheRuntime() {
        Pages pages;
        try (ConfigurableApplicationContext another = started()) {
            pages = another.getBean(Pages.class);
        }

        assertThatThrownBy(() -> pages.page(7)).isInstanceOf(RejectedExecutionException.class);
    }
}
