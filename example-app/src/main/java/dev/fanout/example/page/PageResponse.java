package dev.fanout.example.page;

import dev.fanout.example.clients.UnknownUserException;
import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.runtime.DeadlineExceededException;
import java.io.IOException;
import java.sql.SQLException;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param page what is shown
 */
record PageResponse(int status, Html page) {

    /** The page that was asked for, or the reason why there is none, in words for the visitor. */
    static PageResponse of(Attempt<Dashboard> attempt) {
        return attempt.outcome()
                .fold(
                        dashboard -> found(dashboard, attempt),
                        PageResponse::failed,
                        reason -> message(503, "The page was not made."));
    }

    static PageResponse message(int status, String message) {
        Html body = Html.of("<h1>%s</h1>\n<p class=\"quiet\">Status %s</p>", message, status);
        return new PageResponse(status, Layout.page(message, body));
    }

    private static PageResponse found(Dashboard dashboard, Attempt<Dashboard> attempt) {
        return new PageResponse(200, DashboardPage.of(dashboard, attempt));
    }

    private static PageResponse failed(Throwable failure) {
        if (failure instanceof UnknownUserException) {
            return message(404, "There is no such user.");
        }
        if (failure instanceof DeadlineExceededException) {
            return message(504, "The page took too long.");
        }
        if (failure instanceof IOException || failure instanceof SQLException) {
            return message(502, "Something that the page needs is not available.");
        }
        return message(500, "The page cannot be made.");
    }
}
