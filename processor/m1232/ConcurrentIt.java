package m1232;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c2, String c1, Outcome<String> c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c3, Outcome<String> c0, String c2)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5()
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * e(String key, String p, String c6)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys)
 *   at once:                         c6 (api.c6, collected)
 *   once c6 is there, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                         a map from keys to the outcomes of e
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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String c2, String c1, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c2, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c3, Outcome<String> c0, String c2) {
    return runtime.start("It.c4", () -> api.c4(c3, c0, c2));
  }

  @Override
  public String c5() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5());
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p) {
    return runtime.start("It.c6", () -> api.c6(p));
  }

  @Override
  public Task<String> e(String key, String p, String c6) {
    return runtime.start("It.e", () -> api.e(key, p, c6));
  }

  @Override
  public Map<String, Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c6 = group.startCollected("c6", () -> api.c6(p));
      EachTasks<String, String> e = group.startEachCollected(
          "e", Elements.distinct(keys), element -> api.e(element, p, c6.resultNow()), c6);
      group.join(IOException.class);
      return e.outcomesByElement();
    }
  }
}
