package dev.fanout.example.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fanout.example.clients.ServiceException;
import dev.fanout.example.clients.UnknownUserException;
import dev.fanout.runtime.CancelledException;
import dev.fanout.runtime.Completion;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.Outcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of it, in short. Which exception is which status is said here and nowhere else.
 *
 * @param status the status of HTTP
 * @param message for the visitor
 */
public record Answer(int status, String message) {
    private static final Answer FOUND = new Answer(200, "Here it is.");
    /** It is being made. */
    public static final Answer RUNNING = new Answer(202, "It is being made.");
    /** Whoever had asked for it was gone. */
    public static final Answer STOPPED = new Answer(503, "Stopped: nobody waits for it any more.");

    /** What came of it. */
    public static Answer of(Outcome<?> outcome) {
        return outcome.fold(Answer::found, Answer::of, reason -> STOPPED);
    }

    private static Answer found(@Nullable Object value) {
        if (value instanceof CountsView counts && counts.late() > 0) {
            return new Answer(FOUND.status, counts.counted() + " of " + counts.users() + ": the deadline was over.");
        }
        return FOUND;
    }

    /** Whether there is something to see. */
    @JsonIgnore
    public boolean isFound() {
        return status == FOUND.status;
    }

    private static Answer of(Throwable failure) {
        if (failure instanceof CancelledException) {
            return STOPPED;
        }
        if (failure instanceof UnknownUserException) {
            return new Answer(404, "There is no such user.");
        }
        if (failure instanceof DeadlineExceededException late) {
            return new Answer(504, "It took too long." + unfinished(late));
        }
        if (failure instanceof IOException || failure instanceof SQLException) {
            return new Answer(502, unavailable(failure));
        }
        return new Answer(500, "It cannot be made.");
    }

    /** The names of the calls that it cut, without the numbers that those of a list have. */
    private static String unfinished(DeadlineExceededException late) {
        List<String> names = late.outcomes().stream()
                .filter(call -> call.outcome() instanceof Outcome.Cancelled<?>)
                .map(Completion::key)
                .map(name -> name.replaceFirst("#[0-9]+$", ""))
                .distinct()
                .toList();
        return names.isEmpty() ? "" : " Unfinished: " + String.join(", ", names) + ".";
    }

    /** Only profiles are in a database. */
    private static String unavailable(Throwable failure) {
        if (failure instanceof SQLException) {
            return "Not available: profile.";
        }
        return failure instanceof ServiceException answered
                ? "Not available: " + answered.service() + "."
                : "Something that it needs is not available.";
    }
}
