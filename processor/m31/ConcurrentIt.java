package m31;

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
 *   at once:  c0
 *   returns:  c0
 *
 * c1(String p, Of_g0 g0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c0, String c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, Of_g0 g0, String c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, Outcome<String> c1)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String c4, String c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Of_g1 g1)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String c5)
 *   at once:  c8
 *   returns:  c8
 *
 * c9(String p, String c4, String c5)
 *   at once:  c9
 *   returns:  c9
 *
 * c10(Outcome<String> c9, Outcome<String> c0, String c1)
 *   at once:  c10
 *   returns:  c10
 *
 * c11(String p, Outcome<String> c2, String c4)
 *   at once:  c11 (api.c11)
 *   returns:  a Task of c11, without waiting for it
 *
 * g0(String p)
 *   at once:  c0
 *   returns:  Of_g0(c0)
 *
 * g1(String p)
 *   at once, side by side:                             g0 (a gather of its own, collected),
 *                                                      c0 (collected)
 *   once g0 is there:                                  c1 (api.c1, collected)
 *   once g0 is there and c1 is there and c0 is there:  c3 (api.c3, collected)
 *   returns:                                           Of_g1(outcome of c3, p)
 *
 * run(String p), within 5m59s58ms
 *   at once, side by side:                               g0 (a gather of its own), c0
 *   once g0 is there:                                    c1 (api.c1)
 *   once c1 has ended:                                   c4 (api.c4)
 *   once g0 is there and c1 is there and c0 is there:    c3 (api.c3)
 *   once c0 is there and c1 is there:                    c2 (collected)
 *   once c4 is there:                                    c6 (api.c6)
 *   once c4 is there and c3 is there:                    c5 (api.c5)
 *   once c2 has ended and c4 is there:                   c11 (api.c11, collected)
 *   once c4 is there and c5 is there:                    c9
 *   once c9 has ended and c0 has ended and c1 is there:  c10
 *   returns:                                             Of_run(c6, c10, c9, outcome of c11)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(359058);

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
  public Task<String> c1(String p, Of_g0 g0) {
    return runtime.start("It.c1", () -> api.c1(p, g0));
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
  public Task<String> c3(String p, Of_g0 g0, String c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(p, g0, c1, c0));
  }

  @Override
  public Task<String> c4(String p, Outcome<String> c1) {
    return runtime.start("It.c4", () -> api.c4(p, c1));
  }

  @Override
  public Task<String> c5(String c4, String c3) {
    return runtime.start("It.c5", () -> api.c5(c4, c3));
  }

  @Override
  public Task<String> c6(String c4) {
    return runtime.start("It.c6", () -> api.c6(c4));
  }

  @Override
  public Task<String> c7(Of_g1 g1) {
    return runtime.start("It.c7", () -> api.c7(g1));
  }

  @Override
  public String c8(String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c8")) {
      Task<String> c8 = group.start("c8", () -> It.super.c8(c5));
      group.join(IOException.class, InterruptedException.class);
      return c8.resultNow();
    }
  }

  @Override
  public String c9(String p, String c4, String c5) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c9")) {
      Task<String> c9 = group.start("c9", () -> It.super.c9(p, c4, c5));
      group.join(IOException.class, InterruptedException.class);
      return c9.resultNow();
    }
  }

  @Override
  public String c10(Outcome<String> c9, Outcome<String> c0, String c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c10")) {
      Task<String> c10 = group.start("c10", () -> It.super.c10(c9, c0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c10.resultNow();
    }
  }

  @Override
  public Task<String> c11(String p, Outcome<String> c2, String c4) {
    return runtime.start("It.c11", () -> api.c11(p, c2, c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      group.join(IOException.class);
      return new Of_g0(c0.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<String> c1 = group.startCollectedAfter("c1", () -> api.c1(p, g0.resultNow()), g0);
      Task<String> c3 = group.startCollectedAfter(
          "c3", () -> api.c3(p, g0.resultNow(), c1.resultNow(), c0.resultNow()), g0, c1, c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c3.outcome(), p));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c1 = group.startAfter("c1", () -> api.c1(p, g0.resultNow()), g0);
      Task<String> c4 = group.startAfter("c4", () -> api.c4(p, c1.outcome()), TaskGroup.ended(c1));
      Task<String> c3 = group.startAfter(
          "c3", () -> api.c3(p, g0.resultNow(), c1.resultNow(), c0.resultNow()), g0, c1, c0);
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c0.resultNow(), c1.resultNow()), c0, c1);
      Task<String> c6 = group.startAfter("c6", () -> api.c6(c4.resultNow()), c4);
      Task<String> c5 = group.startAfter(
          "c5", () -> api.c5(c4.resultNow(), c3.resultNow()), c4, c3);
      Task<String> c11 = group.startCollectedAfter(
          "c11", () -> api.c11(p, c2.outcome(), c4.resultNow()), TaskGroup.ended(c2), c4);
      Task<String> c9 = group.startAfter(
          "c9", () -> It.super.c9(p, c4.resultNow(), c5.resultNow()), c4, c5);
      Task<String> c10 = group.startAfter(
          "c10",
          () -> It.super.c10(c9.outcome(), c0.outcome(), c1.resultNow()),
          TaskGroup.ended(c9),
          TaskGroup.ended(c0),
          c1);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(c6.resultNow(), c10.resultNow(), c9.resultNow(), c11.outcome()));
    }
  }
}
