package dev.fanout.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void nearest_isTheOneWithTheFewestEdits() {
        assertThat(Spelling.nearest("profil", List.of("feed", "profiles", "profile")))
                .contains("profile");
    }

    @Test
    void nearest_ignoresCase() {
        assertThat(Spelling.nearest("userid", List.of("userId"))).contains("userId");
    }

    @Test
    void shortNames_areNearOnlyWithOneEdit() {
        assertThat(Spelling.nearest("id", List.of("at"))).isEmpty();
        assertThat(Spelling.nearest("id", List.of("ids"))).contains("ids");
    }

    @Test
    void farNames_areNotSuggested() {
        assertThat(Spelling.nearest("unread", List.of("profile", "feed"))).isEmpty();
    }

    @Test
    void remedy_listsWhatThereIsIfNothingIsNear() {
        assertThat(Spelling.remedy("unread", List.of("profile", "feed"), "add it"))
                .isEqualTo("add it, or use one of profile, feed");
        assertThat(Spelling.remedy("unread", List.of(), "add it")).isEqualTo("add it");
    }

    @Test
    void distance_countsInsertionsDeletionsAndSubstitutions() {
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("abc", "")).isEqualTo(3);
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("same", "SAME")).isZero();
    }
}
