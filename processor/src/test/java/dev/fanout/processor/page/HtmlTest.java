package dev.fanout.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is passed as a text is one. */
class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"<b>|&lt;b&gt;", "a & b|a &amp; b", "&lt;|&amp;lt;", "\"|&quot;", "größer ∞ 漢 😀|größer ∞ 漢 😀"})
    void signs_areEscapedInTextsAndAttributes(String text, String escaped) {
        assertThat(new Html().text(text)).hasToString(escaped);
        assertThat(new Html().open("p", "title", text)).hasToString("<p title=\"" + escaped + "\">");
    }

    @Test
    void whatXmlCannotHold_isReplaced() {
        String text = "a\u0000b\u001bc\u0085d\ud800e\uffffe\r" + "\t\n";

        assertThat(new Html().text(text)).hasToString("a\ufffdb\ufffdc\ufffdd\ufffde\ufffde\ufffd\t\n");
    }

    @Test
    void signsThatTurnALineAround_areSeen() {
        assertThat(new Html().text("\u202eevil\u2066")).hasToString("\\u202eevil\\u2066");
    }

    @Test
    void style_hasNothingThatIsEscaped() {
        assertThat(new Html().text(Style.TEXT)).hasToString(Style.TEXT);
    }
}
