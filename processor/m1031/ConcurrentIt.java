package m1031;

import dev.fanout.processor.model.Script;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.io.IOException;
import java.time.Duration;
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
 *   at once:  c0
 *   returns:  c0
 *
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c0, Of_g0 g0, Of_g1 g1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, Outcome<String> c1, Outcome<Of_g0> g0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c1)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(Outcome<String> c5, Outcome<String> c3)
 *   at once:  c7
 *   returns:  c7
 *
 * c8(Outcome<String> c5)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String c4)
 *   at once:  c9
 *   returns:  c9
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once, side by side:             c0 (collected), c1 (api.c1)
 *   once c0 is there and c1 is there:  c2 (collected)
 *   returns:                           Of_g1(outcome of c2, c1, outcome of c0)
 *
 * run(String p), within 40m15s484ms
 *   at once, side by side:                             c1 (api.c1), c0,
 *                                                      g0 (a gather of its own, collected),
 *                                                      g1 (a gather of its own, collected)
 *   once c1 is there:                                  c5 (api.c5, collected)
 *   once c0 is there and g0 is there and g1 is there:  c3 (collected)
 *   once c0 is there and c1 is there:                  c2
 *   once c5 has ended:                                 c8 (api.c8)
 *   once c5 has ended and c3 has ended:                c7
 *   returns:                                           Of_run(c8, c7, c2)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2415484);

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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
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
  public String c3(String p, String c0, Of_g0 g0, Of_g1 g1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(p, c0, g0, g1));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public Task<String> c4(String p, Outcome<String> c1, Outcome<Of_g0> g0) {
    return runtime.start("It.c4", () -> api.c4(p, c1, g0));
  }

  @Override
  public Task<String> c5(String p, String c1) {
    return runtime.start("It.c5", () -> api.c5(p, c1));
  }

  @Override
  public String c6(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(p));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7(Outcome<String> c5, Outcome<String> c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(c5, c3));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Task<String> c8(Outcome<String> c5) {
    return runtime.start("It.c8", () -> api.c8(c5));
  }

  @Override
  public String c9(String c4) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(c4));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c2.outcome(), c1.resultNow(), c0.outcome()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<Of_g1> g1 = group.startCollected("g1", () -> g1(p));
      Task<String> c5 = group.startCollectedAfter("c5", () -> api.c5(p, c1.resultNow()), c1);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(p, c0.resultNow(), g0.resultNow(), g1.resultNow()), c0, g0, g1);
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c8 = group.startAfter("c8", () -> api.c8(c5.outcome()), TaskGroup.ended(c5));
      Task<String> c7 = group.startAfter(
          "c7",
          () -> It.super.c7(c5.outcome(), c3.outcome()),
          TaskGroup.ended(c5),
          TaskGroup.ended(c3));
      group.join(IOException.class);
      return new Of_run(c8.resultNow(), c7.resultNow(), c2.resultNow());
    }
  }
}
