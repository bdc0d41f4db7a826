package m1060;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0, Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c0, String c3, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * e(String key)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once, side by side:              c4 (api.c4, collected), c0 (api.c0)
 *   once c0 is there:                   c1 (collected)
 *   once c0 is there and c1 has ended:  c2
 *   returns:                            Of_g0(outcome of c4, c2)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:  e for each distinct element of keys
 *   returns:                a map from keys to e
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
  public String c1(String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, String c0, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
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
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public String c5(Outcome<String> c0, String c3, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c0, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String e(String key) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c0.resultNow(), c1.outcome()), c0, TaskGroup.ended(c1));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c4.outcome(), c2.resultNow()));
    }
  }

  @Override
  public Map<String, String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      EachTasks<String, String> e = group.startEach(
          "e", Elements.distinct(keys), element -> It.super.e(element));
      group.join(IOException.class);
      return e.resultsByElement();
    }
  }
}
