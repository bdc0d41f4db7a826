package m1304;

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
 * c1(String p, Outcome<String> c0)
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String p, Outcome<String> c0)
 *   at once:  c2 (api.c2)
 *   returns:  a Task of c2, without waiting for it
 *
 * c3(Outcome<String> c2, String c1, Outcome<String> c0)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c3, String c1)
 *   at once:  c4
 *   returns:  c4
 *
 * g0(String p, String c1)
 *   at once:                             c0 (collected)
 *   once c0 has ended:                   c2 (api.c2, collected)
 *   once c2 has ended and c0 has ended:  c3 (api.c3, collected)
 *   once c3 has ended:                   c4
 *   returns:                             Of_g0(outcome of c3, c4, p)
 *
 * run(String p), within 33m53s473ms
 *   at once:                                             c0
 *   once c0 has ended, side by side:                     c2 (api.c2), c1
 *   once c2 has ended and c1 is there and c0 has ended:  c3 (api.c3, collected)
 *   once c1 is there:                                    g0 (a gather of its own)
 *   once c3 has ended and c1 is there:                   c4
 *   returns:                                             Of_run(c0, c2, outcome of c3, g0,
 *                                                        outcome of c1, c4)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2033473);

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
  public String c1(String p, Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(p, c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public Task<String> c2(String p, Outcome<String> c0) {
    return runtime.start("It.c2", () -> api.c2(p, c0));
  }

  @Override
  public Task<String> c3(Outcome<String> c2, String c1, Outcome<String> c0) {
    return runtime.start("It.c3", () -> api.c3(c2, c1, c0));
  }

  @Override
  public String c4(Outcome<String> c3, String c1) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c3, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p, String c1) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> api.c2(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> api.c3(c2.outcome(), c1, c0.outcome()),
          TaskGroup.ended(c2),
          TaskGroup.ended(c0));
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c3.outcome(), c1), TaskGroup.ended(c3));
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c3.outcome(), c4.resultNow(), p));
    }
  }

  @Override
  public Of_run run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c2 = group.startAfter("c2", () -> api.c2(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(p, c0.outcome()), TaskGroup.ended(c0));
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> api.c3(c2.outcome(), c1.resultNow(), c0.outcome()),
          TaskGroup.ended(c2),
          c1,
          TaskGroup.ended(c0));
      Task<Of_g0> g0 = group.startAfter("g0", () -> g0(p, c1.resultNow()), c1);
      Task<String> c4 = group.startAfter(
          "c4", () -> It.super.c4(c3.outcome(), c1.resultNow()), TaskGroup.ended(c3), c1);
      group.join(IOException.class);
      return group.result(
          () -> new Of_run(
              c0.resultNow(),
              c2.resultNow(),
              c3.outcome(),
              g0.resultNow(),
              c1.outcome(),
              c4.resultNow()));
    }
  }
}
