package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Outcome<String> SUCCESS = new Outcome.Success<>("value");
    private static final Outcome<String> NULL = new Outcome.Success<>(null);
    private static final Outcome<String> CANCELLED = new Outcome.Cancelled<>(CancelReason.DEADLINE);

    private static Outcome<String> failure(Throwable exception) {
        return new Outcome.Failure<>(exception);
    }

    @Test
    @DisplayName("GCO-04 GCO-09: the three kinds are told apart; null is a value")
    void kinds_areDistinct() {
        assertThat(Stream.of(SUCCESS, NULL, failure(new IOException()), CANCELLED)
                        .map(Outcome::isSuccess))
                .containsExactly(true, true, false, false);
        assertThat(NULL).isEqualTo(new Outcome.Success<>(null)).isNotEqualTo(SUCCESS);
        assertThat(CANCELLED).isNotEqualTo(new Outcome.Cancelled<>(CancelReason.NOT_NEEDED));
        assertThat(SUCCESS.toString()).contains("value");
    }

    @Test
    void orElse_isForWhatHasNoValue() {
        assertThat(SUCCESS.orElse("other")).isEqualTo("value");
        assertThat(NULL.orElse("other")).isNull();
        assertThat(failure(new IOException()).orElse("other")).isEqualTo("other");
        assertThat(CANCELLED.orElse(null)).isNull();
    }

    @Test
    void orElseGet_asksOnlyWhereThereIsNoValue() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(SUCCESS.orElseGet(() -> "other" + asked.incrementAndGet())).isEqualTo("value");
        assertThat(NULL.orElseGet(() -> "other" + asked.incrementAndGet())).isNull();
        assertThat(asked).hasValue(0);
        assertThat(failure(new Error()).orElseGet(() -> "other" + asked.incrementAndGet()))
                .isEqualTo("other1");
        assertThat(CANCELLED.orElseGet(() -> "other" + asked.incrementAndGet())).isEqualTo("other2");
        RuntimeException own = new IllegalStateException();
        assertThatThrownBy(() -> CANCELLED.orElseGet(() -> {
                    throw own;
                }))
                .isSameAs(own);
    }

    @Test
    @DisplayName("ERR-02 ERR-03 ERR-05: unchecked failures are thrown as themselves, checked ones as a cause")
    void orElseThrow_throwsAsItselfWherePossible() {
        assertThat(SUCCESS.orElseThrow()).isEqualTo("value");
        assertThat(NULL.orElseThrow()).isNull();
        for (Throwable itself : List.of(
                new IllegalStateException(), new AssertionError("x"), new OutOfMemoryError("test"), new Custom())) {
            assertThatThrownBy(() -> failure(itself).orElseThrow()).isSameAs(itself);
            assertThat(itself.getSuppressed()).isEmpty();
        }
        for (Throwable cause :
                List.of(new IOException(), new InterruptedException(), new CancellationException(), new Throwable())) {
            Throwable thrown = catchThrowable(() -> failure(cause).orElseThrow());
            assertThat(thrown).isExactlyInstanceOf(CallFailedException.class);
            assertThat(thrown.getCause()).isSameAs(cause);
        }
        assertThatThrownBy(CANCELLED::orElseThrow)
                .isExactlyInstanceOf(CancelledException.class)
                .hasMessage("cancelled: DEADLINE")
                .matches(thrown -> ((CancelledException) thrown).reason() == CancelReason.DEADLINE);
    }

    /** An error of nobody's making. */
    private static final class Custom extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void map_changesValuesOnly() {
        IOException exception = new IOException();
        assertThat(SUCCESS.map(String::length)).isEqualTo(new Outcome.Success<>(5));
        assertThat(NULL.map(value -> value == null ? "was null" : value)).isEqualTo(new Outcome.Success<>("was null"));
        assertThat(SUCCESS.<String>map(value -> null)).isEqualTo(NULL);
        assertThat(failure(exception).map(String::length)).isEqualTo(new Outcome.Failure<>(exception));
        assertThat(CANCELLED.map(String::length)).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
        RuntimeException own = new IllegalStateException();
        assertThatThrownBy(() -> SUCCESS.map(value -> {
                    throw own;
                }))
                .isSameAs(own);
    }

    @Test
    void fold_appliesTheOneThatFits() {
        IOException exception = new IOException("down");
        assertThat(Stream.of(SUCCESS, failure(exception), CANCELLED)
                        .<String>map(outcome -> outcome.fold(
                                value -> "S " + value, thrown -> "F " + thrown.getMessage(), why -> "C " + why)))
                .containsExactly("S value", "F down", "C DEADLINE");
        assertThat(SUCCESS.<String>fold(value -> null, thrown -> "F", why -> "C"))
                .isNull();
    }

    @Test
    void nulls_areRefusedWhereTheyMeanNothing() {
        assertThatNullPointerException().isThrownBy(() -> new Outcome.Failure<>(null));
        assertThatNullPointerException().isThrownBy(() -> new Outcome.Cancelled<>(null));
        assertThatNullPointerException().isThrownBy(() -> new Completion<>("key", null));
        assertThatNullPointerException().isThrownBy(() -> new CancelledException(null));
        assertThatNullPointerException().isThrownBy(() -> new CallFailedException(null, new IOException()));
        assertThatNullPointerException().isThrownBy(() -> new CallFailedException("call", null));
        assertThatNullPointerException().isThrownBy(() -> GatherTrace.of(null));
        assertThatNullPointerException().isThrownBy(() -> SUCCESS.orElseGet(null));
        assertThatNullPointerException().isThrownBy(() -> CANCELLED.map(null));
        assertThatNullPointerException().isThrownBy(() -> SUCCESS.fold(null, thrown -> "F", why -> "C"));
        assertThatNullPointerException().isThrownBy(() -> SUCCESS.fold(value -> "S", null, why -> "C"));
        assertThatNullPointerException().isThrownBy(() -> SUCCESS.fold(value -> "S", thrown -> "F", null));
        assertThat(new Completion<>(null, SUCCESS).key()).isNull();
    }
}
