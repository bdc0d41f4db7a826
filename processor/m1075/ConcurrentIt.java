package m1075;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, String c2, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, String c1, Outcome<String> c2)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String c4, Outcome<String> c2)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9()
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * run(String p)
 *   at once, side by side:              c0 (api.c0), c9 (api.c9), c2 (api.c2, collected)
 *   once c0 is there:                   c1 (api.c1, collected)
 *   once c1 is there and c2 has ended:  c6 (api.c6, collected)
 *   returns:                            Of_run(c0, c9, outcome of c6)
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
  public Task<String> c0(String p) {
    return runtime.start("It.c0", () -> api.c0(p));
  }

  @Override
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public String c3(String c0, String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c0, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(Outcome<String> c1) {
    return runtime.start("It.c5", () -> api.c5(c1));
  }

  @Override
  public Task<String> c6(String p, String c1, Outcome<String> c2) {
    return runtime.start("It.c6", () -> api.c6(p, c1, c2));
  }

  @Override
  public Task<String> c7(String c4, Outcome<String> c2) {
    return runtime.start("It.c7", () -> api.c7(c4, c2));
  }

  @Override
  public Task<String> c8(String p) {
    return runtime.start("It.c8", () -> api.c8(p));
  }

  @Override
  public Task<String> c9() {
    return runtime.start("It.c9", () -> api.c9());
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c9 = group.start("c9", () -> api.c9());
      Task<String> c2 = group.startCollected("c2", () -> api.c2(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c6 = group.startCollectedAfter(
          "c6", () -> api.c6(p, c1.resultNow(), c2.outcome()), c1, TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_run(c0.resultNow(), c9.resultNow(), c6.outcome()));
    }
  }
}
