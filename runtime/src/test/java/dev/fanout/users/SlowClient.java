package dev.fanout.users;

import java.util.concurrent.CountDownLatch;

/** A client that blocks for a day. */
public final class SlowClient {
    private SlowClient() {}

    public static Object stuckHere(CountDownLatch running) throws InterruptedException {
        running.countDown();
        Thread.sleep(86_400_000);
        return "late";
    }
}
