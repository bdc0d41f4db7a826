package m1117;

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
 * c0()
 *   at once:  c0 (api.c0)
 *   returns:  a Task of c0, without waiting for it
 *
 * c1(Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, Outcome<String> c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c1, Outcome<Of_g0> g0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c2, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String c3, Outcome<String> c1, Outcome<String> c0)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<Of_g0> g0, String c5)
 *   at once:  c6
 *   returns:  c6
 *
 * c7(String p, Of_g1 g1, String c1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(Outcome<String> c1)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * c9(String p, String c1, Of_g0 g0, String c2)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0, collected)
 *   once c0 has ended:  c1 (api.c1)
 *   returns:            Of_g0(c1)
 *
 * g1(String p)
 *   at once, side by side:              c0 (api.c0, collected),
 *                                       g0 (a gather of its own, collected)
 *   once c0 has ended:                  c1 (api.c1)
 *   once c1 is there and c0 has ended:  c2
 *   once c1 is there and g0 has ended:  c3 (api.c3)
 *   once c2 is there and c3 is there:   c4
 *   returns:                            Of_g1(c4)
 *
 * run(String p), within 33m43s440ms
 *   at once, side by side:                               c0 (api.c0, collected),
 *                                                        g0 (a gather of its own)
 *   once c0 has ended:                                   c1 (api.c1)
 *   once c1 is there and c0 has ended:                   c2
 *   once c1 is there and g0 has ended:                   c3 (api.c3)
 *   once c2 is there and c3 is there:                    c4
 *   once c3 is there and c1 has ended and c0 has ended:  c5
 *   returns:                                             a Task of Of_run(c4, c1, c5, g0,
 *                                                        outcome of c3,
 *                                                        c2), without waiting for it
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2023440);

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
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(String c1, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String c1, Outcome<Of_g0> g0) {
    return runtime.start("It.c3", () -> api.c3(c1, g0));
  }

  @Override
  public String c4(String p, String c2, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(p, c2, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String c3, Outcome<String> c1, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(c3, c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public String c6(Outcome<Of_g0> g0, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(g0, c5));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public Task<String> c7(String p, Of_g1 g1, String c1) {
    return runtime.start("It.c7", () -> api.c7(p, g1, c1));
  }

  @Override
  public Task<String> c8(Outcome<String> c1) {
    return runtime.start("It.c8", () -> api.c8(c1));
  }

  @Override
  public Task<String> c9(String p, String c1, Of_g0 g0, String c2) {
    return runtime.start("It.c9", () -> api.c9(p, c1, g0, c2));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g0(c1.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.outcome()), c1, TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c1.resultNow(), g0.outcome()), c1, TaskGroup.ended(g0));
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c2.resultNow(), c3.resultNow()), c2, c3);
      group.join(IOException.class);
      return new Of_g1(c4.resultNow());
    }
  }

  @Override
  public Task<Of_run> run(String p) throws IOException {
    return runtime.startGather("It.run", RUN_TIMEOUT, group -> {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.outcome()), c1, TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(c1.resultNow(), g0.outcome()), c1, TaskGroup.ended(g0));
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(p, c2.resultNow(), c3.resultNow()), c2, c3);
      Task<String> c5 = group.startAfter(
          "c5",
          () -> It.super.c5(c3.resultNow(), c1.outcome(), c0.outcome()),
          c3,
          TaskGroup.ended(c1),
          TaskGroup.ended(c0));
      group.join(Throwable.class);
      return group.result(
          () -> new Of_run(
              c4.resultNow(),
              c1.resultNow(),
              c5.resultNow(),
              g0.resultNow(),
              c3.outcome(),
              c2.resultNow()));
    });
  }
}
