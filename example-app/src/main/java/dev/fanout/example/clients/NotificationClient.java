package dev.fanout.example.clients;

import java.io.IOException;

/** Asks the notification service. */
public final class NotificationClient {
    private final JsonService service;

    public NotificationClient(JsonService service) {
        this.service = service;
    }

    /** How many notifications the user has not read. */
    public int unread(long userId) throws IOException, InterruptedException {
        return service.get("user=" + userId, Notifications.class).unread();
    }

    /** The service's answer. */
    record Notifications(int unread) {}
}
