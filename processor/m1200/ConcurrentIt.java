package m1200;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * e(String key, String c2)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys), within 16m45s783ms
 *   at once:                         c2 (collected)
 *   once c2 is there, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                         a Task of a map from keys to the outcomes of e, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1005783);

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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public Task<String> e(String key, String c2) {
    return runtime.start("It.e", () -> api.e(key, c2));
  }

  @Override
  public Task<Map<String, Outcome<String>>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c2 = group.startCollected("c2", () -> It.super.c2());
      EachTasks<String, String> e = group.startEachCollected(
          "e", Elements.distinct(keys), element -> api.e(element, c2.resultNow()), c2);
      group.join(Throwable.class);
      return e.outcomesByElement();
    });
  }
}
