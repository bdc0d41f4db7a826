package dev.fanout.runtime;

import dev.fanout.runtime.picture.Cells;
import java.io.PrintStream;
import java.time.Duration;

/** Progress on a terminal: one line, over and over again. */
final class RewrittenLine implements ProgressOutput {
    private static final int WIDTH =
            79; // of the narrowest terminals, less one: some go to the next line with the last character

    private final PrintStream out;
    private final Duration after;
    private final Duration every;
    private int shown; // how wide what stands there is

    RewrittenLine(PrintStream out, Duration after, Duration every) {
        this.out = out;
        this.after = after;
        this.every = every;
    }

    @Override
    public Duration after() {
        return after;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean isSingle() {
        return true;
    }

    @Override
    public void show(ProgressLine line) {
        write(line, "");
        shown = Cells.width(line.within(WIDTH));
    }

    @Override
    public void finish(ProgressLine line) {
        write(line, System.lineSeparator());
        shown = 0;
    }

    private void write(ProgressLine line, String end) {
        String text = Cells.printable(line.within(WIDTH));
        out.print("\r" + text + " ".repeat(Math.max(0, shown - Cells.width(text))) + end); // in one piece
        out.flush();
    }
}
