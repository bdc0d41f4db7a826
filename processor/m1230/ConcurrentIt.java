package m1230;

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
import java.util.concurrent.CompletableFuture;
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
 * c1(String p, Of_g0 g0, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, Outcome<String> c0, String c1, Outcome<String> c2)
 *   at once:  c3
 *   returns:  c3
 *
 * e(String key, String p, String c1, String c2)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p, String c3)
 *   at once:           c0 (api.c0)
 *   once c0 is there:  c2 (api.c2)
 *   returns:           Of_g1(c2, c0)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                           g0 (a gather of its own, collected),
 *                                                    c0 (api.c0, collected)
 *   once g0 is there and c0 has ended:               c1 (collected)
 *   once c0 is there:                                c2 (api.c2, collected)
 *   once c1 is there and c2 is there, side by side:  e (api.e, collected) for each distinct element of keys
 *   returns:                                         a CompletableFuture of a map from keys to the outcomes of e, without waiting for it
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
  public String c1(String p, Of_g0 g0, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String c0) {
    return runtime.start("It.c2", () -> api.c2(c0));
  }

  @Override
  public String c3(String p, Outcome<String> c0, String c1, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c0, c1, c2));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String p, String c1, String c2) {
    return runtime.start("It.e", () -> api.e(key, p, c1, c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p, String c3) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c2 = group.startAfter("c2", () -> api.c2(c0.resultNow()), c0);
      group.join(IOException.class);
      return new Of_g1(c2.resultNow(), c0.resultNow());
    }
  }

  @Override
  public CompletableFuture<Map<String, Outcome<String>>> run(String p, List<String> keys)
      throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.<Map<String, Outcome<String>>>startGather("It.run", group -> {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(p, g0.resultNow(), c0.outcome()), g0, TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter("c2", () -> api.c2(c0.resultNow()), c0);
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          Elements.distinct(keys),
          element -> api.e(element, p, c1.resultNow(), c2.resultNow()),
          c1,
          c2);
      group.join(Throwable.class);
      return e.outcomesByElement();
    }).toCompletableFuture();
  }
}
