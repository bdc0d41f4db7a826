package m1101;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, Of_g0 g0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<Of_g1> g1, String c0, String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * e(String key, String c0, Of_g1 g1, String c2)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:           c0
 *   once c0 is there:  c1 (api.c1)
 *   returns:           Of_g0(c1)
 *
 * g1(String p, String c1)
 *   at once, side by side:             c0 (collected), g0 (a gather of its own, collected)
 *   once c0 is there and g0 is there:  c2 (api.c2, collected)
 *   returns:                           Of_g1(outcome of c0, outcome of g0, outcome of c2)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                                           c0 (collected),
 *                                                                    g0 (a gather of its own, collected)
 *   once c0 is there:                                                c1 (api.c1, collected)
 *   once c0 is there and g0 is there:                                c2 (api.c2, collected)
 *   once c1 is there:                                                g1 (a gather of its own, collected)
 *   once c0 is there and g1 is there and c2 is there, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                                                         a map from keys to the outcomes of e
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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String c0, Of_g0 g0) {
    return runtime.start("It.c2", () -> api.c2(c0, g0));
  }

  @Override
  public String c3(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(Outcome<Of_g1> g1, String c0, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(g1, c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public Task<String> e(String key, String c0, Of_g1 g1, String c2) {
    return runtime.start("It.e", () -> api.e(key, c0, g1, c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g0(c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p, String c1) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c0.resultNow(), g0.resultNow()), c0, g0);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c0.outcome(), g0.outcome(), c2.outcome()));
    }
  }

  @Override
  public Map<String, Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c0.resultNow(), g0.resultNow()), c0, g0);
      Task<Of_g1> g1 = group.startCollectedAfter("g1", () -> g1(p, c1.resultNow()), c1);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> api.e(element, c0.resultNow(), g1.resultNow(), c2.resultNow()),
          c0,
          g1,
          c2);
      group.join(IOException.class);
      return e.outcomesByElement();
    }
  }
}
