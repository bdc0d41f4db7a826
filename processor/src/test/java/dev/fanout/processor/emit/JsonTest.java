package dev.fanout.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written as JSON is read back as it was. */
class JsonTest {

    @Test
    void everyCharacter_isReadBackAsItWas() throws IOException {
        String all = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("-"));

        String json = Json.of(Map.of("\u0000\"\\ü", all));

        assertThat(json.chars()).allMatch(c -> c < 128);
        assertThat(new ObjectMapper().readValue(json, new TypeReference<Map<String, String>>() {}))
                .isEqualTo(Map.of("\u0000\"\\ü", all));
    }

    @Test
    void values_areReadBackInTheirOrder() throws IOException {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", List.of("one", 2, true, List.of(), Map.of()));
        value.put("a", Map.of("nested", List.of(Map.of("deep", false))));
        value.put("text", "\"quoted\\\" 😀 \ud83d");

        Map<String, Object> read = new ObjectMapper().readValue(Json.of(value), new TypeReference<>() {});

        assertThat(read).isEqualTo(value);
        assertThat(read.keySet()).containsExactly("z", "a", "text");
    }

    @Test
    void lines_areIndentedAndEndedByALineFeed() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("a", List.of(1, 2));
        value.put("b", Map.of());

        assertThat(Json.of(value)).isEqualTo("""
                {
                  "a": [
                    1,
                    2
                  ],
                  "b": {}
                }
                """);
    }
}
