package dev.fanout.example.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.example.calls.CallLog;
import dev.fanout.example.dashboard.Backend;
import dev.fanout.example.services.Behaviour;
import dev.fanout.example.services.Behaviours;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.runtime.FanoutRuntime;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** On a runtime that makes its calls on the caller's thread, nobody interrupts a client: only its own timeout ends it. */
class ClientTimeoutTest {
    /** Enough rows that reading them takes minutes; the database looks at the timeout between them. */
    private static final String SLOW_PROFILE =
            "CREATE OR REPLACE VIEW profile AS SELECT id, name, interest FROM account"
                    + " WHERE (SELECT COUNT(*) FROM SYSTEM_RANGE(1, 100000) WHERE pause(1) IS NULL) > 0";

    private static final Behaviour STUCK = () -> {
        new CountDownLatch(1).await();
        return 200;
    };

    @Test
    void httpCall_givesUpOnItsOwn() throws Exception {
        CallLog log = new CallLog();
        try (LocalBackend local = new LocalBackend(Behaviours.all(STUCK), FanoutRuntime.direct())) {
            assertThatThrownBy(() -> local.backend()
                            .sequentialDashboards(log)
                            .activities()
                            .latest(1))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void httpCall_givesUpSoonAfterTheDeadline() throws Exception {
        CallLog log = new CallLog();
        try (LocalBackend local = new LocalBackend(Behaviours.all(STUCK), FanoutRuntime.direct())) {
            assertThatThrownBy(() -> local.backend().dashboards(log).dashboard(1))
                    .isNotNull();
            assertThat(log.entries())
                    .filteredOn(call -> call.name().equals("activity"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.failure()).isInstanceOf(HttpTimeoutException.class));
        }
    }

    @Test
    void query_givesUpSoonAfterTheDeadline() throws Exception {
        CallLog log = new CallLog();
        try (LocalBackend local = new LocalBackend(Behaviours.all(() -> 200), FanoutRuntime.direct())) {
            execute(local.backend(), SLOW_PROFILE);
            assertThatThrownBy(() -> local.backend().dashboards(log).dashboard(1))
                    .isNotNull();
            assertThat(log.entries())
                    .filteredOn(call -> call.name().equals("profile"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.failure()).isInstanceOf(SQLTimeoutException.class));
        }
    }

    private static void execute(Backend backend, String sql) throws SQLException {
        try (Connection connection = backend.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
