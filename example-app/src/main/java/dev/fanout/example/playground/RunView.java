package dev.fanout.example.playground;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.calls.CallStatus;
import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.view.Answer;
import dev.fanout.example.view.CountsView;
import dev.fanout.example.view.DashboardView;
import dev.fanout.example.view.Shown;
import dev.fanout.runtime.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is now, for the visitor's eyes: values and words, and nothing that was thrown.
 *
 * @param run its id
 * @param gather the method that was called
 * @param status the status of HTTP
 * @param message what came of it
 * @param millis how long it took, or has taken so far
 * @param stoppedAfter how many milliseconds after its beginning it was asked to stop; null if it was not
 * @param calls how many calls there were
 * @param made the calls, for a dashboard
 * @param dashboard what was asked for, if it was a dashboard and is there
 * @param counts what was asked for, if it was a list and is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
        String run,
        String gather,
        int status,
        String message,
        long millis,
        @Nullable Long stoppedAfter,
        Calls calls,
        List<CallView> made,
        @Nullable DashboardView dashboard,
        @Nullable CountsView counts) {

    /** As it is right now. */
    public static RunView of(Run run) {
        Answer answer = run.answer();
        Shown shown = run.result().flatMap(RunView::shown).orElse(null);
        return new RunView(
                run.id(),
                run.choices().gather(),
                answer.status(),
                answer.message(),
                run.took().toMillis(),
                run.stopped().map(after -> after.toMillis()).orElse(null),
                run.calls(),
                run.choices().isList() ? List.of() : made(run),
                shown instanceof DashboardView dashboard ? dashboard : null,
                shown instanceof CountsView counts ? counts : null);
    }

    private static Optional<Shown> shown(Attempt<Shown> attempt) {
        return attempt.outcome() instanceof Outcome.Success<Shown> success
                ? Optional.of(success.value())
                : Optional.empty();
    }

    private static List<CallView> made(Run run) {
        return run.madeCalls().stream().map(CallView::of).toList();
    }

    /** Whether it has not ended. */
    @JsonIgnore
    public boolean isRunning() {
        return status == Answer.RUNNING.status();
    }

    /**
     * A call.
     *
     * @param started after how many milliseconds; null if it was never made, as the next
     * @param took how many milliseconds
     * @param status how it ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CallView(
            String name, @Nullable Long started, @Nullable Long took, String status) {

        static CallView of(CallEntry call) {
            boolean made = call.status() != CallStatus.NOT_STARTED;
            return new CallView(
                    call.name(),
                    made ? call.started().toMillis() : null,
                    made ? call.took().toMillis() : null,
                    call.status().toString());
        }
    }
}
