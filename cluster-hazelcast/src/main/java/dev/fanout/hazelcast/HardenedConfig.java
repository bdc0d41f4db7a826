package dev.fanout.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.SerializationConfig;
import java.util.Objects;

/**
 * The settings that keep classes of others out of what Hazelcast itself reads.
 *
 * <pre>{@code
 * Config config = HardenedConfig.harden(new Config());
 * HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(config);
 * }</pre>
 *
 * <p>What calls carry is read with a filter of its own, whatever the configuration says. But whoever reaches the port of a member can speak
 * to Hazelcast as well, and have it read objects that have nothing to do with us. With these settings Hazelcast reads, by Java's
 * serialisation, failures of its own and of the JDK and what is in them, and no other class; and by its own format Compact no class that
 * it was not told of. Maps and queues of a member keep working with numbers, texts, and what has a registered serialiser.
 *
 * <p>One way stays open, since Hazelcast has no setting for it: it makes an object of any class on the class path that implements its
 * own {@code DataSerializable}, for whoever names that class.
 *
 * <p>It protects from objects, not from members: a member of a cluster, and a client, may run and change what Hazelcast lets them. Who
 * can reach the port is a matter of the network; so are encryption and who may join, which Hazelcast has in its paid edition only.
 */
public final class HardenedConfig {
    /** None has this name: a list that is empty lists everything. */
    private static final String NO_CLASS = "dev.fanout.hazelcast.None";

    private HardenedConfig() {}

    /**
     * Restricts what is read. Filters that the configuration has already are kept and restricted, too; who needs more classes adds
     * them to these afterwards:
     * {@code config.getSerializationConfig().getJavaSerializationFilterConfig().getWhitelist().addClasses("shop.Order")}.
     *
     * @param config is changed
     * @return the same
     * @throws NullPointerException if {@code config} is null
     */
    public static Config harden(Config config) {
        SerializationConfig serialization =
                Objects.requireNonNull(config, "config").getSerializationConfig();
        JavaSerializationFilterConfig java = serialization.getJavaSerializationFilterConfig();
        serialization.setJavaSerializationFilterConfig(
                failuresOnly(java == null ? new JavaSerializationFilterConfig() : java));
        JavaSerializationFilterConfig compact =
                serialization.getCompactSerializationConfig().getZeroConfigFilter();
        JavaSerializationFilterConfig none = compact == null ? new JavaSerializationFilterConfig() : compact;
        none.setDefaultsDisabled(true).getWhitelist().addClasses(NO_CLASS);
        serialization.getCompactSerializationConfig().setZeroConfigFilter(none);
        return config;
    }

    /** Hazelcast sends failures so: one that is not let through is a call that ends minutes later. */
    private static JavaSerializationFilterConfig failuresOnly(JavaSerializationFilterConfig filter) {
        filter.setDefaultsDisabled(true);
        filter.getWhitelist()
                .addPrefixes("com.hazelcast.")
                .addPackages("java.lang", "java.io", "java.util.concurrent")
                .addClasses(
                        "[Ljava.lang.StackTraceElement;",
                        "[Ljava.lang.Throwable;",
                        "[Ljava.lang.Object;",
                        "[Ljava.lang.String;",
                        "java.util.ArrayList",
                        "java.util.UUID",
                        "java.util.NoSuchElementException",
                        "java.util.ConcurrentModificationException",
                        "java.util.Collections$EmptyList",
                        "java.util.Collections$UnmodifiableCollection",
                        "java.util.Collections$UnmodifiableList",
                        "java.util.Collections$UnmodifiableRandomAccessList");
        return filter;
    }
}
