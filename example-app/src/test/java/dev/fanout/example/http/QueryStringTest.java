package dev.fanout.example.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    @Test
    void single_isDecoded() {
        assertThat(QueryString.parse("user=1&interest=quotes+%26%20brackets").single("interest"))
                .contains("quotes & brackets");
    }

    @Test
    void number_isReadFromDigits() {
        assertThat(QueryString.parse("user=42").number("user")).hasValue(42);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "user", "user=", "user=0", "user=-1", "user=+1", "user=1.5", "user=abc", "user=1&user=2",
                "user=9999999999999999999", "other=1", "user=%D9%A1"})
    void number_isEmptyForAnythingElse(String query) {
        assertThat(QueryString.parse(query).number("user")).isEmpty();
    }

    @Test
    void number_isEmptyWithoutAQuery() {
        assertThat(QueryString.parse(null).number("user")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=%", "user=%zz"})
    void badEncoding_isRefused(String query) {
        assertThatThrownBy(() -> QueryString.parse(query)).isInstanceOf(IllegalArgumentException.class);
    }
}
