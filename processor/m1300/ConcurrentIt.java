package m1300;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<String> c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c2, String c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Outcome<String> c1, Outcome<Of_g0> g0, String c3)
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8
 *   returns:  c8
 *
 * g0(String p, String c1)
 *   at once:           c0 (collected)
 *   once c0 is there:  c2 (api.c2, collected)
 *   returns:           Of_g0(outcome of c2)
 *
 * run(String p)
 *   at once, side by side:                               c0, c8, c6 (collected)
 *   once c0 is there, side by side:                      c1 (collected), c3 (api.c3)
 *   once c1 is there:                                    g0 (a gather of its own, collected)
 *   once c1 has ended and g0 has ended and c3 is there:  c7
 *   returns:                                             Of_run(c7, outcome of c1, c3, c0, c8,
 *                                                        outcome of c6)
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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
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
  public Task<String> c2(String c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
  }

  @Override
  public Task<String> c3(String c0) {
    return runtime.start("It.c3", () -> api.c3(c0));
  }

  @Override
  public Task<String> c4(String p, Outcome<String> c3) {
    return runtime.start("It.c4", () -> api.c4(p, c3));
  }

  @Override
  public Task<String> c5(String p, String c2, String c1) {
    return runtime.start("It.c5", () -> api.c5(p, c2, c1));
  }

  @Override
  public String c6() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String p, Outcome<String> c1, Outcome<Of_g0> g0, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c1, g0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
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
  public Of_g0 g0(String p, String c1) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c2 = group.startCollectedAfter("c2", () -> api.c2(c1, c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.outcome()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c8 = group.start("c8", () -> It.super.c8());
      Task<String> c6 = group.startCollected("c6", () -> It.super.c6());
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startAfter("c3", () -> api.c3(c0.resultNow()), c0);
      Task<Of_g0> g0 = group.startCollectedAfter("g0", () -> g0(p, c1.resultNow()), c1);
      Task<String> c7 = group.startAfter(
          "c7",
          () -> It.super.c7(p, c1.outcome(), g0.outcome(), c3.resultNow()),
          TaskGroup.ended(c1),
          TaskGroup.ended(g0),
          c3);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c7.resultNow(),
              c1.outcome(),
              c3.resultNow(),
              c0.resultNow(),
              c8.resultNow(),
              c6.outcome()));
    }
  }
}
