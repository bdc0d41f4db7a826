package dev.fanout.integration.spring;

import dev.fanout.runtime.FanoutRuntime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** An application with clients, and a runtime that is closed with it. */
@SpringBootApplication
public class PagesApplication {

    @Bean
    FanoutRuntime fanoutRuntime() {
        return FanoutRuntime.builder().build(); // Spring finds close()
    }

    @Bean
    UserApi users(RestClient.Builder builder, @Value("${users.url}") String url) {
        return client(builder, url);
    }

    @Bean
    UserApi replica(RestClient.Builder builder, @Value("${replica.url}") String url) {
        return client(builder, url);
    }

    private static UserApi client(RestClient.Builder builder, String url) {
        RestClient client = builder.baseUrl(url).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(UserApi.class);
    }
}
