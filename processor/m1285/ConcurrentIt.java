package m1285;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String p)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c2)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Of_g1 g1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Of_g1 g1, String c1, Of_g0 g0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Of_g1 g1)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String c5, String c3)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(String c6)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c3, String c8)
 *   at once:  c9
 *   returns:  c9
 *
 * e(String key, String c7)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once, side by side:  g0 (a gather of its own, collected), c1 (api.c1)
 *   returns:                Of_g1(outcome of g0, c1)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                             g1 (a gather of its own), c1 (api.c1),
 *                                                      g0 (a gather of its own), c2 (collected)
 *   once g1 is there and c1 is there and g0 is there:  c5
 *   once c2 has ended:                                 c3 (api.c3)
 *   once c5 is there and c3 is there:                  c7
 *   once c7 is there, side by side:                    e (api.e) for each distinct element of keys
 *   returns:                                           a map from keys to e
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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public String c2(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(Outcome<String> c2) {
    return runtime.start("It.c3", () -> api.c3(c2));
  }

  @Override
  public Task<String> c4(String p, Of_g1 g1) {
    return runtime.start("It.c4", () -> api.c4(p, g1));
  }

  @Override
  public String c5(Of_g1 g1, String c1, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(g1, c1, g0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(Of_g1 g1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(g1));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(String c5, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c5, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(String c6) {
    return runtime.start("It.c8", () -> api.c8(c6));
  }

  @Override
  public String c9(String p, String c3, String c8) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c3, c8));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, String c7) {
    return runtime.start("It.e", () -> api.e(key, c7));
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
      Task<String> c1 = group.start("c1", () -> api.c1());
      group.join(IOException.class);
      return group.result(() -> new Of_g1(g0.outcome(), c1.resultNow()));
    }
  }

  @Override
  public Map<String, String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.startCollected("c2", () -> It.super.c2(p));
      Task<String> c5 = group.startAfter(
          "c5", () -> It.super.c5(g1.resultNow(), c1.resultNow(), g0.resultNow()), g1, c1, g0);
      Task<String> c3 = group.startAfter("c3", () -> api.c3(c2.outcome()), TaskGroup.ended(c2));
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(c5.resultNow(), c3.resultNow()), c5, c3);
      EachTasks<String, String> e = group.startEach(
          "e", Elements.distinct(keys), element -> api.e(element, c7.resultNow()), c7);
      group.join(IOException.class);
      return e.resultsByElement();
    }
  }
}
