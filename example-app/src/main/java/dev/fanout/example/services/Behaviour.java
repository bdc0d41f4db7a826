package dev.fanout.example.services;

import java.time.Duration;

/** How a service treats one request: it takes its time, and then answers or fails. */
@FunctionalInterface
public interface Behaviour {

    /**
     * Takes its time.
     *
     * @return the HTTP status to answer with
     * @throws InterruptedException if the service is closed meanwhile
     */
    int status() throws InterruptedException;

    /** Answers after {@code latency}. */
    static Behaviour answering(Duration latency) {
        return after(latency, 200);
    }

    /** Fails after {@code latency}. */
    static Behaviour failing(Duration latency) {
        return after(latency, 500);
    }

    private static Behaviour after(Duration latency, int status) {
        return () -> {
            Thread.sleep(latency.toMillis());
            return status;
        };
    }
}
