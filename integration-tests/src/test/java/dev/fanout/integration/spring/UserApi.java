package dev.fanout.integration.spring;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** A service over HTTP, implemented by Spring. */
@HttpExchange("/users")
public interface UserApi {

    @GetExchange("/{id}")
    Profile profile(@PathVariable("id") long id);
}
