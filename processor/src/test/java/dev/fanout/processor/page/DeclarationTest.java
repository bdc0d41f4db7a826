package dev.fanout.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One type out of a file. */
class DeclarationTest {
    private static final String FILE = """
            /* A licence. */
            package shop;

            import java.util.List; // interface Pages {

            class Other { String s = "interface Pages { }"; interface Inner { int wrong(); } } // of Other

            /**
             * The pages: interface Pages.
             */
            @Deprecated(since = "{")
            public interface Pages<T> extends List<T> {
                int one(); // first

                /** Inside. */
                interface Inner {
                    String TEXT = \"""
                        }
                        \""";
                }

                default Class<?> two() { return Pages.class; }
            }
            interface After {}
            """;

    @Test
    void type_isCutOutWithItsCommentAndAnnotations() {
        assertThat(Declaration.of(FILE, List.of("Pages")))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith(
                                "/**\n * The pages: interface Pages.\n */\n@Deprecated(since = \"{\")\npublic interface Pages")
                        .endsWith("    default Class<?> two() { return Pages.class; }\n}\n"));
    }

    @Test
    void nestedType_isMovedToTheLeft() {
        assertThat(Declaration.of(FILE, List.of("Pages", "Inner"))).hasValue("""
                /** Inside. */
                interface Inner {
                    String TEXT = \"""
                        }
                        \""";
                }
                """);
    }

    @Test
    void typeAtTheStart_keepsTheCommentInFrontOfIt() {
        assertThat(Declaration.of("// one\ninterface A {}", List.of("A"))).hasValue("// one\ninterface A {}\n");
    }

    @Test
    void typeThatIsNotThere_isNotFound() {
        assertThat(Declaration.of(FILE, List.of("Page"))).isEmpty();
        assertThat(Declaration.of(FILE, List.of("Inner"))).isEmpty();
        assertThat(Declaration.of(FILE, List.of("After", "Inner"))).isEmpty();
        assertThat(Declaration.of("", List.of("Pages"))).isEmpty();
        assertThat(Declaration.of("interface", List.of("Pages"))).isEmpty();
    }

    @Test
    void typeThatIsNotClosed_endsWithItsFile() {
        assertThat(Declaration.of("interface A { int one();", List.of("A"))).hasValue("interface A { int one();\n");
    }
}
