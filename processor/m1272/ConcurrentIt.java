package m1272;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p), within 5m44s703ms
 *   at once, side by side:  g0 (a gather of its own), c1 (api.c1, collected),
 *                           c0 (api.c0, collected)
 *   returns:                Of_g1(g0, outcome of c1, outcome of c0)
 *
 * run(String p), within 24m14s93ms
 *   at once, side by side:  c0 (api.c0), g1 (a gather of its own), g0 (a gather of its own),
 *                           c1 (api.c1)
 *   returns:                Of_run(c0, g1, g0, c1)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(344703);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1454093);

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
  public Task<String> c0() {
    return runtime.start("It.c0", () -> api.c0());
  }

  @Override
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g1(g0.resultNow(), c1.outcome(), c0.outcome()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.start("c1", () -> api.c1());
      group.join(IOException.class);
      return new Of_run(c0.resultNow(), g1.resultNow(), g0.resultNow(), c1.resultNow());
    }
  }
}
