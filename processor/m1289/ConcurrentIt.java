package m1289;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * e(String key, String p, String c0, String c1, String c3)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:            c0 (api.c0, collected)
 *   once c0 is there:   c2 (api.c2, collected)
 *   once c2 has ended:  c4
 *   returns:            Of_g0(c4, p)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                                           c0 (api.c0, collected),
 *                                                                    c3 (api.c3, collected)
 *   once c0 has ended:                                               c1 (collected)
 *   once c0 is there and c1 is there and c3 is there, side by side:  e (collected) for each element of keys
 *   returns:                                                         a list of the outcomes of e in the order of keys
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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, String c0) {
    return runtime.start("It.c2", () -> api.c2(p, c0));
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public String c4(Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String p) {
    return runtime.start("It.c5", () -> api.c5(p));
  }

  @Override
  public String e(String key, String p, String c0, String c1, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c0, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c2 = group.startCollectedAfter("c2", () -> api.c2(p, c0.resultNow()), c0);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c2.outcome()), TaskGroup.ended(c2));
      group.join(IOException.class);
      return new Of_g0(c4.resultNow(), p);
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c3 = group.startCollected("c3", () -> api.c3(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> It.super.e(element, p, c0.resultNow(), c1.resultNow(), c3.resultNow()),
          c0,
          c1,
          c3);
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
