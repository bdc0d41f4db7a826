package m1166;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 * c1(Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1, Outcome<String> c0, Outcome<String> c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c1, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c2, String c0, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c4, Outcome<String> c6)
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c4)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * run(String p)
 *   at once, side by side:             c2 (api.c2, collected), c0 (api.c0)
 *   once c0 has ended:                 c1 (api.c1)
 *   once c1 is there and c0 is there:  c5
 *   returns:                           Of_run(outcome of c2, c5)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
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
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public Task<String> c3(String p, String c1, Outcome<String> c0, Outcome<String> c2) {
    return runtime.start("It.c3", () -> api.c3(p, c1, c0, c2));
  }

  @Override
  public String c4(String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String c2, String c0, String c5) {
    return runtime.start("It.c6", () -> api.c6(c2, c0, c5));
  }

  @Override
  public String c7(String c4, Outcome<String> c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c4, c6));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public Task<String> c9(String p, String c4) {
    return runtime.start("It.c9", () -> api.c9(p, c4));
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c2 = group.startCollected("c2", () -> api.c2(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(p, c1.resultNow(), c0.resultNow()), c1, c0);
      group.join(IOException.class);
      return group.result(() -> new Of_run(c2.outcome(), c5.resultNow()));
    }
  }
}
