package dev.fanout.example.clients;

import java.io.IOException;

/** A service answered, but with an error. */
public final class ServiceException extends IOException {
    private static final long serialVersionUID = 1;

    private final String service;

    ServiceException(String service, int status) {
        super(service + " answered " + status);
        this.service = service;
    }

    /** Which service, by the name of the call that asked it. */
    public String service() {
        return service;
    }
}
