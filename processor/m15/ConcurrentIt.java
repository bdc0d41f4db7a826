package m15;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Of_g0 g0, Outcome<String> c2, Outcome<String> c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c1, Of_g0 g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, Outcome<String> c0, Outcome<String> c4)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c0, String c1, Outcome<String> c6)
 *   at once:  c7
 *   returns:  c7
 *
 * e(String key, String p)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once, side by side:                               g0 (a gather of its own, collected),
 *                                                        c0 (api.c0, collected), c1 (collected)
 *   once c0 is there and c1 is there:                    c2 (collected)
 *   once g0 is there and c2 has ended and c1 has ended:  c3 (collected)
 *   once c2 has ended:                                   c6
 *   returns:                                             Of_g1(outcome of c3, c6)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:  e (api.e) for each distinct element of keys
 *   returns:                a Future of a map from keys to e, without waiting for it
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
  public String c1() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1());
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String c0, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(Of_g0 g0, Outcome<String> c2, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(g0, c2, c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String c1, Of_g0 g0) {
    return runtime.start("It.c4", () -> api.c4(c1, g0));
  }

  @Override
  public String c5(String p, Outcome<String> c0, Outcome<String> c4) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c0, c4));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String c0, String c1, Outcome<String> c6) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c0, c1, c6));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String p) {
    return runtime.start("It.e", () -> api.e(key, p));
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
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> It.super.c3(g0.resultNow(), c2.outcome(), c1.outcome()),
          g0,
          TaskGroup.ended(c2),
          TaskGroup.ended(c1));
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(c2.outcome()), TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c3.outcome(), c6.resultNow()));
    }
  }

  @Override
  public Future<Map<String, String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", group -> {
      EachTasks<String, String> e = group.startEach(
          "e", Elements.distinct(keys), element -> api.e(element, p));
      group.join(Throwable.class);
      return e.resultsByElement();
    });
  }
}
