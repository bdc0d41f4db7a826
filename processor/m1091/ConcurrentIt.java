package m1091;

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
 * c1(Outcome<String> c0)
 *   at once:  c1 (api.c1)
 *   returns:  a Task of c1, without waiting for it
 *
 * c2(Outcome<String> c1)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(String p, String c2, String c3)
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(String p)
 *   at once:  c5
 *   returns:  c5
 *
 * c6(Outcome<String> c2, Outcome<String> c3, String c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * c7(String p, String c6)
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p)
 *   at once, side by side:  c0 (collected), c3 (api.c3)
 *   once c0 has ended:      c1 (api.c1, collected)
 *   once c1 has ended:      c2 (collected)
 *   returns:                Of_g0(outcome of c2, c3)
 *
 * run(String p), within 30m41s995ms
 *   at once, side by side:                               c0 (collected), c3 (api.c3)
 *   once c0 has ended:                                   c1 (api.c1, collected)
 *   once c1 has ended:                                   c2
 *   once c2 is there and c3 is there:                    c4 (api.c4)
 *   once c2 has ended and c3 has ended and c4 is there:  c6 (api.c6, collected)
 *   returns:                                             Of_run(c4, outcome of c6, p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(1841995);

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
  public Task<String> c1(Outcome<String> c0) {
    return runtime.start("It.c1", () -> api.c1(c0));
  }

  @Override
  public String c2(Outcome<String> c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public Task<String> c4(String p, String c2, String c3) {
    return runtime.start("It.c4", () -> api.c4(p, c2, c3));
  }

  @Override
  public String c5(String p) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c5")) {
      Task<String> c5 = group.start("c5", () -> It.super.c5(p));
      group.join(IOException.class, InterruptedException.class);
      return c5.resultNow();
    }
  }

  @Override
  public Task<String> c6(Outcome<String> c2, Outcome<String> c3, String c4) {
    return runtime.start("It.c6", () -> api.c6(c2, c3, c4));
  }

  @Override
  public String c7(String p, String c6) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7(p, c6));
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c3 = group.start("c3", () -> api.c3(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c1.outcome()), TaskGroup.ended(c1));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c2.outcome(), c3.resultNow()));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c3 = group.start("c3", () -> api.c3(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> api.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.outcome()), TaskGroup.ended(c1));
      Task<String> c4 = group.startAfter(
          "c4", () -> api.c4(p, c2.resultNow(), c3.resultNow()), c2, c3);
      Task<String> c6 = group.startCollectedAfter(
          "c6",
          () -> api.c6(c2.outcome(), c3.outcome(), c4.resultNow()),
          TaskGroup.ended(c2),
          TaskGroup.ended(c3),
          c4);
      group.join(IOException.class);
      return group.result(() -> new Of_run(c4.resultNow(), c6.outcome(), p));
    }
  }
}
