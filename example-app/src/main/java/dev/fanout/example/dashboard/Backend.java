package dev.fanout.example.dashboard;

import dev.fanout.example.calls.CallLog;
import dev.fanout.example.clients.ActivityClient;
import dev.fanout.example.clients.JsonService;
import dev.fanout.example.clients.NotificationClient;
import dev.fanout.example.clients.ProfileClient;
import dev.fanout.example.clients.RecommendationClient;
import dev.fanout.runtime.FanoutRuntime;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Where the data is, and what is needed to reach it. A request has clients of its own, because they write to its log;
 * they are small, and share the connections.
 *
 * @param patience how long clients wait for an answer where there is no deadline
 * @param runtime where the calls of a gather run
 */
public record Backend(
        DataSource database,
        HttpClient http,
        URI activity,
        URI notifications,
        URI recommendations,
        Duration patience,
        FanoutRuntime runtime) {

    /** Makes calls side by side. */
    public Dashboards dashboards(CallLog log) {
        return new ConcurrentDashboards(recommender(log), profiles(log), activities(log), notifications(log), runtime);
    }

    /** Makes calls one after another. */
    public SequentialDashboards sequentialDashboards(CallLog log) {
        return new SequentialDashboards(recommender(log), profiles(log), activities(log), notifications(log));
    }

    /** One page, its calls made side by side. */
    public Attempt<Dashboard> gather(long userId) {
        CallLog log = pageLog();
        Dashboards dashboards = dashboards(log);
        return Attempt.of(log, () -> dashboards.dashboard(userId));
    }

    /** The same page, one call after another. */
    public Attempt<Dashboard> sequence(long userId) {
        CallLog log = pageLog();
        SequentialDashboards dashboards = sequentialDashboards(log);
        return Attempt.of(log, () -> dashboards.dashboard(userId));
    }

    private static CallLog pageLog() {
        return new CallLog("profile", "activity", "notifications", "recommendations");
    }

    private RecommendationClient recommender(CallLog log) {
        return new RecommendationClient(service("recommendations", recommendations, log));
    }

    private ProfileClient profiles(CallLog log) {
        return new ProfileClient(database, log);
    }

    private ActivityClient activities(CallLog log) {
        return new ActivityClient(service("activity", activity, log));
    }

    private NotificationClient notifications(CallLog log) {
        return new NotificationClient(service("notifications", notifications, log));
    }

    private JsonService service(String name, URI address, CallLog log) {
        return new JsonService(name, address, http, patience, log);
    }
}
