package m1095;

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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c0, String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * e(String key)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys), within 1m44s698ms
 *   at once, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                a Task of a map from keys to the outcomes of e, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(104698);

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
  public String c1(String p, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p) {
    return runtime.start("It.c2", () -> api.c2(p));
  }

  @Override
  public Task<String> c3(String p, String c0) {
    return runtime.start("It.c3", () -> api.c3(p, c0));
  }

  @Override
  public Task<String> c4(String p, String c0, String c3) {
    return runtime.start("It.c4", () -> api.c4(p, c0, c3));
  }

  @Override
  public Task<String> e(String key) {
    return runtime.start("It.e", () -> api.e(key));
  }

  @Override
  public Task<Map<String, Outcome<String>>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      EachTasks<String, String> e = group.startEachCollected(
          "e", Elements.distinct(keys), element -> api.e(element));
      group.join(Throwable.class);
      return e.outcomesByElement();
    });
  }
}
