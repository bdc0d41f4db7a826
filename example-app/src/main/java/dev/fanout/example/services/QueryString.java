package dev.fanout.example.services;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request to a service.
 *
 * @param values by name; of several with one name the last counts
 */
record QueryString(Map<String, String> values) {

    /**
     * Reads the query of a URL.
     *
     * @param raw as it came, still encoded; null if there was none
     * @throws IllegalArgumentException if it is not properly encoded
     */
    static QueryString parse(@Nullable String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new QueryString(values);
    }

    /** The number of the user that is asked about; 0, which nobody has, if none is given. */
    long user() {
        return value("user")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The value of a parameter. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
