package dev.fanout.example.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page: an {@link Outcome} for those who must not see an exception.
 *
 * @param status how it is
 * @param value what it is, if it is {@link SlotStatus#OK}; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Slot<T>(SlotStatus status, @Nullable T value) {

    static <T> Slot<T> ok(T value) {
        return new Slot<>(SlotStatus.OK, value);
    }

    static <T> Slot<T> of(Outcome<T> outcome) {
        return outcome.fold(
                Slot::ok,
                failure -> new Slot<>(SlotStatus.FAILED, null),
                reason -> new Slot<>(reason == CancelReason.DEADLINE ? SlotStatus.LATE : SlotStatus.STOPPED, null));
    }
}
