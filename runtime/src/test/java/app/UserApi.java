package app;

import dev.fanout.runtime.Call;
import java.io.FileNotFoundException;
import java.util.concurrent.CountDownLatch;

/** A blocking client. */
public final class UserApi {
    private UserApi() {}

    /** Knows one user only. */
    public static String profile(long id) throws FileNotFoundException {
        if (id != 42) {
            throw new FileNotFoundException("no such user");
        }
        return "the one";
    }

    /** Blocks for a day. */
    public static String slow(CountDownLatch entered) throws InterruptedException {
        entered.countDown();
        Thread.sleep(86_400_000);
        return "slept";
    }

    /** A call that returns the frames between itself and the start of its thread. */
    public static Call<StackTraceElement[]> frames() {
        return () -> new Throwable().getStackTrace();
    }
}
