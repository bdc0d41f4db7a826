package dev.fanout.processor.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An interface as people get it wrong, or as they rarely write it, with all that is said about it.
 *
 * @param name what is unusual about it
 * @param types the types
 * @param said what we say, with the number of the line in front
 * @param isRefused whether the compiler has something to say by itself
 */
record UnusualCase(String name, List<String> types, List<String> said, boolean isRefused) {

    static final String HEAD = """
            import dev.fanout.*; import dev.fanout.runtime.*;
            import java.io.*; import java.util.*; import java.util.concurrent.*; import java.util.function.*; import shop.*;
            """;
    private static final String FILE = "unusual-interfaces.txt";
    private static final int LINES_BEFORE = 3;

    /** All cases of the file: a name, the types, a line of dashes, what is said. */
    static List<UnusualCase> all() {
        List<UnusualCase> cases = new ArrayList<>();
        for (String part : text().split("(?m)^=== ", -1)) {
            if (!part.isBlank()) {
                cases.add(of(part.lines().filter(line -> !line.isBlank()).toList()));
            }
        }
        return cases;
    }

    private static UnusualCase of(List<String> lines) {
        int dashes = lines.indexOf("---");
        List<String> said = lines.subList(dashes + 1, lines.size());
        return new UnusualCase(
                lines.get(0),
                lines.subList(1, dashes),
                said.stream().filter(line -> !line.equals("compiler")).toList(),
                said.contains("compiler"));
    }

    String packageName() {
        return "a_" + name.replaceAll("\\W", "_");
    }

    String path() {
        return packageName() + "/Types.java";
    }

    String source() {
        return "package " + packageName() + ";\n" + HEAD + String.join("\n", types) + "\n";
    }

    /** How the file writes down what is said about a line of a case. */
    static String written(Said said) {
        return said.line() - LINES_BEFORE + ": " + said.message();
    }

    boolean hasErrors() {
        return isRefused || said.stream().anyMatch(UnusualCase::isError);
    }

    private static boolean isError(String said) {
        return DocRow.all().stream()
                .filter(row -> said.contains("[" + row.code() + "]"))
                .noneMatch(row -> row.silencer().isPresent() || row.code().equals("FANOUT-GENERIC-BASE"));
    }

    private static String text() {
        try (InputStream file = UnusualCase.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
