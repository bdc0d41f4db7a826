package dev.fanout.example.scenarios;

import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.calls.CallStatus;
import dev.fanout.example.dashboard.Attempt;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What was measured, in columns, on a terminal. */
public final class Report {
    /** As many whole words as fit beside a name. */
    private static final Pattern LONG_LINE = Pattern.compile("(.{50,80}) ");

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    /**
     * What was asked for twice: one call after another, and side by side, with a line for each call of the latter.
     *
     * @param words what to say about a result
     */
    public <T> void compare(Attempt<T> sequence, Attempt<T> gather, Function<T, String> words) {
        attempt("sequence", sequence, words);
        attempt("gather", gather, words);
        calls(gather.calls());
    }

    private <T> void attempt(String name, Attempt<T> attempt, Function<T, String> words) {
        String result = attempt.outcome()
                .fold(words, failure -> failure.getClass().getSimpleName(), reason -> "cancelled: " + reason);
        out.printf("   %-16s %19s   %s%n", name, millis(attempt.took()), result);
    }

    void calls(List<CallEntry> calls) {
        out.println();
        out.printf("   %-16s %8s %10s   %s%n", "call", "started", "took", "outcome");
        calls.forEach(this::call);
        out.println();
    }

    private void call(CallEntry call) {
        boolean started = call.status() != CallStatus.NOT_STARTED;
        out.printf(
                "   %-16s %8s %10s   %s%n",
                call.name(),
                started ? "+" + millis(call.started()) : "",
                started ? millis(call.took()) : "",
                outcome(call));
    }

    private static String outcome(CallEntry call) {
        Throwable failure = call.failure();
        if (call.status() == CallStatus.FAILED && failure != null) {
            return call.status() + ": " + Words.of(failure);
        }
        return call.status().toString();
    }

    /** Says what follows. */
    public void title(String title) {
        out.println(title);
        out.println();
    }

    /** A name, and a text that goes on below itself where it is long. */
    void line(String name, String text) {
        out.printf("   %-16s %s%n", name, LONG_LINE.matcher(text).replaceAll("$1\n" + " ".repeat(20)));
    }

    void end() {
        out.println();
    }

    static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
