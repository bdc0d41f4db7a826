package m1100;

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
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, String c2, Outcome<String> c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6()
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c5)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c2, String c1, String c6)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(Of_g1 g1, String c2, Outcome<String> c0)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c4)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * c11(String p, String c6, String c7, String c8)
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p), within 3m52s960ms
 *   at once:           c0 (api.c0, collected)
 *   once c0 is there:  c1 (api.c1, collected)
 *   returns:           Of_g0(outcome of c1)
 *
 * g1(String p)
 *   at once, side by side:  c5 (api.c5), c0 (api.c0)
 *   once c5 is there:       c7 (api.c7)
 *   returns:                Of_g1(c7, c0, c5)
 *
 * run(String p)
 *   at once, side by side:                              g1 (a gather of its own, collected),
 *                                                       c0 (api.c0), c4 (api.c4), c6
 *   once c0 is there:                                   c1 (api.c1)
 *   once c4 is there:                                   c10 (api.c10)
 *   once c0 is there and c1 has ended:                  c2 (api.c2, collected)
 *   once g1 is there and c2 is there and c0 has ended:  c9 (api.c9, collected)
 *   returns:                                            Of_run(outcome of c9, c1, c10, c6,
 *                                                       outcome of c2, outcome of c4)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(232960);

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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String c0, Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(c0, c1));
  }

  @Override
  public Task<String> c3(String c0, String c2, Outcome<String> c1) {
    return runtime.start("It.c3", () -> api.c3(c0, c2, c1));
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
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
  public Task<String> c7(String c5) {
    return runtime.start("It.c7", () -> api.c7(c5));
  }

  @Override
  public Task<String> c8(String c2, String c1, String c6) {
    return runtime.start("It.c8", () -> api.c8(c2, c1, c6));
  }

  @Override
  public Task<String> c9(Of_g1 g1, String c2, Outcome<String> c0) {
    return runtime.start("It.c9", () -> api.c9(g1, c2, c0));
  }

  @Override
  public Task<String> c10(String p, String c4) {
    return runtime.start("It.c10", () -> api.c10(p, c4));
  }

  @Override
  public String c11(String p, String c6, String c7, String c8) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11(p, c6, c7, c8));
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c5 = group.start("c5", () -> api.c5());
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c7 = group.startAfter("c7", () -> api.c7(c5.resultNow()), c5);
      group.join(IOException.class);
      return new Of_g1(c7.resultNow(), c0.resultNow(), c5.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c6 = group.start("c6", () -> It.super.c6());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c10 = group.startAfter("c10", () -> api.c10(p, c4.resultNow()), c4);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      Task<String> c9 = group.startCollectedAfter(
          "c9",
          () -> api.c9(g1.resultNow(), c2.resultNow(), c0.outcome()),
          g1,
          c2,
          TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c9.outcome(),
              c1.resultNow(),
              c10.resultNow(),
              c6.resultNow(),
              c2.outcome(),
              c4.outcome()));
    }
  }
}
