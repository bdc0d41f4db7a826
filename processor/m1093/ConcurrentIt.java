package m1093;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * e(String key, String c0, Outcome<String> c2)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys), within 16m26s121ms
 *   at once:                                          c0 (collected)
 *   once c0 is there:                                 c1 (api.c1, collected)
 *   once c1 is there:                                 c2 (collected)
 *   once c0 is there and c2 has ended, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                                          a map from keys to the outcomes of e
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(986121);

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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String c0, Outcome<String> c2) {
    return runtime.start("It.e", () -> api.e(key, c0, c2));
  }

  @Override
  public Map<String, Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c2 = group.startCollectedAfter("c2", () -> It.super.c2(p, c1.resultNow()), c1);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> api.e(element, c0.resultNow(), c2.outcome()),
          c0,
          TaskGroup.ended(c2));
      group.join(IOException.class);
      return e.outcomesByElement();
    }
  }
}
