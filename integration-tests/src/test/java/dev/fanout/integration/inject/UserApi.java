package dev.fanout.integration.inject;

/** A client; there are two of them. */
public interface UserApi {

    String name(long id);
}
