package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Users' functions that make something of a failure, and return null or fail themselves. */
@OnEveryKindOfThread
class MapperTest {
    final Kind kind;

    MapperTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    @DisplayName("ERR-15: a function on an outcome may return null, and what it throws is thrown as itself")
    void functionsOfOutcomes(Fixture fixture) {
        IOException original = new IOException("original");
        IllegalArgumentException own = new IllegalArgumentException("mapper");
        Outcome<String> failed = fixture.runtime
                .<String>start("Test.fails", () -> {
                    throw original;
                })
                .outcome();
        assertThat(failed.<String>fold(value -> value, failure -> null, reason -> "cancelled"))
                .isNull();
        assertThat(failed.orElseGet(() -> null)).isNull();
        assertThat(catchThrowable(() -> failed.fold(
                        value -> value,
                        failure -> {
                            throw own;
                        },
                        reason -> "cancelled")))
                .isSameAs(own);
        assertThat(catchThrowable(() -> failed.orElseGet(() -> {
                    throw own;
                })))
                .isSameAs(own);
        assertThat(failed).isEqualTo(new Outcome.Failure<>(original));
        assertThat(original.getSuppressed()).isEmpty();
    }

    @Test
    @DisplayName(
            "ERR-15: a result may be null; one that cannot be built is a failure, to which what was collected is attached")
    void results(Fixture fixture) {
        IllegalStateException original = new IllegalStateException("original");
        try (TaskGroup group = fixture.runtime.open("Test.null")) {
            Outcome<String> nothing = group.joinOutcome(() -> null);
            assertThat(nothing).isEqualTo(new Outcome.Success<String>(null));
        }
        IllegalArgumentException unbuilt = new IllegalArgumentException("mapper");
        try (TaskGroup group = fixture.runtime.open("Test.throws")) {
            group.startCollected("fails", () -> {
                throw original;
            });
            Outcome<String> outcome = group.joinOutcome(() -> {
                throw unbuilt;
            });
            assertThat(outcome).isEqualTo(new Outcome.Failure<>(unbuilt));
            assertThat(GatherTrace.of(unbuilt).orElseThrow().failures()).containsExactly(original);
        }
    }
}
