package m1302;

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
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Of_g0 g0, String c0, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c2)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<String> c5, Outcome<Of_g0> g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c3, String c5)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c5, Outcome<Of_g0> g0)
 *   at once:  c10
 *   returns:  c10
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * run(String p), within 15m45s659ms
 *   at once, side by side:              c4 (collected), g0 (a gather of its own, collected),
 *                                       c0 (api.c0), c5 (collected), c8 (api.c8)
 *   once c5 is there and g0 has ended:  c10 (collected)
 *   returns:                            Of_run(outcome of c4, outcome of g0, c0, outcome of c5,
 *                                       outcome of c10, c8, p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(945659);

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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(Of_g0 g0, String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(g0, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4());
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(Outcome<String> c2) {
    return runtime.start("It.c6", () -> api.c6(c2));
  }

  @Override
  public Task<String> c7(Outcome<String> c5, Outcome<Of_g0> g0) {
    return runtime.start("It.c7", () -> api.c7(c5, g0));
  }

  @Override
  public Task<String> c8(String p) {
    return runtime.start("It.c8", () -> api.c8(p));
  }

  @Override
  public String c9(String c3, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c3, c5));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String c5, Outcome<Of_g0> g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c5, g0));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
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
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c4 = group.startCollected("c4", () -> It.super.c4());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c5 = group.startCollected("c5", () -> It.super.c5());
      Task<String> c8 = group.start("c8", () -> api.c8(p));
      Task<String> c10 = group.startCollectedAfter(
          "c10", () -> It.super.c10(c5.resultNow(), g0.outcome()), c5, TaskGroup.ended(g0));
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c4.outcome(),
              g0.outcome(),
              c0.resultNow(),
              c5.outcome(),
              c10.outcome(),
              c8.resultNow(),
              p));
    }
  }
}
