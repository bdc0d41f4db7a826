package m1056;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
 * c2(Outcome<Of_g0> g0, Outcome<String> c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c3, Outcome<String> c1, Outcome<Of_g0> g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c4, String c0, String c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c3, String c2)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c2, String c3, Outcome<String> c1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c7)
 *   at once:  c9
 *   returns:  c9
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * run(String p)
 *   at once, side by side:                               c1 (api.c1, collected),
 *                                                        c8 (api.c8, collected),
 *                                                        c3 (api.c3, collected),
 *                                                        g0 (a gather of its own, collected),
 *                                                        c0 (collected)
 *   once g0 has ended and c1 has ended and c0 is there:  c2 (api.c2, collected)
 *   once c2 is there and c3 is there and c1 has ended:   c7 (api.c7, collected)
 *   returns:                                             [outcome of c1, outcome of c8,
 *                                                        outcome of c3, outcome of c7,
 *                                                        outcome of c0]
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
  public Task<String> c2(Outcome<Of_g0> g0, Outcome<String> c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(g0, c1, c0));
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public Task<String> c4(Outcome<String> c3, Outcome<String> c1, Outcome<Of_g0> g0) {
    return runtime.start("It.c4", () -> api.c4(c3, c1, g0));
  }

  @Override
  public Task<String> c5(String c4, String c0, String c2) {
    return runtime.start("It.c5", () -> api.c5(c4, c0, c2));
  }

  @Override
  public Task<String> c6(String c3, String c2) {
    return runtime.start("It.c6", () -> api.c6(c3, c2));
  }

  @Override
  public Task<String> c7(String p, String c2, String c3, Outcome<String> c1) {
    return runtime.start("It.c7", () -> api.c7(p, c2, c3, c1));
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public String c9(String p, String c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c7));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public List<Outcome<?>> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      Task<String> c8 = group.startCollected("c8", () -> api.c8());
      Task<String> c3 = group.startCollected("c3", () -> api.c3());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c2 = group.startCollectedAfter(
          "c2",
          () -> api.c2(g0.outcome(), c1.outcome(), c0.resultNow()),
          TaskGroup.ended(g0),
          TaskGroup.ended(c1),
          c0);
      Task<String> c7 = group.startCollectedAfter(
          "c7",
          () -> api.c7(p, c2.resultNow(), c3.resultNow(), c1.outcome()),
          c2,
          c3,
          TaskGroup.ended(c1));
      group.join(IOException.class);
      return Collections.unmodifiableList(Arrays.asList(
          c1.outcome(), c8.outcome(), c3.outcome(), c7.outcome(), c0.outcome()));
    }
  }
}
