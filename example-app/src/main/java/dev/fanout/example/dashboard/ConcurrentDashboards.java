package dev.fanout.example.dashboard;

import dev.fanout.example.clients.*;
import dev.fanout.runtime.*;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@SuppressWarnings("all")
final class ConcurrentDashboards implements Dashboards {
    private static final Duration DASHBOARD_TIMEOUT = Duration.ofSeconds(1);
    private final RecommendationClient recommender;
    private final ProfileClient profileClient;
    private final ActivityClient activityClient;
    private final NotificationClient notificationClient;
    private final FanoutRuntime runtime;

    public ConcurrentDashboards(
            RecommendationClient recommender,
            ProfileClient profileClient,
            ActivityClient activityClient,
            NotificationClient notificationClient,
            FanoutRuntime runtime) {
        this.recommender = recommender;
        this.profileClient = profileClient;
        this.activityClient = activityClient;
        this.notificationClient = notificationClient;
        this.runtime = runtime;
    }

    public RecommendationClient recommender() {
        return recommender;
    }

    public Task<Profile> profile(long userId) {
        return runtime.start("Dashboards.profile", () -> profileClient.profile(userId));
    }

    public Task<List<Activity>> activity(long userId) {
        return runtime.start("Dashboards.activity", () -> activityClient.latest(userId));
    }

    public Task<Integer> notifications(long userId) {
        return runtime.start("Dashboards.notifications", () -> notificationClient.unread(userId));
    }

    public List<Recommendation> recommendations(Profile profile) throws IOException, InterruptedException {
        try (TaskGroup group = runtime.open("Dashboards.recommendations")) {
            Task<List<Recommendation>> recommendations =
                    group.start("recommendations", () -> Dashboards.super.recommendations(profile));
            group.join(IOException.class, InterruptedException.class);
            return recommendations.resultNow();
        }
    }

    public Dashboard dashboard(long userId) throws IOException, SQLException {
        try (TaskGroup group = runtime.open("Dashboards.dashboard", DASHBOARD_TIMEOUT)) {
            Task<Profile> profile = group.start("profile", () -> profileClient.profile(userId));
            Task<List<Activity>> activity = group.start("activity", () -> activityClient.latest(userId));
            Task<Integer> notifications =
                    group.startCollected("notifications", () -> notificationClient.unread(userId));
            Task<List<Recommendation>> recommendations = group.startCollectedAfter(
                    "recommendations", () -> Dashboards.super.recommendations(profile.resultNow()), profile);
            group.join(IOException.class, SQLException.class);
            return new Dashboard(
                    profile.resultNow(), activity.resultNow(), notifications.outcome(), recommendations.outcome());
        }
    }

    public Map<Long, Outcome<Integer>> notificationsOf(List<Long> userIds) {
        Objects.requireNonNull(userIds);
        try (TaskGroup group = runtime.open("Dashboards.notificationsOf")) {
            EachTasks<Long, Integer> notifications = group.startEachCollected(
                    "notifications", Elements.distinct(userIds), element -> notificationClient.unread(element));
            group.join();
            return notifications.outcomesByElement();
        }
    }
}
