package dev.fanout.comparison;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes three threads, then runs out of memory for them, as the machine does. */
final class RefusingFactory implements ThreadFactory {
    static final int MADE = 3;

    final OutOfMemoryError refusal = new OutOfMemoryError("unable to create native thread");
    private final AtomicInteger made = new AtomicInteger();
    private final ThreadFactory factory;

    RefusingFactory(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public Thread newThread(Runnable body) {
        if (made.incrementAndGet() > MADE) {
            throw refusal;
        }
        return factory.newThread(body);
    }
}
