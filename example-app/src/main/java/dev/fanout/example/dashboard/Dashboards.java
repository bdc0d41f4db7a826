package dev.fanout.example.dashboard;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.ActivityClient;
import dev.fanout.example.clients.NotificationClient;
import dev.fanout.example.clients.Profile;
import dev.fanout.example.clients.ProfileClient;
import dev.fanout.example.clients.Recommendation;
import dev.fanout.example.clients.RecommendationClient;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The calls that a dashboard is made of, and the ways to ask for them. */
public interface Dashboards {
    RecommendationClient recommender();

    @Async(ProfileClient.class)
    Task<Profile> profile(long userId);

    @Async(value = ActivityClient.class, method = "latest")
    Task<List<Activity>> activity(long userId);

    @Async(value = NotificationClient.class, method = "unread")
    Task<Integer> notifications(long userId);

    /** Needs the profile, so it starts when the profile is there. */
    @Async
    default List<Recommendation> recommendations(Profile profile) throws IOException, InterruptedException {
        return recommender().recommended(profile);
    }

    /** The page of one user. */
    @Gather(timeout = "1s")
    Dashboard dashboard(long userId) throws IOException, SQLException;

    /** The same page, only if all of it is there. */
    @Gather(timeout = "1s")
    StrictDashboard strictDashboard(long userId) throws IOException, SQLException;

    /** The same page, whatever of it is there, as long as it is known whose it is. */
    @Gather(timeout = "1s")
    LenientDashboard lenientDashboard(long userId) throws SQLException;

    /** The notification counts of many users; one that fails does not cost the others. */
    @Gather("notifications")
    Map<Long, Outcome<Integer>> notificationsOf(@Each("userId") List<Long> userIds);

    /** The same, only if none fails. */
    @Gather("notifications")
    Map<Long, Integer> strictNotificationsOf(@Each("userId") List<Long> userIds) throws IOException;
}
