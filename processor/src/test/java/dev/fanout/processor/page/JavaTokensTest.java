package dev.fanout.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java in pieces that are all of it. */
class JavaTokensTest {

    private static String joined(String source) {
        return JavaTokens.of(source).stream().map(JavaToken::text).collect(Collectors.joining());
    }

    private static List<String> of(String source, JavaToken.Kind kind) {
        return JavaTokens.of(source).stream()
                .filter(token -> token.kind() == kind)
                .map(JavaToken::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int i = 0x1F_FFL;|NUMBER|0x1F_FFL",
                "d = 1.5e-3 + 2|NUMBER|1.5e-3,2",
                "d = 0xE+1|NUMBER|0xE,1",
                "f = .5f;|NUMBER|.5f",
                "@dev.fanout.Async(\"x\")|ANNOTATION|@dev.fanout.Async",
                "@interface Label {}|KEYWORD|interface",
                "record Post(int record) {}|KEYWORD|record,int",
                "var x = var.y;|KEYWORD|var",
                "non-sealed interface A permits B {}|KEYWORD|sealed,interface,permits",
                "s = \"a\\\"b\" + 'c' + '\\'';|STRING|\"a\\\"b\",'c','\\''",
                "a(\"open|STRING|\"open",
                "/* a // b */ c // d */|COMMENT|/* a // b */,// d */",
                "\"// no\" /* open|COMMENT|/* open",
                "this != null|KEYWORD|this,null",
            })
    void pieces_areToldApart(String source, JavaToken.Kind kind, String found) {
        assertThat(String.join(",", of(source, kind))).isEqualTo(found);
        assertThat(joined(source)).isEqualTo(source);
    }

    @Test
    void textBlock_endsWithThreeQuotesThatAreNotEscaped() {
        String block = "\"\"\"\n  a \"quoted\" \\\"\"\" // b\n  \"\"\"";

        assertThat(of("x = " + block + "; // c", JavaToken.Kind.STRING)).containsExactly(block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "\"", "'", "\"\"\"", "\"\\", "/*", "/", "@", "@ x", "0x", "1.", ".", "\ud800", "a\ud83d", "größe_漢"
            })
    void piecesOfAnything_areAllOfIt(String source) {
        assertThat(joined(source)).isEqualTo(source);
    }

    @Test
    void piecesOfRandomSigns_areAllOfThem() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String source = random.ints(random.nextInt(40), 0, 20)
                    .mapToObj(sign -> "\"'\\/*@.0aeEx \n{}(),;".substring(sign, sign + 1))
                    .collect(Collectors.joining());

            assertThat(joined(source)).isEqualTo(source);
        }
    }

    @Test
    void piecesOfOurOwnSources_areAllOfThem() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);

                assertThat(joined(source)).isEqualTo(source);
                assertThat(of(source, JavaToken.Kind.COMMENT)).isNotEmpty();
            }
        }
    }

    @Test
    void lineEnds_areOneSign() {
        assertThat(joined("a\r\nb\rc\n")).isEqualTo("a\nb\nc\n");
    }
}
