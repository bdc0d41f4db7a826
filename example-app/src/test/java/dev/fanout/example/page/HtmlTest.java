package dev.fanout.example.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void text_cannotBecomeMarkup() {
        assertThat(Html.text("<a href=\"x\" title='y'>&amp;</a>").markup())
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    }

    @Test
    void of_escapesTextAndKeepsHtml() {
        assertThat(Html.of("<p>%s %s %s</p>", "<b>", 7, Html.of("<i>%s</i>", "&"))
                        .markup())
                .isEqualTo("<p>&lt;b&gt; 7 <i>&amp;</i></p>");
    }

    @Test
    void of_takesPercentSignsInTextAsTheyAre() {
        assertThat(Html.of("<p>%s</p>", "100 %s").markup()).isEqualTo("<p>100 %s</p>");
    }

    @Test
    void lines_areJoined() {
        assertThat(Html.lines(List.of(Html.text("a"), Html.text("b"))).markup()).isEqualTo("a\nb");
    }
}
