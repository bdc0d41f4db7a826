package dev.fanout.comparison;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what Guava's combined futures log, which otherwise goes to the console. */
final class GuavaLog extends Handler {
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("com.google.common.util.concurrent.AggregateFuture");

    GuavaLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        failures.add(entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
