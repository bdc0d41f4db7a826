package dev.fanout.example.scenarios;

import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.calls.CallStatus;
import dev.fanout.example.dashboard.Attempt;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What was measured, in columns, on a terminal. */
public final class Report {
    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    /**
     * What was asked for twice: one call after another, and side by side, with a line for each call of the latter.
     *
     * @param words what to say about the outcome
     */
    public <T> void compare(Attempt<T> sequence, Attempt<T> gather, Function<Attempt<T>, String> words) {
        attempt("sequence", sequence, words);
        attempt("gather", gather, words);
        calls(gather.calls());
    }

    private <T> void attempt(String name, Attempt<T> attempt, Function<Attempt<T>, String> words) {
        out.printf("   %-16s %19s   %s%n", name, millis(attempt.took()), words.apply(attempt));
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
        boolean failed = call.status() == CallStatus.FAILED && call.failure() != null;
        return failed ? call.status() + ": " + Words.of(call.failure()) : call.status().toString();
    }

    /** Says what follows. */
    public void title(String title) {
        out.println(title);
        out.println();
    }

    void line(String name, Object text) {
        out.printf("   %-16s %s%n", name, text);
    }

    void end() {
        out.println();
    }

    static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
