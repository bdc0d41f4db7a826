package m1005;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The concurrent implementation of {@link It}.
 *
 * <p>Its plan: each call has a thread of its own, calls in one line run side by side, and a call
 * starts the moment that what it waits for is there. If a call fails, the others are cancelled and
 * waited for before the caller is told. The failure of a <em>collected</em> call stops nothing: it
 * is handed on as an outcome.
 *
 * <pre>{@code
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(Outcome<Of_g0> g0, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * run(String p), within 8m38s751ms
 *   at once, side by side:              g0 (a gather of its own, collected), c0
 *   once g0 has ended and c0 is there:  c1 (api.c1)
 *   returns:                            c1
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(518751);

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
  public String c0() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1(Outcome<Of_g0> g0, String c0) {
    return runtime.start("It.c1", () -> api.c1(g0, c0));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public String run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> api.c1(g0.outcome(), c0.resultNow()), TaskGroup.ended(g0), c0);
      group.join(IOException.class);
      return c1.resultNow();
    }
  }
}
