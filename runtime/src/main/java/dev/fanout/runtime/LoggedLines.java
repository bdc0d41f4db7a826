package dev.fanout.runtime;

import java.time.Duration;
import java.util.function.Consumer;

/** Progress in a log: one line after the other, and few of them. */
record LoggedLines(Consumer<String> log, Duration every) implements ProgressOutput {
    @Override
    public Duration after() {
        return every;
    }

    @Override
    public boolean isSingle() {
        return false;
    }

    @Override
    public void show(ProgressLine line) {
        log.accept(line.whole());
    }

    @Override
    public void finish(ProgressLine line) {
        log.accept(line.whole());
    }
}
