package m8;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.Elements;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c1(String p, String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<String> c1, String c0)
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
 * e(String key, String c4)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once, side by side:              c4 (api.c4, collected), c3 (api.c3, collected),
 *                                       c0 (api.c0)
 *   once c0 is there:                   c1 (api.c1, collected)
 *   once c1 has ended and c0 is there:  c2 (api.c2)
 *   returns:                            Of_g0(outcome of c4, outcome of c3, c2)
 *
 * run(String p, List<String> keys), within 25m53s773ms
 *   at once:                         c4 (api.c4)
 *   once c4 is there, side by side:  e for each distinct element of keys
 *   returns:                         a map from keys to e
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1553773);

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
  public Task<String> c1(String p, String c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, c1, c0));
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
  public String e(String key, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c4));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c4 = group.startCollected("c4", () -> api.c4(p));
      Task<String> c3 = group.startCollected("c3", () -> api.c3());
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, c0.resultNow()), c0);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(p, c1.outcome(), c0.resultNow()), TaskGroup.ended(c1), c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c4.outcome(), c3.outcome(), c2.resultNow()));
    }
  }

  @Override
  public Map<String, String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      EachTasks<String, String> e = group.startEach(
          "e", Elements.distinct(keys), element -> It.super.e(element, c4.resultNow()), c4);
      group.join(IOException.class);
      return e.resultsByElement();
    }
  }
}
