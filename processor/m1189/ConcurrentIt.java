package m1189;

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
 * c2(String p, String c1, Of_g0 g0, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String c2, Outcome<String> c0)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(Outcome<String> c2, Of_g0 g0, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(String p, String c0, String c3, Outcome<String> c1)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<Of_g0> g0, String c2)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c6, Outcome<Of_g0> g0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c0, String c6, String c3)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c7)
 *   at once:  c9 (api.c9)
 *   returns:  a Task of c9, without waiting for it
 *
 * c10(String p, String c9)
 *   at once:  c10
 *   returns:  c10
 *
 * c11()
 *   at once:  c11
 *   returns:  c11
 *
 * g0(String p)
 *   at once:            c0 (api.c0, collected)
 *   once c0 has ended:  c1 (api.c1, collected)
 *   returns:            Of_g0(outcome of c0, outcome of c1)
 *
 * g1(String p), within 1m9s505ms
 *   at once, side by side:                              g0 (a gather of its own), c0 (api.c0)
 *   once c0 has ended:                                  c1 (api.c1)
 *   once c1 is there and g0 is there and c0 is there:   c2
 *   once c2 is there and c0 has ended:                  c3
 *   once c0 is there and c3 is there and c1 has ended:  c5
 *   returns:                                            Of_g1(outcome of g0, outcome of c3, c5)
 *
 * run(String p), within 35m13s844ms
 *   at once, side by side:                             g1 (a gather of its own), c0 (api.c0),
 *                                                      g0 (a gather of its own)
 *   once c0 has ended:                                 c1 (api.c1)
 *   once c1 is there and g0 is there and c0 is there:  c2
 *   once c2 is there and c0 has ended:                 c3 (collected)
 *   returns:                                           Of_run(g1, c2, g0, outcome of c3, c0)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G1_TIMEOUT = Duration.ofMillis(69505);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2113844);

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
  public String c2(String p, String c1, Of_g0 g0, String c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(p, c1, g0, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public String c3(String c2, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c3")) {
      Task<String> c3 = group.start("c3", () -> It.super.c3(c2, c0));
      group.join(IOException.class, InterruptedException.class);
      return c3.resultNow();
    }
  }

  @Override
  public String c4(Outcome<String> c2, Of_g0 g0, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c2, g0, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public String c5(String p, String c0, String c3, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c0, c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(Outcome<Of_g0> g0, String c2) {
    return runtime.start("It.c6", () -> api.c6(g0, c2));
  }

  @Override
  public Task<String> c7(String p, String c6, Outcome<Of_g0> g0) {
    return runtime.start("It.c7", () -> api.c7(p, c6, g0));
  }

  @Override
  public String c8(String p, String c0, String c6, String c3) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(p, c0, c6, c3));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public Task<String> c9(String p, String c7) {
    return runtime.start("It.c9", () -> api.c9(p, c7));
  }

  @Override
  public String c10(String p, String c9) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(p, c9));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public String c11() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c11")) {
      Task<String> c11 = group.start("c11", () -> It.super.c11());
      group.join(IOException.class, InterruptedException.class);
      return c11.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c0.outcome(), c1.outcome()));
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1", G1_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c1.resultNow(), g0.resultNow(), c0.resultNow()), c1, g0, c0);
      Task<String> c3 = group.startAfter(
          "c3", () -> It.super.c3(c2.resultNow(), c0.outcome()), c2, TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter(
          "c5",
          () -> It.super.c5(p, c0.resultNow(), c3.resultNow(), c1.outcome()),
          c0,
          c3,
          TaskGroup.ended(c1));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(g0.outcome(), c3.outcome(), c5.resultNow()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<Of_g1> g1 = group.start("g1", () -> g1(p));
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c1 = group.startAfter("c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(p, c1.resultNow(), g0.resultNow(), c0.resultNow()), c1, g0, c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> It.super.c3(c2.resultNow(), c0.outcome()), c2, TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              g1.resultNow(), c2.resultNow(), g0.resultNow(), c3.outcome(), c0.resultNow()));
    }
  }
}
