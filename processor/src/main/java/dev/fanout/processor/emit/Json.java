package dev.fanout.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, texts, numbers and truth values as JSON.
 *
 * <p>All of it is ASCII: whatever lies beyond is escaped, so that no reader can take it for another encoding, and half a surrogate pair survives.
 */
final class Json {
    private static final String INDENT = "  ";

    private Json() {}

    /** The value on lines of its own; maps are written in their order. */
    static String of(Object value) {
        return text(value, "\n") + "\n";
    }

    private static String text(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach(
                    (key, member) -> members.add(quoted(String.valueOf(key)) + ": " + text(member, newLine + INDENT)));
            return enclosed("{", members, "}", newLine);
        }
        if (value instanceof List<?> list) {
            List<String> elements = list.stream()
                    .map(element -> text(element, newLine + INDENT))
                    .toList();
            return enclosed("[", elements, "]", newLine);
        }
        return value instanceof Boolean || value instanceof Integer ? value.toString() : quoted(value.toString());
    }

    private static String enclosed(String open, List<String> parts, String close, String newLine) {
        return parts.isEmpty()
                ? open + close
                : open + newLine + INDENT + String.join("," + newLine + INDENT, parts) + newLine + close;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
