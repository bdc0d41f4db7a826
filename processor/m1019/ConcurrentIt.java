package m1019;

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
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<Of_g0> g0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c0, Outcome<Of_g0> g0, Of_g1 g1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p)
 *   at once:  c5
 *   returns:  c5
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c4, String c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(Of_g0 g0, String c6)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c8, String c6)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c1, String c7, String c5)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p, String c0, String c4)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p)
 *   at once, side by side:  c1, c0
 *   returns:                Of_g0(c1, c0)
 *
 * g1(String p), within 20m31s428ms
 *   at once, side by side:  c1, g0 (a gather of its own, collected), c0 (collected)
 *   returns:                Of_g1(c1, outcome of g0, outcome of c0, p)
 *
 * run(String p)
 *   at once, side by side:                              c6, c0, g0 (a gather of its own),
 *                                                       g1 (a gather of its own, collected)
 *   once c0 is there and g0 has ended and g1 is there:  c4 (collected)
 *   once g0 is there and c6 is there:                   c8
 *   once c4 is there and c0 is there:                   c7 (api.c7, collected)
 *   once c8 is there and c6 is there:                   c9
 *   returns:                                            Of_run(outcome of c6, outcome of c7, c9,
 *                                                       c0)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(1231428);

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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(Outcome<Of_g0> g0) {
    return runtime.start("It.c2", () -> api.c2(g0));
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public String c4(String c0, Outcome<Of_g0> g0, Of_g1 g1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0, g0, g1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
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
  public Task<String> c7(String c4, String c0) {
    return runtime.start("It.c7", () -> api.c7(c4, c0));
  }

  @Override
  public String c8(Of_g0 g0, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(g0, c6));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c8, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c8, c6));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> c10(String c1, String c7, String c5) {
    return runtime.start("It.c10", () -> api.c10(c1, c7, c5));
  }

  @Override
  public String c11(String p, String c0, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(p, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.resultNow(), g0.outcome(), c0.outcome(), p));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c4 = group.startCollectedAfter(
          "c4",
          () -> It.super.c4(c0.resultNow(), g0.outcome(), g1.resultNow()),
          c0,
          TaskGroup.ended(g0),
          g1);
      Task<String> c8 = group.startAfter(
          "c8", () -> It.super.c8(g0.resultNow(), c6.resultNow()), g0, c6);
      Task<String> c7 = group.startCollectedAfter(
          "c7", () -> api.c7(c4.resultNow(), c0.resultNow()), c4, c0);
      Task<String> c9 = group.startAfter(
          "c9", () -> It.super.c9(c8.resultNow(), c6.resultNow()), c8, c6);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(c6.outcome(), c7.outcome(), c9.resultNow(), c0.resultNow()));
    }
  }
}
