package dev.fanout.example.clients;

import dev.fanout.example.calls.CallLog;
import dev.fanout.example.calls.LoggedCall;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Reads profiles from the database. */
public final class ProfileClient {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5));

    private final DataSource database;
    private final CallLog log;

    public ProfileClient(DataSource database, CallLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * The user's profile.
     *
     * @throws UnknownUserException if there is no such user
     */
    public Profile profile(long userId) throws SQLException {
        LoggedCall call = log.start("profile");
        try {
            return call.succeeded(query(userId));
        } catch (Exception e) {
            call.failed(e);
            throw e;
        }
    }

    private Profile query(long userId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT id, name, interest FROM profile WHERE id = ?")) {
            statement.setQueryTimeout(PATIENCE.secondsLeft());
            statement.setLong(1, userId);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new UnknownUserException(userId);
                }
                return new Profile(rows.getLong("id"), rows.getString("name"), rows.getString("interest"));
            }
        }
    }
}
