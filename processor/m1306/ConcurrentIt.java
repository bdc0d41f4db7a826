package m1306;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Of_g0 g0, Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c0, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c1, Outcome<String> c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Of_g0 g0, String c3)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c5, Outcome<Of_g1> g1, String c3)
 *   at once:  c6
 *   returns:  c6
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once, side by side:              c0 (collected), g0 (a gather of its own, collected),
 *                                       c1 (api.c1)
 *   once g0 is there and c1 has ended:  c2 (collected)
 *   once c0 is there and c2 has ended:  c3 (collected)
 *   returns:                            Of_g1(outcome of c3, outcome of c2, c1)
 *
 * run(String p)
 *   at once, side by side:              c0, g0 (a gather of its own, collected),
 *                                       c1 (api.c1, collected)
 *   once g0 is there and c1 has ended:  c2 (collected)
 *   once c0 is there and c2 has ended:  c3
 *   returns:                            Of_run(c3, p)
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
  public String c0() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public String c2(String p, Of_g0 g0, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, String c0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(Outcome<String> c1, Outcome<String> c2) {
    return runtime.start("It.c4", () -> api.c4(c1, c2));
  }

  @Override
  public String c5(Of_g0 g0, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(g0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String p, String c5, Outcome<Of_g1> g1, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, c5, g1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
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
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, g0.resultNow(), c1.outcome()), g0, TaskGroup.ended(c1));
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(p, c0.resultNow(), c2.outcome()), c0, TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c3.outcome(), c2.outcome(), c1.resultNow()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, g0.resultNow(), c1.outcome()), g0, TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(p, c0.resultNow(), c2.outcome()), c0, TaskGroup.ended(c2));
      group.join(IOException.class);
      return new Of_run(c3.resultNow(), p);
    }
  }
}
