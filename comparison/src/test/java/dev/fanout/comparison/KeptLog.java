package dev.fanout.comparison;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what is logged with an exception, which otherwise goes to the console. */
final class KeptLog extends Handler {
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Logger logger;

    KeptLog(String name) {
        logger = Logger.getLogger(name);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getThrown() != null) {
            failures.add(entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
