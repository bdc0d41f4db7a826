package m1224;

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
 * c2(String p, Of_g0 g0, Outcome<String> c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c3, Outcome<String> c1, String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p)
 *   at once, side by side:                              g0 (a gather of its own, collected), c0
 *   once c0 is there:                                   c1 (collected)
 *   once g0 is there and c1 has ended and c0 is there:  c2 (api.c2, collected)
 *   once c1 has ended:                                  c3 (api.c3)
 *   once c3 is there and c1 has ended and c0 is there:  c4
 *   returns:                                            Of_g1(outcome of c2, c0, c4)
 *
 * run(String p)
 *   at once, side by side:                              g0 (a gather of its own), c0, c5 (api.c5)
 *   once c0 is there:                                   c1
 *   once c1 has ended:                                  c3 (api.c3)
 *   once c3 is there and c1 has ended and c0 is there:  c4
 *   returns:                                            Of_run(g0, c0, c1, c4, outcome of c3, c5)
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
  public Task<String> c2(String p, Of_g0 g0, Outcome<String> c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, g0, c1, c0));
  }

  @Override
  public Task<String> c3(Outcome<String> c1) {
    return runtime.start("It.c3", () -> api.c3(c1));
  }

  @Override
  public String c4(String c3, Outcome<String> c1, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c3, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2",
          () -> api.c2(p, g0.resultNow(), c1.outcome(), c0.resultNow()),
          g0,
          TaskGroup.ended(c1),
          c0);
      Task<String> c3 = group.startAfter("c3", () -> api.c3(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(c3.resultNow(), c1.outcome(), c0.resultNow()),
          c3,
          TaskGroup.ended(c1),
          c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c2.outcome(), c0.resultNow(), c4.resultNow()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c5 = group.start("c5", () -> api.c5());
      Task<String> c1 = group.startAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c3 = group.startAfter("c3", () -> api.c3(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(c3.resultNow(), c1.outcome(), c0.resultNow()),
          c3,
          TaskGroup.ended(c1),
          c0);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              g0.resultNow(),
              c0.resultNow(),
              c1.resultNow(),
              c4.resultNow(),
              c3.outcome(),
              c5.resultNow()));
    }
  }
}
