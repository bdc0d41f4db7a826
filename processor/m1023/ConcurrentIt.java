package m1023;

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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p, Of_g0 g0, String c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * e(String key)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:  c0 (collected), c2 (api.c2, collected)
 *   once c0 has ended:      c1 (api.c1)
 *   returns:                Of_g0(c1, outcome of c2, outcome of c0)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                a map from keys to the outcomes of e
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
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(String p, Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public Task<String> c5(String c3) {
    return runtime.start("It.c5", () -> api.c5(c3));
  }

  @Override
  public String c6(String p, Of_g0 g0, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p, g0, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7() {
    return runtime.start("It.c7", () -> api.c7());
  }

  @Override
  public Task<String> e(String key) {
    return runtime.start("It.e", () -> api.e(key));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c2 = group.startCollected("c2", () -> api.c2());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c1.resultNow(), c2.outcome(), c0.outcome()));
    }
  }

  @Override
  public Map<String, Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      EachTasks<String, String> e = group.startEachCollected(
          "e", Elements.distinct(keys), element -> api.e(element));
      group.join(IOException.class);
      return e.outcomesByElement();
    }
  }
}
