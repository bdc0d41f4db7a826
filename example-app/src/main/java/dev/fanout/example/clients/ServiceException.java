package dev.fanout.example.clients;

import java.io.IOException;

/** A service answered, but with an error. */
public final class ServiceException extends IOException {
    private static final long serialVersionUID = 1;

    ServiceException(String service, int status) {
        super(service + " answered " + status);
    }
}
