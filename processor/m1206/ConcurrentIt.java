package m1206;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c1(String c0, Of_g0 g0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * e(String key)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:  c0 (collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * run(String p, List<String> keys), within 8m48s992ms
 *   at once, side by side:  e (collected) for each element of keys
 *   returns:                a list of the outcomes of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(528992);

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
  public Task<String> c1(String c0, Of_g0 g0) {
    return runtime.start("It.c1", () -> api.c1(c0, g0));
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
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      EachTasks<String, String> e = group.startEachCollected(
          "e", keys, element -> It.super.e(element));
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
