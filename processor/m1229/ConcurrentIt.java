package m1229;

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
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c1, String c3, String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * run(String p)
 *   at once, side by side:                             c2 (api.c2, collected), c5 (api.c5), c0
 *   once c0 has ended:                                 c1
 *   once c1 has ended and c0 is there:                 c3 (api.c3)
 *   once c1 has ended:                                 c6 (api.c6, collected)
 *   once c1 is there and c3 is there and c0 is there:  c4
 *   returns:                                           an Outcome of Of_run(outcome of c2, c5, c1,
 *                                                      c3, c4, outcome of c6)
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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public Task<String> c3(String p, Outcome<String> c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(p, c1, c0));
  }

  @Override
  public String c4(String c1, String c3, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c1, c3, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public Task<String> c6(Outcome<String> c1) {
    return runtime.start("It.c6", () -> api.c6(c1));
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c2 = group.startCollected("c2", () -> api.c2());
      Task<String> c5 = group.start("c5", () -> api.c5());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(p, c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      Task<String> c6 = group.startCollectedAfter(
          "c6", () -> api.c6(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c1.resultNow(), c3.resultNow(), c0.resultNow()), c1, c3, c0);
      return group.joinOutcome(
          () -> new Of_run(
              c2.outcome(),
              c5.resultNow(),
              c1.resultNow(),
              c3.resultNow(),
              c4.resultNow(),
              c6.outcome()));
    }
  }
}
