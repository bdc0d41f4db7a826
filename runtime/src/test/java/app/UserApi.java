package app;

import dev.fanout.runtime.Call;
import java.io.FileNotFoundException;
import java.util.concurrent.CountDownLatch;

/** A blocking client. */
public final class UserApi {
    private UserApi() {}

    /** Fails in a method of its own, which a trace can show. */
    public static String profile() throws FileNotFoundException {
        throw new FileNotFoundException("no such user");
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
