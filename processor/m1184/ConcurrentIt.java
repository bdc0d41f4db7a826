package m1184;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 * c1(String p, String c0, Of_g0 g0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, Of_g0 g0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c3, Outcome<String> c0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, Of_g0 g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8()
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c7, String c0)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(Outcome<String> c1, Outcome<String> c4)
 *   at once:  c10 (api.c10)
 *   returns:  a Task of c10, without waiting for it
 *
 * e(String key, String p, Of_g1 g1, String c9, Outcome<String> c1)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p)
 *   at once, side by side:  g0 (a gather of its own, collected), c2 (api.c2)
 *   once g0 is there:       c7 (api.c7, collected)
 *   returns:                Of_g1(outcome of c7, c2)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                                            g1 (a gather of its own, collected),
 *                                                                     g0 (a gather of its own, collected),
 *                                                                     c0 (collected)
 *   once g0 is there:                                                 c7 (api.c7, collected)
 *   once c0 is there and g0 is there:                                 c1 (api.c1, collected)
 *   once c7 is there and c0 is there:                                 c9 (api.c9, collected)
 *   once g1 is there and c9 is there and c1 has ended, side by side:  e (api.e, collected) for each element of keys
 *   returns:                                                          a list of the outcomes of e in the order of keys
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
  public Task<String> c1(String p, String c0, Of_g0 g0) {
    return runtime.start("It.c1", () -> api.c1(p, c0, g0));
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public Task<String> c5(String p, Of_g0 g0) {
    return runtime.start("It.c5", () -> api.c5(p, g0));
  }

  @Override
  public Task<String> c6(Outcome<String> c3, Outcome<String> c0) {
    return runtime.start("It.c6", () -> api.c6(c3, c0));
  }

  @Override
  public Task<String> c7(String p, Of_g0 g0) {
    return runtime.start("It.c7", () -> api.c7(p, g0));
  }

  @Override
  public Task<String> c8() {
    return runtime.start("It.c8", () -> api.c8());
  }

  @Override
  public Task<String> c9(String c7, String c0) {
    return runtime.start("It.c9", () -> api.c9(c7, c0));
  }

  @Override
  public Task<String> c10(Outcome<String> c1, Outcome<String> c4) {
    return runtime.start("It.c10", () -> api.c10(c1, c4));
  }

  @Override
  public Task<String> e(String key, String p, Of_g1 g1, String c9, Outcome<String> c1) {
    return runtime.start("It.e", () -> api.e(key, p, g1, c9, c1));
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
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c2 = group.start("c2", () -> api.c2(p));
      Task<String> c7 = group.startCollectedAfter("c7", () -> api.c7(p, g0.resultNow()), g0);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c7.outcome(), c2.resultNow()));
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c7 = group.startCollectedAfter("c7", () -> api.c7(p, g0.resultNow()), g0);
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.resultNow(), g0.resultNow()), c0, g0);
      Task<String> c9 = group.startCollectedAfter(
          "c9", () -> api.c9(c7.resultNow(), c0.resultNow()), c7, c0);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> api.e(element, p, g1.resultNow(), c9.resultNow(), c1.outcome()),
          g1,
          c9,
          TaskGroup.ended(c1));
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
