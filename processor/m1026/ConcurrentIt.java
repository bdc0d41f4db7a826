package m1026;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, Outcome<String> c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c4)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9()
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * g0(String p)
 *   at once:  c4 (api.c4, collected)
 *   returns:  Of_g0(outcome of c4)
 *
 * run(String p), within 14m4s164ms
 *   at once, side by side:  c6 (api.c6), c0 (api.c0), c4 (api.c4, collected)
 *   once c4 is there:       c7 (api.c7, collected)
 *   returns:                Of_run(c6, c0, outcome of c7)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(844164);

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
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public String c2(String c1, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c1) {
    return runtime.start("It.c3", () -> api.c3(c1));
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public Task<String> c5(String c0) {
    return runtime.start("It.c5", () -> api.c5(c0));
  }

  @Override
  public Task<String> c6() {
    return runtime.start("It.c6", () -> api.c6());
  }

  @Override
  public Task<String> c7(String c4) {
    return runtime.start("It.c7", () -> api.c7(c4));
  }

  @Override
  public Task<String> c8(String c4) {
    return runtime.start("It.c8", () -> api.c8(c4));
  }

  @Override
  public Task<String> c9() {
    return runtime.start("It.c9", () -> api.c9());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c4 = group.startCollected("c4", () -> api.c4(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c4.outcome()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c6 = group.start("c6", () -> api.c6());
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c4 = group.startCollected("c4", () -> api.c4(p));
      Task<String> c7 = group.startCollectedAfter("c7", () -> api.c7(c4.resultNow()), c4);
      group.join(IOException.class);
      return group.result(() -> new Of_run(c6.resultNow(), c0.resultNow(), c7.outcome()));
    }
  }
}
