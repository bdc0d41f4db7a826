package dev.fanout.example.services;

import dev.fanout.example.dashboard.Backend;
import dev.fanout.runtime.FanoutRuntime;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;

/** Everything that a dashboard needs, started on this machine. Closing it ends all of it. */
public final class LocalBackend implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Database database;
    private final JsonServer activity;
    private final JsonServer notifications;
    private final JsonServer recommendations;
    private final HttpClient http = HttpClient.newHttpClient();
    private final FanoutRuntime runtime;

    /**
     * Starts a database and three services.
     *
     * @param behaviours how the services treat whom
     * @param runtime where gathers run; closed with the rest
     * @throws IOException if a service cannot be started
     * @throws SQLException if the database cannot be started
     */
    public LocalBackend(Behaviours behaviours, FanoutRuntime runtime) throws IOException, SQLException {
        this.database = Database.start(People.all());
        this.activity = new JsonServer("activity", behaviours.activity(), Answers::activity);
        this.notifications = new JsonServer("notifications", behaviours.notifications(), Answers::notifications);
        this.recommendations =
                new JsonServer("recommendations", behaviours.recommendations(), Answers::recommendations);
        this.runtime = runtime;
    }

    /** How to reach it. */
    public Backend backend() {
        return backend(Faults.NONE, true, PATIENCE, runtime);
    }

    /**
     * How to reach it where something is wrong with it.
     *
     * @param faults what
     * @param all whether every user meets the faults of the services, or only one in ten
     * @param patience how long clients wait for an answer where there is no deadline
     * @param elsewhere where gathers run; not closed with the rest
     */
    public Backend backend(Faults faults, boolean all, Duration patience, FanoutRuntime elsewhere) {
        return new Backend(
                database.source(faults.profile()),
                http,
                activity.address(faults.activity(), all),
                notifications.address(faults.notifications(), all),
                recommendations.address(faults.recommendations(), all),
                patience,
                elsewhere);
    }

    @Override
    public void close() throws SQLException {
        // The callers first, then those whom they call.
        runtime.close();
        closeClient();
        recommendations.close();
        notifications.close();
        activity.close();
        database.close();
    }

    /** A client can be closed since JDK 21; before, its thread ends when nobody holds the client any more. */
    private void closeClient() {
        if (http instanceof AutoCloseable client) {
            try {
                client.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
