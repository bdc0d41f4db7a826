package m1035;

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
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1, Outcome<String> c0, Outcome<String> c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c3, String c0, Outcome<Of_g0> g0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<String> c2, String c3)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:                               c1, c0 (api.c0, collected),
 *                                                        c4 (collected)
 *   once c1 has ended:                                   c2 (api.c2)
 *   once c1 is there and c0 has ended and c2 has ended:  c3 (api.c3)
 *   returns:                                             Of_g0(c3, c2, outcome of c4)
 *
 * g1(String p)
 *   at once:  g0 (a gather of its own, collected)
 *   returns:  Of_g1(outcome of g0)
 *
 * run(String p)
 *   at once, side by side:                               c1, c0 (api.c0), g0 (a gather of its own)
 *   once c1 has ended:                                   c2 (api.c2)
 *   once c1 is there and c0 has ended and c2 has ended:  c3 (api.c3)
 *   once c2 has ended and c3 is there:                   c6 (api.c6)
 *   returns:                                             nothing, when all have ended
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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(Outcome<String> c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
  }

  @Override
  public Task<String> c3(String c1, Outcome<String> c0, Outcome<String> c2) {
    return runtime.start("It.c3", () -> api.c3(c1, c0, c2));
  }

  @Override
  public String c4(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c3, String c0, Outcome<Of_g0> g0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c3, c0, g0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, Outcome<String> c2, String c3) {
    return runtime.start("It.c6", () -> api.c6(p, c2, c3));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c4 = group.startCollected("c4", () -> It.super.c4(p));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c1.resultNow(), c0.outcome(), c2.outcome()),
          c1,
          TaskGroup.ended(c0),
          TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c3.resultNow(), c2.resultNow(), c4.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(g0.outcome()));
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      group.start("g0", () -> g0(p));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c1.resultNow(), c0.outcome(), c2.outcome()),
          c1,
          TaskGroup.ended(c0),
          TaskGroup.ended(c2));
      group.startAfter(
          "c6", () -> api.c6(p, c2.outcome(), c3.resultNow()), TaskGroup.ended(c2), c3);
      group.join(IOException.class);
    }
  }
}
