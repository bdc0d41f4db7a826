package m1234;

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
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(Outcome<Of_g0> g0, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2()
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c4, Outcome<Of_g0> g0, String c2)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c2, Of_g1 g1)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c6)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, Of_g0 g0)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * e(String key, Outcome<String> c8, String c3)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:  c0 (api.c0, collected)
 *   returns:  Of_g0(outcome of c0)
 *
 * g1(String p)
 *   at once, side by side:               g0 (a gather of its own, collected),
 *                                        c0 (api.c0, collected), c2 (api.c2)
 *   once g0 has ended and c0 has ended:  c1 (collected)
 *   once c1 is there:                    c3 (collected)
 *   returns:                             Of_g1(outcome of c3, c2)
 *
 * run(String p, List<String> keys), within 27m41s569ms
 *   at once, side by side:                            g0 (a gather of its own, collected),
 *                                                     c0 (api.c0, collected)
 *   once g0 is there:                                 c8 (api.c8, collected)
 *   once g0 has ended and c0 has ended:               c1
 *   once c1 is there:                                 c3
 *   once c8 has ended and c3 is there, side by side:  e for each distinct element of keys
 *   returns:                                          a Future of a map from keys to e, without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1661569);

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
  public String c1(Outcome<Of_g0> g0, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2() {
    return runtime.start("It.c2", () -> api.c2());
  }

  @Override
  public String c3(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(Outcome<String> c4, Outcome<Of_g0> g0, String c2) {
    return runtime.start("It.c5", () -> api.c5(c4, g0, c2));
  }

  @Override
  public Task<String> c6(String c2, Of_g1 g1) {
    return runtime.start("It.c6", () -> api.c6(c2, g1));
  }

  @Override
  public Task<String> c7(String p, String c6) {
    return runtime.start("It.c7", () -> api.c7(p, c6));
  }

  @Override
  public Task<String> c8(String p, Of_g0 g0) {
    return runtime.start("It.c8", () -> api.c8(p, g0));
  }

  @Override
  public String e(String key, Outcome<String> c8, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, c8, c3));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c2 = group.start("c2", () -> api.c2());
      Task<String> c1 = group.startCollectedAfter(
          "c1",
          () -> It.super.c1(g0.outcome(), c0.outcome()),
          TaskGroup.ended(g0),
          TaskGroup.ended(c0));
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(c1.resultNow()), c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c3.outcome(), c2.resultNow()));
    }
  }

  @Override
  public Future<Map<String, String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c8 = group.startCollectedAfter("c8", () -> api.c8(p, g0.resultNow()), g0);
      Task<String> c1 = group.startAfter(
          "c1",
          () -> It.super.c1(g0.outcome(), c0.outcome()),
          TaskGroup.ended(g0),
          TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter("c3", () -> It.super.c3(c1.resultNow()), c1);
      EachTasks<String, String> e = group.startEach(
          "e",
          Elements.distinct(keys),
          element -> It.super.e(element, c8.outcome(), c3.resultNow()),
          TaskGroup.ended(c8),
          c3);
      group.join(Throwable.class);
      return e.resultsByElement();
    });
  }
}
