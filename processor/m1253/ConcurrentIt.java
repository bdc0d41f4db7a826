package m1253;

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
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c3, String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c4, String c2, Outcome<String> c3)
 *   at once:  c5
 *   returns:  c5
 *
 * e(String key, Outcome<String> c5, String c4, Outcome<String> c2)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                                             c3 (collected),
 *                                                                      c0 (api.c0, collected)
 *   once c0 has ended:                                                 c1 (collected)
 *   once c0 is there and c1 is there:                                  c2 (api.c2, collected)
 *   once c3 is there and c2 is there:                                  c4 (collected)
 *   once c4 is there and c2 is there and c3 has ended:                 c5 (collected)
 *   once c5 has ended and c4 is there and c2 has ended, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                                                           a map from keys to the outcomes of e
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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, String c0, String c1) {
    return runtime.start("It.c2", () -> api.c2(p, c0, c1));
  }

  @Override
  public String c3(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String p, String c3, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c4, String c2, Outcome<String> c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4, c2, c3));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, Outcome<String> c5, String c4, Outcome<String> c2) {
    return runtime.start("It.e", () -> api.e(key, c5, c4, c2));
  }

  @Override
  public Map<String, Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c3 = group.startCollected("c3", () -> It.super.c3(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(p, c3.resultNow(), c2.resultNow()), c3, c2);
      Task<String> c5 = group.startCollectedAfter(
          "c5",
          () -> It.super.c5(p, c4.resultNow(), c2.resultNow(), c3.outcome()),
          c4,
          c2,
          TaskGroup.ended(c3));
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> api.e(element, c5.outcome(), c4.resultNow(), c2.outcome()),
          TaskGroup.ended(c5),
          c4,
          TaskGroup.ended(c2));
      group.join(IOException.class);
      return e.outcomesByElement();
    }
  }
}
