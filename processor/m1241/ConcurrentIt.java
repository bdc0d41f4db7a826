package m1241;

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
 * c0(String p)
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, Outcome<String> c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * e(String key, Outcome<String> c2)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys)
 *   at once, side by side:              c1 (api.c1, collected), c0 (collected)
 *   once c1 is there and c0 has ended:  c2 (collected)
 *   once c2 has ended, side by side:    e (api.e, collected) for each element of keys
 *   returns:                            a list of the outcomes of e in the order of keys
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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public String c2(String c1, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public Task<String> e(String key, Outcome<String> c2) {
    return runtime.start("It.e", () -> api.e(key, c2));
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.outcome()), c1, TaskGroup.ended(c0));
      EachTasks<String, String> e = group.startEachCollected(
          "e", keys, element -> api.e(element, c2.outcome()), TaskGroup.ended(c2));
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
