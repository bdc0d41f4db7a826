package m1257;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link It}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told.
 *
 * <pre>{@code
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * e(String key, String c0)
 *   at once:  e
 *   returns:  e
 *
 * run(String p, List<String> keys), within 8s884ms
 *   at once:                         c0
 *   once c0 is there, side by side:  e for each distinct element of keys
 *   returns:                         a Task of a map from keys to e, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(8884);

  private final Script script;

  private final FanoutRuntime runtime;

  public ConcurrentIt(Script script) {
    this(script, FanoutRuntime.shared());
  }

  public ConcurrentIt(Script script, FanoutRuntime runtime) {
    this.script = Objects.requireNonNull(script, "script");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
  }

  @Override
  public Script script() {
    return script;
  }

  @Override
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String e(String key, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c0));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Task<Map<String, String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      EachTasks<String, String> e = group.startEach(
          "e", Elements.distinct(keys), element -> It.super.e(element, c0.resultNow()), c0);
      group.join(Throwable.class);
      return e.resultsByElement();
    });
  }
}
