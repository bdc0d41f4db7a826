package m3;

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
 * c1()
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(String c1, String c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(String c1)
 *   at once:  c3
 *   returns:  c3
 *
 * c4(String p, Outcome<String> c0)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p, String c4, Of_g0 g0, Outcome<String> c2)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(String p, String c1, Outcome<String> c2)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(Outcome<String> c2, Outcome<String> c5, String c0)
 *   at once:  c7 (api.c7)
 *   returns:  a Task of c7, without waiting for it
 *
 * g0(String p)
 *   at once, side by side:             c1 (api.c1), c0
 *   once c1 is there:                  c3 (collected)
 *   once c1 is there and c0 is there:  c2 (api.c2)
 *   returns:                           Of_g0(outcome of c3, c0, c2)
 *
 * run(String p), within 16m30s86ms
 *   at once, side by side:                               c1 (api.c1, collected), c0 (collected),
 *                                                        g0 (a gather of its own)
 *   once c1 is there and c0 is there:                    c2 (api.c2, collected)
 *   once c0 has ended:                                   c4 (api.c4)
 *   once c4 is there and g0 is there and c2 has ended:   c5
 *   once c2 has ended and c5 has ended and c0 is there:  c7 (api.c7, collected)
 *   returns:                                             Of_run(outcome of c7, c5, outcome of c4,
 *                                                        p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(990086);

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
  public Task<String> c1() {
    return runtime.start("It.c1", () -> api.c1());
  }

  @Override
  public Task<String> c2(String c1, String c0) {
    return runtime.start("It.c2", () -> api.c2(c1, c0));
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
  public Task<String> c4(String p, Outcome<String> c0) {
    return runtime.start("It.c4", () -> api.c4(p, c0));
  }

  @Override
  public String c5(String p, String c4, Of_g0 g0, Outcome<String> c2) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p, c4, g0, c2));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(String p, String c1, Outcome<String> c2) {
    return runtime.start("It.c6", () -> api.c6(p, c1, c2));
  }

  @Override
  public Task<String> c7(Outcome<String> c2, Outcome<String> c5, String c0) {
    return runtime.start("It.c7", () -> api.c7(c2, c5, c0));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c1 = group.start("c1", () -> api.c1());
      Task<String> c0 = group.start("c0", () -> It.super.c0());
      Task<String> c3 = group.startCollectedAfter("c3", () -> It.super.c3(c1.resultNow()), c1);
      Task<String> c2 = group.startAfter(
          "c2", () -> api.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c3.outcome(), c0.resultNow(), c2.resultNow()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c1 = group.startCollected("c1", () -> api.c1());
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0());
      Task<Of_g0> g0 = group.start("g0", () -> g0(p));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c4 = group.startAfter("c4", () -> api.c4(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c5 = group.startAfter(
          "c5",
          () -> It.super.c5(p, c4.resultNow(), g0.resultNow(), c2.outcome()),
          c4,
          g0,
          TaskGroup.ended(c2));
      Task<String> c7 = group.startCollectedAfter(
          "c7",
          () -> api.c7(c2.outcome(), c5.outcome(), c0.resultNow()),
          TaskGroup.ended(c2),
          TaskGroup.ended(c5),
          c0);
      group.join(IOException.class);
      return group.result(() -> new Of_run(c7.outcome(), c5.resultNow(), c4.outcome(), p));
    }
  }
}
