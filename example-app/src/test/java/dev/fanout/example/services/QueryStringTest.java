package dev.fanout.example.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    @Test
    void values_areDecoded() {
        assertThat(QueryString.parse("user=1&interest=quotes+%26%20brackets").value("interest"))
                .contains("quotes & brackets");
    }

    @Test
    void user_isReadFromDigits() {
        assertThat(QueryString.parse("user=42&interest=").user()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "user=", "user=-1", "user=abc", "other=1"})
    void user_isNobodyForAnythingElse(String query) {
        assertThat(QueryString.parse(query).user()).isZero();
    }

    @Test
    void nothing_hasNoValues() {
        assertThat(QueryString.parse(null).values()).isEmpty();
    }

    @Test
    void badEncoding_isRefused() {
        assertThatThrownBy(() -> QueryString.parse("user=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
