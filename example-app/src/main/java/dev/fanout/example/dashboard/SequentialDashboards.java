package dev.fanout.example.dashboard;

import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.ActivityClient;
import dev.fanout.example.clients.NotificationClient;
import dev.fanout.example.clients.Profile;
import dev.fanout.example.clients.ProfileClient;
import dev.fanout.example.clients.Recommendation;
import dev.fanout.example.clients.RecommendationClient;
import dev.fanout.runtime.Outcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The same page from the same clients, one call after another: what {@link Dashboards} is measured against. */
public record SequentialDashboards(
        RecommendationClient recommender,
        ProfileClient profiles,
        ActivityClient activities,
        NotificationClient notifications) {

    /** The page of one user. */
    public Dashboard dashboard(long userId) throws IOException, SQLException, InterruptedException {
        Profile profile = profiles.profile(userId);
        List<Activity> activity = activities.latest(userId);
        Outcome<Integer> unread = collected(() -> notifications.unread(userId));
        Outcome<List<Recommendation>> recommended = collected(() -> recommender.recommended(profile));
        return new Dashboard(profile, activity, unread, recommended);
    }

    /** The notification counts of many users. */
    public Map<Long, Outcome<Integer>> notificationsOf(List<Long> userIds) throws InterruptedException {
        Map<Long, Outcome<Integer>> unread = new LinkedHashMap<>();
        for (long userId : userIds) {
            unread.put(userId, collected(() -> notifications.unread(userId)));
        }
        return unread;
    }

    private static <T> Outcome<T> collected(Callable<T> call) throws InterruptedException {
        try {
            return new Outcome.Success<>(call.call());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return new Outcome.Failure<>(e);
        }
    }
}
