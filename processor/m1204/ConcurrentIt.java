package m1204;

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
 * c1(String p, Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p, String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c2, String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c1, String c3, Outcome<String> c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String c3)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c1, String c3, String c2)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String c1, String c4, Outcome<String> c7)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String p)
 *   at once:  c10
 *   returns:  c10
 *
 * e(String key, Outcome<String> c1, String c4, String c7)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:                           c0 (api.c0, collected)
 *   once c0 has ended:                 c1 (api.c1, collected)
 *   once c0 is there and c1 is there:  c2 (collected)
 *   once c2 is there and c1 is there:  c3 (collected)
 *   once c3 is there:                  c6 (collected)
 *   returns:                           Of_g0(outcome of c6, outcome of c3)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                                            c0 (api.c0), c4 (api.c4)
 *   once c0 has ended:                                                c1 (api.c1, collected)
 *   once c0 is there:                                                 c7 (api.c7)
 *   once c1 has ended and c4 is there and c7 is there, side by side:  e (api.e) for each distinct element of keys
 *   returns:                                                          a map from keys to e
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
  public Task<String> c1(String p, Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(p, c0));
  }

  @Override
  public String c2(String p, String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String c2, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p) {
    return runtime.start("It.c4", () -> api.c4(p));
  }

  @Override
  public String c5(String c1, String c3, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c1, c3, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c3));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String c0) {
    return runtime.start("It.c7", () -> api.c7(c0));
  }

  @Override
  public String c8(String p, String c1, String c3, String c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c1, c3, c2));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String c1, String c4, Outcome<String> c7) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c1, c4, c7));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, Outcome<String> c1, String c4, String c7) {
    return runtime.start("It.e", () -> api.e(key, c1, c4, c7));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(p, c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(c2.resultNow(), c1.resultNow()), c2, c1);
      Task<String> c6 = group.startCollectedAfter("c6", () -> It.super.c6(c3.resultNow()), c3);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c6.outcome(), c3.outcome()));
    }
  }

  @Override
  public Map<String, String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      Task<String> c4 = group.start("c4", () -> api.c4(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c7 = group.startAfter("c7", () -> api.c7(c0.resultNow()), c0);
      EachTasks<String, String> e = group.startEach(
          "e",
          Elements.distinct(keys),
          element -> api.e(element, c1.outcome(), c4.resultNow(), c7.resultNow()),
          TaskGroup.ended(c1),
          c4,
          c7);
      group.join(IOException.class);
      return e.resultsByElement();
    }
  }
}
