package app;

import dev.fanout.runtime.Call;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;

/** Gathers, in the form of generated code. */
public final class Pages {
    private Pages() {}

    /** The caller of the caller. */
    public static String page(FanoutRuntime runtime, int depth, Call<String> leaf) throws IOException {
        return load(runtime, depth, leaf);
    }

    /** So many gathers inside of each other, with the leaf in the innermost. */
    public static String load(FanoutRuntime runtime, int depth, Call<String> leaf) throws IOException {
        try (TaskGroup group = runtime.open("Pages.load" + depth)) {
            Task<String> part = group.start("part", depth == 1 ? leaf : () -> load(runtime, depth - 1, leaf));
            group.join(IOException.class);
            return part.resultNow();
        }
    }

    /** {@link #load} without a throws clause. */
    public static String undeclared(FanoutRuntime runtime, int depth, Call<String> leaf) {
        try (TaskGroup group = runtime.open("Pages.undeclared" + depth)) {
            Task<String> part = group.start("part", depth == 1 ? leaf : () -> undeclared(runtime, depth - 1, leaf));
            group.join();
            return part.resultNow();
        }
    }

    /** A gather with a deadline. */
    public static String timed(FanoutRuntime runtime, Duration timeout, Call<String> leaf) {
        try (TaskGroup group = runtime.open("Pages.timed", timeout)) {
            Task<String> part = group.start("part", leaf);
            group.join();
            return part.resultNow();
        }
    }

    /** Waits for a handle. */
    public static String read(Task<String> handle) {
        return handle.join();
    }
}
