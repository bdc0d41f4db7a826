package m47;

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
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String p, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c0, String c2)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c4)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4, Outcome<String> c2, String c0)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, Outcome<String> c5, String c1, String c3)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c3, String c7, String c1)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(Outcome<String> c7)
 *   at once:  c9
 *   returns:  c9
 *
 * e(String key, Outcome<String> c7, String c9)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p)
 *   at once:  c1 (api.c1)
 *   returns:  Of_g0(c1)
 *
 * g1(String p)
 *   at once:  g0 (a gather of its own)
 *   returns:  Of_g1(g0)
 *
 * run(String p, List<String> keys), within 6m5s800ms
 *   at once, side by side:                              c0 (api.c0, collected),
 *                                                       c1 (api.c1, collected)
 *   once c1 is there, side by side:                     c2 (api.c2, collected),
 *                                                       c3 (api.c3, collected)
 *   once c0 has ended and c2 is there:                  c4 (collected)
 *   once c4 is there:                                   c5 (api.c5, collected)
 *   once c5 has ended and c1 is there and c3 is there:  c7 (api.c7, collected)
 *   once c7 has ended:                                  c9 (collected)
 *   once c7 has ended and c9 is there, side by side:    e (api.e, collected) for each element of keys
 *   returns:                                            a list of the outcomes of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(365800);

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
  public Task<String> c1(String p) {
    return runtime.start("It.c1", () -> api.c1(p));
  }

  @Override
  public Task<String> c2(String c1) {
    return runtime.start("It.c2", () -> api.c2(c1));
  }

  @Override
  public Task<String> c3(String p, String c1) {
    return runtime.start("It.c3", () -> api.c3(p, c1));
  }

  @Override
  public String c4(Outcome<String> c0, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(String c4) {
    return runtime.start("It.c5", () -> api.c5(c4));
  }

  @Override
  public Task<String> c6(String c4, Outcome<String> c2, String c0) {
    return runtime.start("It.c6", () -> api.c6(c4, c2, c0));
  }

  @Override
  public Task<String> c7(String p, Outcome<String> c5, String c1, String c3) {
    return runtime.start("It.c7", () -> api.c7(p, c5, c1, c3));
  }

  @Override
  public String c8(String c3, String c7, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c3, c7, c1));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(Outcome<String> c7) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c7));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Task<String> e(String key, Outcome<String> c7, String c9) {
    return runtime.start("It.e", () -> api.e(key, c7, c9));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> api.c1(p));
      group.join(IOException.class);
      return new Of_g0(c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      group.join(IOException.class);
      return new Of_g1(g0.resultNow());
    }
  }

  @Override
  public List<Outcome<String>> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0(p));
      Task<String> c1 = group.startCollected("c1", () -> api.c1(p));
      Task<String> c2 = group.startCollectedAfter("c2", () -> api.c2(c1.resultNow()), c1);
      Task<String> c3 = group.startCollectedAfter("c3", () -> api.c3(p, c1.resultNow()), c1);
      Task<String> c4 = group.startCollectedAfter(
          "c4", () -> It.super.c4(c0.outcome(), c2.resultNow()), TaskGroup.ended(c0), c2);
      Task<String> c5 = group.startCollectedAfter("c5", () -> api.c5(c4.resultNow()), c4);
      Task<String> c7 = group.startCollectedAfter(
          "c7",
          () -> api.c7(p, c5.outcome(), c1.resultNow(), c3.resultNow()),
          TaskGroup.ended(c5),
          c1,
          c3);
      Task<String> c9 = group.startCollectedAfter(
          "c9", () -> It.super.c9(c7.outcome()), TaskGroup.ended(c7));
      EachTasks<String, String> e = group.startEachCollected(
          "e",
          keys,
          element -> api.e(element, c7.outcome(), c9.resultNow()),
          TaskGroup.ended(c7),
          c9);
      group.join(IOException.class);
      return e.outcomes();
    }
  }
}
