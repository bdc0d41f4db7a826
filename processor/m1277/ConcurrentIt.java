package m1277;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * e(String key, String c0, Outcome<String> c1)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                            c0 (api.c0), c1 (api.c1, collected)
 *   once c0 is there and c1 has ended, side by side:  e (api.e) for each element of keys
 *   returns:                                          a list of e in the order of keys
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
  public Task<String> c0() {
    return runtime.start("It.c0", () -> api.c0());
  }

  @Override
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public Task<String> e(String key, String c0, Outcome<String> c1) {
    return runtime.start("It.e", () -> api.e(key, c0, c1));
  }

  @Override
  public List<String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startCollected("c1", () -> api.c1(p));
      EachTasks<String, String> e = group.startEach(
          "e",
          keys,
          element -> api.e(element, c0.resultNow(), c1.outcome()),
          c0,
          TaskGroup.ended(c1));
      group.join(IOException.class);
      return e.results();
    }
  }
}
