package dev.fanout.example.clients;

import java.io.IOException;
import java.util.List;

/** Asks the activity service. */
public final class ActivityClient {
    private final JsonService service;

    public ActivityClient(JsonService service) {
        this.service = service;
    }

    /** What the user did last, newest first. */
    public List<Activity> latest(long userId) throws IOException, InterruptedException {
        return List.of(service.get("user=" + userId, Activity[].class));
    }
}
