package m1057;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1, String c2, String c0)
 *   at once:  c3
 *   returns:  c3
 *
 * run(String p), within 24m18s305ms
 *   at once:            c0 (api.c0)
 *   once c0 has ended:  c2 (api.c2)
 *   once c0 is there:   c1
 *   returns:            a Future of nothing, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1458305);

  private final Script script;

  private final Api api;

  private final FanoutRuntime runtime;

  public ConcurrentIt(Script script, Api api) {
    this(script, api, FanoutRuntime.shared());
  }

  public ConcurrentIt(Script script, Api api, FanoutRuntime runtime) {
    this.script = Objects.requireNonNull(script, "script");
    this.api = Objects.requireNonNull(api, "api");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
  }

  @Override
  public Script script() {
    return script;
  }

  @Override
  public Task<String> c0(String p) {
    return runtime.start("It.c0", () -> api.c0(p));
  }

  @Override
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(c0));
  }

  @Override
  public String c3(Outcome<String> c1, String c2, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Future<Void> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      group.startAfter("c2", () -> api.c2(c0.outcome()), TaskGroup.ended(c0));
      group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      group.join(Throwable.class);
      return null;
    });
  }
}
