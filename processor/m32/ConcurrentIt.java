package m32;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * g0(String p)
 *   at once, side by side:  c1 (api.c1), c0
 *   returns:                Of_g0(c1, c0)
 *
 * g1(String p)
 *   at once:  g0 (a gather of its own)
 *   returns:  Of_g1(g0, p)
 *
 * run(String p), within 35m18s434ms
 *   at once, side by side:  c0 (collected), g1 (a gather of its own), c3 (collected), c1 (api.c1),
 *                           g0 (a gather of its own)
 *   once c1 is there:       c2 (api.c2, collected)
 *   returns:                Of_run(outcome of c0, g1, outcome of c3, outcome of c2, c1, g0)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2118434);

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
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public Task<String> c2(String c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
  }

  @Override
  public String c3() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.join(IOException.class);
      return new Of_g1(g0.resultNow(), p);
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<String> c3 = group.startCollected("c3", () -> It.super.c3());
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.startCollectedAfter("c2", () -> api.c2(c1.resultNow()), c1);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c0.outcome(),
              g1.resultNow(),
              c3.outcome(),
              c2.outcome(),
              c1.resultNow(),
              g0.resultNow()));
    }
  }
}
