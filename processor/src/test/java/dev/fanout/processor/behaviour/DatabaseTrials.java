package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.Call;
import dev.fanout.runtime.Cancellation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.h2.tools.Server;

/** Waiting for a database: H2, in memory, in this process or behind a socket. */
final class DatabaseTrials {
    private static final String LONG =
            "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b WHERE a.x + b.x = 3";
    private static final String LOCKED = "UPDATE item SET name = 'another' WHERE id = 1";

    private DatabaseTrials() {}

    static Map<String, Trial.Maker> all() {
        return Map.of(
                "H2: a long query", () -> new Querying(LONG, Way.PLAIN),
                "H2: waiting for a row that is locked", () -> new Querying(LOCKED, Way.PLAIN),
                "H2 over TCP: a long query", () -> new Querying(LONG, Way.TCP),
                "H2, with `Statement.cancel` as a hook", () -> new Querying(LONG, Way.HOOK),
                "H2, with `setQueryTimeout`", () -> new Querying(LONG, Way.QUERY_TIMEOUT));
    }

    private enum Way {
        PLAIN,
        TCP,
        HOOK,
        QUERY_TIMEOUT
    }

    private static final class Querying implements Trial {
        private final String sql;
        private final Way way;
        private final Server server;
        private final Connection observer;
        private final Connection connection;
        private final Statement statement;

        Querying(String sql, Way way) throws SQLException {
            this.sql = sql;
            this.way = way;
            server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
            String database = "mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=60000";
            String url = way == Way.TCP
                    ? "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + database
                    : "jdbc:h2:" + database;
            observer = DriverManager.getConnection(url);
            try (Statement prepare = observer.createStatement()) {
                prepare.execute("CREATE TABLE item(id INT PRIMARY KEY, name VARCHAR)");
                prepare.execute("INSERT INTO item VALUES (1, 'one')");
            }
            observer.setAutoCommit(false);
            try (Statement lock = observer.createStatement()) {
                lock.execute("UPDATE item SET name = 'mine' WHERE id = 1");
            }
            connection = DriverManager.getConnection(url);
            statement = connection.createStatement();
        }

        @Override
        public Call<?> call(CountDownLatch begun) {
            return () -> {
                if (way == Way.HOOK) {
                    Cancellation.current().onCancel(this::cancel);
                } else if (way == Way.QUERY_TIMEOUT) {
                    statement.setQueryTimeout(1);
                }
                begun.countDown();
                return statement.execute(sql);
            };
        }

        private void cancel() {
            try {
                statement.cancel();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void awaitWork() throws SQLException {
            try (Statement look = observer.createStatement()) {
                while (!isAtWork(look)) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        }

        private static boolean isAtWork(Statement look) throws SQLException {
            try (ResultSet others = look.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"
                    + " WHERE SESSION_ID <> SESSION_ID() AND EXECUTING_STATEMENT IS NOT NULL")) {
                return others.next() && others.getInt(1) > 0;
            }
        }

        @Override
        public void checkAfter(String says) throws SQLException {
            assertThat(connection.isClosed()).isEqualTo(says.contains("broken"));
        }

        @Override
        public void close() throws SQLException {
            try (observer;
                    connection) {
                if (!connection.isClosed()) {
                    statement.cancel();
                }
            } finally {
                server.stop();
            }
        }
    }
}
