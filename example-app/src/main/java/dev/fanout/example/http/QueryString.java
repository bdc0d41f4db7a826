package dev.fanout.example.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request.
 *
 * @param values by name, in order
 */
public record QueryString(Map<String, List<String>> values) {

    /**
     * Reads the query of a URL.
     *
     * @param raw as it came, still encoded; null if there was none
     * @throws IllegalArgumentException if it is not properly encoded
     */
    public static QueryString parse(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
            }
        }
        return new QueryString(values);
    }

    /** The value of a parameter that is given exactly once. */
    public Optional<String> single(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
    }

    /** The value of a parameter that is given exactly once and is a positive number. */
    public OptionalLong number(String name) {
        return single(name)
                .filter(digits -> digits.matches("[1-9][0-9]{0,17}"))
                .map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElse(OptionalLong.empty());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
