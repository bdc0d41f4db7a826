package dev.fanout.example.clients;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks the recommendation service. */
public final class RecommendationClient {
    private final JsonService service;

    public RecommendationClient(JsonService service) {
        this.service = service;
    }

    /** What goes with the user's interest. */
    public List<Recommendation> recommended(Profile profile) throws IOException, InterruptedException {
        String interest = URLEncoder.encode(profile.interest(), StandardCharsets.UTF_8);
        return List.of(service.get("user=" + profile.id() + "&interest=" + interest, Recommendation[].class));
    }
}
