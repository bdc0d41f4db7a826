package m1004;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.EachTasks;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 * c0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(String p)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, String c0, String c2, Outcome<String> c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c3, Of_g0 g0, String c1)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, Outcome<String> c1, String c3, Of_g0 g0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<Of_g0> g0, Of_g1 g1, Outcome<String> c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * e(String key, String p, Outcome<String> c3, Outcome<String> c0)
 *   at once:  e
 *   returns:  e
 *
 * g0(String p)
 *   at once:  c0 (api.c0)
 *   returns:  Of_g0(c0)
 *
 * g1(String p), within 40m38s721ms
 *   at once, side by side:                              c0 (api.c0, collected), c2 (collected),
 *                                                       c1 (collected), c3
 *   once c0 is there and c2 is there and c1 has ended:  c4 (api.c4, collected)
 *   returns:                                            Of_g1(outcome of c4, c3)
 *
 * run(String p, List<String> keys), within 31m11s519ms
 *   at once, side by side:                             c3 (collected), c0 (api.c0, collected)
 *   once c3 has ended and c0 has ended, side by side:  e (collected) for each element of keys
 *   returns:                                           a list of the outcomes of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(2438721);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1871519);

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
  public String c1(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
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
  public String c3() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p, String c0, String c2, Outcome<String> c1) {
    return runtime.start("It.c4", () -> api.c4(p, c0, c2, c1));
  }

  @Override
  public String c5(String p, String c3, Of_g0 g0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c3, g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, Outcome<String> c1, String c3, Of_g0 g0) {
    return runtime.start("It.c6", () -> api.c6(p, c1, c3, g0));
  }

  @Override
  public Task<String> c7(Outcome<Of_g0> g0, Of_g1 g1, Outcome<String> c0) {
    return runtime.start("It.c7", () -> api.c7(g0, g1, c0));
  }

  @Override
  public String e(String key, String p, Outcome<String> c3, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.e")) {
      Task<String> e = group.start("e", () -> It.super.e(key, p, c3, c0));
      group.join(IOException.class, InterruptedException.class);
      return e.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> api.c0(p));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c2 = group.startCollected("c2", () -> It.super.c2(p));
      Task<String> c1 = group.startCollected("c1", () -> It.super.c1(p));
      Task<String> c3 = group.start("c3", () -> It.super.c3());
      Task<String> c4 = group.startCollectedAfter(
          "c4",
          () -> api.c4(p, c0.resultNow(), c2.resultNow(), c1.outcome()),
          c0,
          c2,
          TaskGroup.ended(c1));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c4.outcome(), c3.resultNow()));
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c3 = group.startCollected("c3", () -> It.super.c3());
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> It.super.e(element, p, c3.outcome(), c0.outcome()),
          TaskGroup.ended(c3),
          TaskGroup.ended(c0));
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
