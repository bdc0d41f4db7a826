package dev.fanout.processor.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of {@code docs/diagnostics.md}.
 *
 * @param code the code
 * @param message what is said of the wrong example
 * @param wrong the wrong example, line by line; empty where it takes more than an interface to show
 * @param right the right one
 * @param silencer for a warning, the annotation that silences it; empty for others
 */
record DocRow(String code, String message, List<String> wrong, List<String> right, Optional<String> silencer) {

    static final Path FILE = Path.of(System.getProperty("basedir", ".")).resolve("../docs/diagnostics.md");

    private static final String MARK = "// here";

    static List<DocRow> all() {
        List<DocRow> rows = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("| `FANOUT-")) {
                String[] cells = line.substring(1, line.lastIndexOf('|')).split(" \\|", -1);
                Optional<String> silencer = Stream.of(cells).skip(4).findFirst().map(DocRow::silencer);
                rows.add(new DocRow(unquoted(cells[0]), unfenced(cells[1]), code(cells[2]), code(cells[3]), silencer));
            }
        }
        return rows;
    }

    static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasExample() {
        return !wrong.isEmpty();
    }

    /** The number of the wrong line, from 0: the marked one, or the only one. */
    int wrongLine() {
        for (int i = 0; i < wrong.size(); i++) {
            if (wrong.get(i).contains(MARK)) {
                return i;
            }
        }
        return 0;
    }

    /** The wrong example with the warning silenced where it is shown. */
    List<String> silenced() {
        List<String> lines = new ArrayList<>(wrong);
        lines.set(wrongLine(), silencer.orElseThrow() + " " + wrong.get(wrongLine()));
        return lines;
    }

    /** The annotation, in front of the places that it may stand in. */
    private static String silencer(String cell) {
        return cell.strip().split("`", -1)[1];
    }

    private static List<String> code(String cell) {
        return cell.isBlank()
                ? List.of()
                : List.of(cell.split("<br>")).stream().map(DocRow::unquoted).toList();
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        return stripped.substring(1, stripped.length() - 1);
    }

    /** Messages have backticks of their own, and angle brackets that would be taken for tags outside of code. */
    private static String unfenced(String cell) {
        return cell.strip().replaceAll("^`` | ``$", "");
    }

    static String fenced(String message) {
        return "`` " + message + " ``";
    }

    @Override
    public String toString() {
        return code;
    }
}
