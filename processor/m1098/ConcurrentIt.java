package m1098;

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
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, Outcome<String> c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c1, String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c5)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * e(String key, Outcome<String> c5)
 *   at once:  e
 *   returns:  e
 *
 * run(String p, List<String> keys), within 3m16s79ms
 *   at once:                          c5 (collected)
 *   once c5 has ended, side by side:  e (collected) for each distinct element of keys
 *   returns:                          a map from keys to the outcomes of e
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(196079);

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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String p, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c1, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, String c5) {
    return runtime.start("It.c6", () -> api.c6(p, c5));
  }

  @Override
  public String e(String key, Outcome<String> c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c5));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Map<String, Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c5 = group.startCollected("c5", () -> It.super.c5(p));
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> It.super.e(element, c5.outcome()),
          TaskGroup.ended(c5));
      group.join(IOException.class);
      return e.outcomesByElement();
    }
  }
}
