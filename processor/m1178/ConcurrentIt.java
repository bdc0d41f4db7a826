package m1178;

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
import java.util.concurrent.Future;
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
 * c1(String c0, Of_g0 g0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0, Of_g0 g0, String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c1, String c0, Of_g0 g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c3, String c0)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Of_g0 g0, String c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c5, String c1, String c4)
 *   at once:  c6
 *   returns:  c6
 *
 * e(String key, String c2)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0, p)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                             c0 (collected),
 *                                                      g0 (a gather of its own, collected)
 *   once c0 is there and g0 is there:                  c1 (collected)
 *   once c0 is there and g0 is there and c1 is there:  c2 (api.c2, collected)
 *   once c2 is there, side by side:                    e (collected) for each distinct element of keys
 *   returns:                                           a Future of a map from keys to the outcomes of e, without waiting for it
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
  public String c0(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public String c1(String c0, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0, g0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String c0, Of_g0 g0, String c1) {
    return runtime.start("It.c2", () -> api.c2(c0, g0, c1));
  }

  @Override
  public Task<String> c3(Outcome<String> c1, String c0, Of_g0 g0) {
    return runtime.start("It.c3", () -> api.c3(c1, c0, g0));
  }

  @Override
  public String c4(String p, String c3, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c3, c0));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(Of_g0 g0, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(Outcome<String> c5, String c1, String c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c5, c1, c4));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String e(String key, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c2));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow(), p);
    }
  }

  @Override
  public Future<Map<String, Outcome<String>>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", group -> {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(c0.resultNow(), g0.resultNow()), c0, g0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c0.resultNow(), g0.resultNow(), c1.resultNow()), c0, g0, c1);
      EachTasks<String, String> e = group.startEachCollected(
          "e", Elements.distinct(keys), element -> It.super.e(element, c2.resultNow()), c2);
      group.join(Throwable.class);
      return e.outcomesByElement();
    });
  }
}
