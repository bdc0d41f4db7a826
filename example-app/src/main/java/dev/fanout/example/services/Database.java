package dev.fanout.example.services;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An embedded database in memory that holds the profiles. */
public final class Database implements AutoCloseable {
    /** In memory, an answer takes microseconds. This one takes as long as one from across a network. */
    private static final String SCHEMA = """
            CREATE TABLE account (id BIGINT PRIMARY KEY, name VARCHAR NOT NULL, interest VARCHAR NOT NULL);
            CREATE ALIAS pause FOR 'java.lang.Thread.sleep(long)';
            CREATE VIEW profile AS SELECT id, name, interest FROM account WHERE pause(10) IS NULL;
            CREATE SCHEMA slow;
            CREATE VIEW slow.profile AS SELECT id, name, interest FROM public.account WHERE public.pause(800) IS NULL;
            CREATE SCHEMA hanging;
            CREATE VIEW hanging.profile AS SELECT id, name, interest FROM public.account WHERE public.pause(60000) IS NULL;
            CREATE SCHEMA failing;
            """;

    private final String url;
    private final JdbcDataSource source;

    private Database(String url) {
        this.url = url;
        this.source = source(url);
    }

    /** Starts a database that knows {@code people}. */
    public static Database start(List<Person> people) throws SQLException {
        Database database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.source.getConnection();
                Statement schema = connection.createStatement()) {
            schema.execute(SCHEMA);
            insert(people, connection);
        }
        return database;
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    private static void insert(List<Person> people, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO account VALUES (?, ?, ?)")) {
            for (Person person : people) {
                insert.setLong(1, person.id());
                insert.setString(2, person.name());
                insert.setString(3, person.interest());
                insert.executeUpdate();
            }
        }
    }

    /** What clients connect to. */
    public DataSource source() {
        return source;
    }

    /** What clients connect to that should meet a fault: a schema whose view of the profiles is slow, hangs, or is not there. */
    public DataSource source(Fault fault) {
        return fault == Fault.NONE ? source : source(url + ";SCHEMA=" + fault);
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
