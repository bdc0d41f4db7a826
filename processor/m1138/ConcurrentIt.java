package m1138;

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
 * c2(String p, Of_g0 g0, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c2, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c4, String c1, Outcome<String> c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c1, String c4, Of_g0 g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8()
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c0, String c7)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p, Outcome<String> c2, Outcome<String> c5, String c7)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * g0(String p)
 *   at once:           c0 (api.c0)
 *   once c0 is there:  c1 (api.c1)
 *   returns:           Of_g0(c1, c0)
 *
 * run(String p)
 *   at once, side by side:  c8, c0 (api.c0)
 *   once c0 has ended:      c4 (api.c4, collected)
 *   once c0 is there:       c1 (api.c1)
 *   returns:                Of_run(c8, outcome of c4, c1, p)
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
  public Task<String> c2(String p, Of_g0 g0, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, g0, c0));
  }

  @Override
  public Task<String> c3(Outcome<String> c2, String c0) {
    return runtime.start("It.c3", () -> api.c3(c2, c0));
  }

  @Override
  public Task<String> c4(Outcome<String> c0) {
    return runtime.start("It.c4", () -> api.c4(c0));
  }

  @Override
  public Task<String> c5(String p, String c1) {
    return runtime.start("It.c5", () -> api.c5(p, c1));
  }

  @Override
  public String c6(Outcome<String> c4, String c1, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c4, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String c1, String c4, Of_g0 g0) {
    return runtime.start("It.c7", () -> api.c7(c1, c4, g0));
  }

  @Override
  public String c8() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8());
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, String c0, String c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c0, c7));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String p, Outcome<String> c2, Outcome<String> c5, String c7) {
    return runtime.start("It.c10", () -> api.c10(p, c2, c5, c7));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8());
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> api.c4(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_run(c8.resultNow(), c4.outcome(), c1.resultNow(), p));
    }
  }
}
