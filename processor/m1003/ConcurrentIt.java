package m1003;

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
 * c1(String p, String c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c0, String c1, String c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<String> c0, String c3, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c3, Outcome<String> c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c3)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c3, String c4)
 *   at once:  c7
 *   returns:  c7
 *
 * e(String key, Outcome<String> c3, String c1)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                             c0 (api.c0, collected),
 *                                                      c2 (api.c2, collected)
 *   once c0 is there:                                  c1 (collected)
 *   once c0 is there and c1 is there and c2 is there:  c3 (api.c3, collected)
 *   once c3 has ended and c1 is there, side by side:   e (api.e, collected) for each element of keys
 *   returns:                                           an Outcome of a list of the outcomes of e in the order of keys
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
  public Task<String> c3(String c0, String c1, String c2) {
    return runtime.start("It.c3", () -> api.c3(c0, c1, c2));
  }

  @Override
  public String c4(String p, Outcome<String> c0, String c3, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c0, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c3, Outcome<String> c2) {
    return runtime.start("It.c5", () -> api.c5(c3, c2));
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
  public String c7(Outcome<String> c3, String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c3, c4));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, Outcome<String> c3, String c1) {
    return runtime.start("It.e", () -> api.e(key, c3, c1));
  }

  @Override
  public Outcome<List<Outcome<String>>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c2 = group.startCollected("c2", () -> api.c2(p));
      Task<String> c1 = group.startCollectedAfter("c1", () -> It.super.c1(p, c0.resultNow()), c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(c0.resultNow(), c1.resultNow(), c2.resultNow()), c0, c1, c2);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> api.e(element, c3.outcome(), c1.resultNow()),
          TaskGroup.ended(c3),
          c1);
      return group.joinOutcome(() -> e.outcomes());
    }
  }
}
