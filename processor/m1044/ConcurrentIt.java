package m1044;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, Outcome<Of_g0> g0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Of_g1 g1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1, Of_g1 g1, Of_g0 g0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c0, Outcome<String> c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, Outcome<Of_g0> g0, Of_g1 g1, String c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4, Outcome<String> c1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * g0(String p), within 12m36s438ms
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once:            g0 (a gather of its own, collected)
 *   once g0 has ended:  c1
 *   returns:            Of_g1(c1)
 *
 * run(String p)
 *   at once, side by side:                              c0 (api.c0, collected),
 *                                                       g0 (a gather of its own, collected),
 *                                                       g1 (a gather of its own, collected)
 *   once g0 has ended:                                  c1
 *   once c1 has ended and g1 is there and g0 is there:  c3 (collected)
 *   once c0 is there and c3 has ended:                  c4 (api.c4, collected)
 *   once c4 is there and c1 has ended:                  c6 (collected)
 *   returns:                                            Of_run(outcome of c6, c1, outcome of g1,
 *                                                       p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(756438);

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
  public String c1(String p, Outcome<Of_g0> g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, g0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Of_g1 g1, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, g1, c0));
  }

  @Override
  public String c3(Outcome<String> c1, Of_g1 g1, Of_g0 g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1, g1, g0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c0, Outcome<String> c3) {
    return runtime.start("It.c4", () -> api.c4(c0, c3));
  }

  @Override
  public Task<String> c5(String p, Outcome<Of_g0> g0, Of_g1 g1, String c0) {
    return runtime.start("It.c5", () -> api.c5(p, g0, g1, c0));
  }

  @Override
  public String c6(String c4, Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c4, c1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String c0) {
    return runtime.start("It.c7", () -> api.c7(c0));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, g0.outcome()), TaskGroup.ended(g0));
      group.join(IOException.class);
      return new Of_g1(c1.resultNow());
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, g0.outcome()), TaskGroup.ended(g0));
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> It.super.c3(c1.outcome(), g1.resultNow(), g0.resultNow()),
          TaskGroup.ended(c1),
          g1,
          g0);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> api.c4(c0.resultNow(), c3.outcome()), c0, TaskGroup.ended(c3));
      Task<String> c6 = group.startCollectedAfter(
          "c6", () -> It.super.c6(c4.resultNow(), c1.outcome()), c4, TaskGroup.ended(c1));
      group.join(IOException.class);
      return group.result(() -> new Of_run(c6.outcome(), c1.resultNow(), g1.outcome(), p));
    }
  }
}
