package m1242;

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
 * c0()
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3()
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c2, Outcome<String> c1, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c3, String c4, Outcome<String> c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c2)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Outcome<String> c0, Outcome<String> c4)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c8)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(String c5)
 *   at once:  c10
 *   returns:  c10
 *
 * c11(String p, String c0)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * e(String key, String c7, String c8)
 *   at once:  e (api.e)
 *   returns:  a Task of e, without waiting for it
 *
 * g0(String p), within 5m11s998ms
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once, side by side:                              c0 (collected), c3 (api.c3)
 *   once c0 has ended:                                  c1
 *   once c1 is there:                                   c2
 *   once c2 is there and c1 has ended and c3 is there:  c4
 *   returns:                                            Of_g1(c1, outcome of c0, c4)
 *
 * run(String p, List<String> keys)
 *   at once, side by side:                              c0 (collected), c3 (api.c3, collected)
 *   once c0 has ended:                                  c1
 *   once c1 is there:                                   c2
 *   once c2 is there:                                   c7
 *   once c2 is there and c1 has ended and c3 is there:  c4 (collected)
 *   once c0 has ended and c4 has ended:                 c8 (api.c8)
 *   once c7 is there and c8 is there, side by side:     e (api.e) for each element of keys
 *   returns:                                            a list of e in the order of keys
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(311998);

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
  public String c0() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class, InterruptedException.class);
      return c0.resultNow();
    }
  }

  @Override
  public String c1(String p, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String p, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3() {
    return runtime.start("It.c3", () -> api.c3());
  }

  @Override
  public String c4(String p, String c2, Outcome<String> c1, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c2, c1, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c3, String c4, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c3, c4, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p) {
    return runtime.start("It.c6", () -> api.c6(p));
  }

  @Override
  public String c7(String p, String c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c2));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(Outcome<String> c0, Outcome<String> c4) {
    return runtime.start("It.c8", () -> api.c8(c0, c4));
  }

  @Override
  public String c9(String c8) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c8));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c5));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Task<String> c11(String p, String c0) {
    return runtime.start("It.c11", () -> api.c11(p, c0));
  }

  @Override
  public Task<String> e(String key, String c7, String c8) {
    return runtime.start("It.e", () -> api.e(key, c7, c8));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c3 = group.start("c3", () -> api.c3());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter("c2", () -> It.super.c2(p, c1.resultNow()), c1);
      Task<String> c4 = group.startAfter(
          "c4",
          () -> It.super.c4(p, c2.resultNow(), c1.outcome(), c3.resultNow()),
          c2,
          TaskGroup.ended(c1),
          c3);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c1.resultNow(), c0.outcome(), c4.resultNow()));
    }
  }

  @Override
  public List<String> run(String p, List<String> keys) throws IOException {
    Objects.requireNonNull(keys, "keys");
    try (TaskGroup group = runtime.open("It.run")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c3 = group.startCollected("c3", () -> api.c3());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter("c2", () -> It.super.c2(p, c1.resultNow()), c1);
      Task<String> c7 = group.startAfter("c7", () -> It.super.c7(p, c2.resultNow()), c2);
      Task<String> c4 = group.startCollectedAfter(
          "c4",
          () -> It.super.c4(p, c2.resultNow(), c1.outcome(), c3.resultNow()),
          c2,
          TaskGroup.ended(c1),
          c3);
      Task<String> c8 = group.startAfter(
          "c8", () -> api.c8(c0.outcome(), c4.outcome()), TaskGroup.ended(c0), TaskGroup.ended(c4));
      EachTasks<String, String> e = group.startEach(
          "e", keys, element -> api.e(element, c7.resultNow(), c8.resultNow()), c7, c8);
      group.join(IOException.class);
      return e.results();
    }
  }
}
