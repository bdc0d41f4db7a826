package dev.fanout.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.check.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/diagnostics.md} and the rule catalogue are one: each wrong example gives exactly its message, at its line, on both compilers;
 * each right one gives none. The messages in the document are rewritten with {@code -Dfanout.diagnostics.write=true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosticsDocTest {

    private final List<DocRow> rows = DocRow.all();
    private final Map<Tool, List<Said>> saidOfWrong = new EnumMap<>(Tool.class);
    private final Map<Tool, List<Said>> saidOfRight = new EnumMap<>(Tool.class);
    private final Map<Tool, List<Said>> saidOfSilenced = new EnumMap<>(Tool.class);

    @BeforeAll
    void compile(@TempDir Path folder) throws IOException {
        for (Tool tool : Tool.values()) {
            Project wrong =
                    Shop.types(Project.in(folder.resolve(tool + "wrong"))).option("-proc:only");
            Project right = Shop.types(Project.in(folder.resolve(tool + "right")));
            Project silenced = Shop.types(Project.in(folder.resolve(tool + "silenced")));
            for (DocRow row : rows) {
                if (row.silencer().isPresent()) {
                    silenced.source(path(row), Shop.example(packageOf(row), row.silenced()));
                }
                if (row.hasExample()) {
                    wrong.source(path(row), Shop.example(packageOf(row), row.wrong()));
                    wrong.source(taken(row), "package " + packageOf(row) + "; class ConcurrentExample_Taken {}");
                    right.source(path(row), Shop.example(packageOf(row), row.right()));
                }
            }
            saidOfWrong.put(tool, wrong.compile(tool));
            saidOfRight.put(tool, right.compile(tool));
            saidOfSilenced.put(tool, silenced.compile(tool));
        }
        if (Boolean.getBoolean("fanout.diagnostics.write")) {
            write();
        }
    }

    @Test
    void everyRule_hasOneRow() {
        List<String> codes = Arrays.stream(Rule.values()).map(Rule::code).toList();

        assertThat(rows).extracting(DocRow::code).containsExactlyInAnyOrderElementsOf(codes);
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("CMP-01 CMP-02 CMP-04 CMP-05 CMP-08 CMP-10: a wrong example gives exactly its message, at its line")
    void wrongExample_givesExactlyItsMessageAtItsLine(Tool tool, DocRow row) {
        Rule rule = rule(row);
        Said expected = new Said(
                path(row),
                Shop.FIRST_LINE + row.wrongLine(),
                rule.severity() == Rule.Severity.ERROR,
                "[" + row.code() + "] " + row.message());

        assertThat(saidOf(row, saidOfWrong, tool)).containsExactly(expected);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rightExample_givesNone(Tool tool, DocRow row) {
        assertThat(saidOf(row, saidOfRight, tool)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void silencedExample_givesNone(Tool tool) {
        assertThat(saidOfSilenced.get(tool)).isEmpty();
    }

    @Test
    void everyWarning_saysHowItIsSilenced() {
        for (DocRow row : rows) {
            Rule rule = rule(row);
            Optional<String> silencer = rule.severity() == Rule.Severity.WARNING
                    ? Optional.of("@SuppressWarnings(\"" + rule.suppression() + "\")")
                    : Optional.empty();

            assertThat(row.silencer()).as(row.code()).isEqualTo(silencer);
        }
    }

    Stream<Arguments> examples() {
        return Arrays.stream(Tool.values())
                .flatMap(tool -> rows.stream().filter(DocRow::hasExample).map(row -> Arguments.of(tool, row)));
    }

    private static List<Said> saidOf(DocRow row, Map<Tool, List<Said>> said, Tool tool) {
        return said.getOrDefault(tool, List.of()).stream()
                .filter(each -> each.isIn(path(row)))
                .map(each -> new Said(path(row), each.line(), each.isError(), each.message()))
                .toList();
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : DocRow.lines()) {
            String written = line;
            for (DocRow row : rows) {
                if (row.hasExample() && line.startsWith("| `" + row.code() + "` |")) {
                    String message = saidOf(row, saidOfWrong, Tool.JAVAC).stream()
                            .map(said -> said.message().substring(said.message().indexOf("] ") + 2))
                            .findFirst()
                            .orElse("?");
                    written = line.replace(DocRow.fenced(row.message()), DocRow.fenced(message));
                }
            }
            lines.add(written);
        }
        Files.write(DocRow.FILE, lines);
    }

    private static Rule rule(DocRow row) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.code().equals(row.code()))
                .findFirst()
                .orElseThrow();
    }

    private static String packageOf(DocRow row) {
        return row.code().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static String path(DocRow row) {
        return packageOf(row) + "/Example.java";
    }

    private static String taken(DocRow row) {
        return packageOf(row) + "/ConcurrentExample_Taken.java";
    }
}
