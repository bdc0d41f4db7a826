package m1280;

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
 * c1(String c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, String c0, Of_g0 g0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c1, Of_g0 g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String c2, Outcome<Of_g0> g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c0, String c1, Outcome<String> c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Of_g0 g0, String c6, String c2)
 *   at once:  c7
 *   returns:  c7
 *
 * c8()
 *   at once:  c8
 *   returns:  c8
 *
 * e(String key, String c7, Outcome<String> c3)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p)
 *   at once, side by side:  g0 (a gather of its own), c0 (api.c0)
 *   returns:                Of_g1(g0, c0)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                               g0 (a gather of its own), c0 (api.c0),
 *                                                        c5 (api.c5, collected)
 *   once c0 is there:                                    c1 (api.c1)
 *   once c0 has ended and c1 is there and c5 has ended:  c6
 *   once c1 is there and c0 is there and g0 is there:    c2
 *   once c1 is there and g0 is there:                    c3 (api.c3, collected)
 *   once g0 is there and c6 is there and c2 is there:    c7
 *   once c7 is there and c3 has ended, side by side:     e for each distinct element of keys
 *   returns:                                             a Task of a map from keys to e, without waiting for it
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
  public Task<String> c1(String c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String c1, String c0, Of_g0 g0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0, g0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c1, Of_g0 g0) {
    return runtime.start("It.c3", () -> api.c3(c1, g0));
  }

  @Override
  public Task<String> c4(String c2, Outcome<Of_g0> g0) {
    return runtime.start("It.c4", () -> api.c4(c2, g0));
  }

  @Override
  public Task<String> c5(String p) {
    return runtime.start("It.c5", () -> api.c5(p));
  }

  @Override
  public String c6(Outcome<String> c0, String c1, Outcome<String> c5) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c0, c1, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(Of_g0 g0, String c6, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(g0, c6, c2));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public String c8() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8());
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String e(String key, String c7, Outcome<String> c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c7, c3));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      group.join(IOException.class);
      return new Of_g1(g0.resultNow(), c0.resultNow());
    }
  }

  @Override
  public Task<Map<String, String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", group -> {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c5 = group.startCollected("c5", () -> api.c5(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.resultNow()), c0);
      Task<String> c6 = group.startAfter(
          "c6",
          () -> It.super.c6(c0.outcome(), c1.resultNow(), c5.outcome()),
          TaskGroup.ended(c0),
          c1,
          TaskGroup.ended(c5));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.resultNow(), g0.resultNow()), c1, c0, g0);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(c1.resultNow(), g0.resultNow()), c1, g0);
      Task<String> c7 = group.startAfter(
          "c7", () -> It.super.c7(g0.resultNow(), c6.resultNow(), c2.resultNow()), g0, c6, c2);
      EachTasks<String, String> e = group.startEach(
          "e",
          Elements.distinct(keys),
          element -> It.super.e(element, c7.resultNow(), c3.outcome()),
          c7,
          TaskGroup.ended(c3));
      group.join(Throwable.class);
      return e.resultsByElement();
    });
  }
}
