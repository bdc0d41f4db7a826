package m1172;

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
 * c2()
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p, String c2, Outcome<String> c1, String c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Of_g0 g0, String c2, String c3)
 *   at once:  c4
 *   returns:  c4
 *
 * c5(Outcome<String> c0, String c3)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String p)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, Of_g0 g0, String c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * c8(String p, String c3, String c2, String c5)
 *   at once:  c8 (api.c8)
 *   returns:  a Task of c8, without waiting for it
 *
 * g0(String p)
 *   at once:            c0 (api.c0, collected)
 *   once c0 has ended:  c1 (api.c1, collected)
 *   returns:            Of_g0(outcome of c1)
 *
 * run(String p), within 25m7s756ms
 *   at once, side by side:                              g0 (a gather of its own), c2, c0 (api.c0)
 *   once c0 has ended:                                  c1 (api.c1, collected)
 *   once c2 is there and c1 has ended and c0 is there:  c3 (api.c3)
 *   once c0 has ended and c3 is there:                  c5 (api.c5)
 *   once c3 is there and c2 is there and c5 is there:   c8 (api.c8)
 *   returns:                                            nothing, when all have ended
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1507756);

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
  public String c2() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p, String c2, Outcome<String> c1, String c0) {
    return runtime.start("It.c3", () -> api.c3(p, c2, c1, c0));
  }

  @Override
  public String c4(Of_g0 g0, String c2, String c3) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(g0, c2, c3));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5(Outcome<String> c0, String c3) {
    return runtime.start("It.c5", () -> api.c5(c0, c3));
  }

  @Override
  public Task<String> c6(String p) {
    return runtime.start("It.c6", () -> api.c6(p));
  }

  @Override
  public Task<String> c7(String p, Of_g0 g0, String c0) {
    return runtime.start("It.c7", () -> api.c7(p, g0, c0));
  }

  @Override
  public Task<String> c8(String p, String c3, String c2, String c5) {
    return runtime.start("It.c8", () -> api.c8(p, c3, c2, c5));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c1.outcome()));
    }
  }

  @Override
  public void run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      group.start("g0", () -> g0(p));
      Task<String> c2 = group.start("c2", () -> It.super.c2());
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(p, c2.resultNow(), c1.outcome(), c0.resultNow()),
          c2,
          TaskGroup.ended(c1),
          c0);
      Task<String> c5 = group.startAfter(
          "c5", () -> api.c5(c0.outcome(), c3.resultNow()), TaskGroup.ended(c0), c3);
      group.startAfter(
          "c8", () -> api.c8(p, c3.resultNow(), c2.resultNow(), c5.resultNow()), c3, c2, c5);
      group.join(IOException.class);
    }
  }
}
