package dev.fanout.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Of Fanout, JMH and the libraries that peers need. */
public final class Versions {
    private Versions() {}

    /** By name, as the POM has them. */
    public static Map<String, String> ofThePom() throws IOException {
        Properties properties = new Properties();
        try (InputStream resource = Versions.class.getResourceAsStream("/dev/fanout/benchmarks/versions.properties")) {
            if (resource != null) {
                properties.load(resource);
            }
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        return versions;
    }
}
