package m1321;

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
 *   at once:  c1
 *   returns:  c1
 *
 * c2(Outcome<String> c1, Outcome<String> c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(String p)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4()
 *   at once:  c4 (api.c4)
 *   returns:  a Task of c4, without waiting for it
 *
 * c5(Outcome<String> c1, String c3, Outcome<String> c0)
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(Outcome<String> c2)
 *   at once:  c6
 *   returns:  c6
 *
 * c7()
 *   at once:  c7
 *   returns:  c7
 *
 * g0(String p), within 3m6s36ms
 *   at once, side by side:  c0 (api.c0), c3 (api.c3)
 *   once c0 has ended:      c1
 *   returns:                Of_g0(c1, c0, c3)
 *
 * g1(String p)
 *   at once, side by side:               c0 (api.c0, collected), c3 (api.c3)
 *   once c0 has ended:                   c1 (collected)
 *   once c1 has ended and c0 has ended:  c2 (collected)
 *   once c2 has ended:                   c6
 *   returns:                             Of_g1(outcome of c2, c6, c3)
 *
 * run(String p), within 4m2s713ms
 *   at once, side by side:               c0 (api.c0, collected),
 *                                        g0 (a gather of its own, collected),
 *                                        c4 (api.c4, collected)
 *   once c0 has ended:                   c1
 *   once c1 has ended and c0 has ended:  c2 (collected)
 *   once c2 has ended:                   c6
 *   returns:                             an Outcome of Of_run(c6, outcome of g0, outcome of c4,
 *                                        outcome of c2, outcome of c0, c1, p)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration G0_TIMEOUT = Duration.ofMillis(186036);

  private static final Duration RUN_TIMEOUT = Duration.ofMillis(242713);

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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(Outcome<String> c1, Outcome<String> c0) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(String p) {
    return runtime.start("It.c3", () -> api.c3(p));
  }

  @Override
  public Task<String> c4() {
    return runtime.start("It.c4", () -> api.c4());
  }

  @Override
  public Task<String> c5(Outcome<String> c1, String c3, Outcome<String> c0) {
    return runtime.start("It.c5", () -> api.c5(c1, c3, c0));
  }

  @Override
  public String c6(Outcome<String> c2) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c6")) {
      Task<String> c6 = group.start("c6", () -> It.super.c6(c2));
      group.join(IOException.class, InterruptedException.class);
      return c6.resultNow();
    }
  }

  @Override
  public String c7() throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c7")) {
      Task<String> c7 = group.start("c7", () -> It.super.c7());
      group.join(IOException.class, InterruptedException.class);
      return c7.resultNow();
    }
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0", G0_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> api.c0());
      Task<String> c3 = group.start("c3", () -> api.c3(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      group.join(IOException.class);
      return new Of_g0(c1.resultNow(), c0.resultNow(), c3.resultNow());
    }
  }

  @Override
  public Of_g1 g1(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g1")) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<String> c3 = group.start("c3", () -> api.c3(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2",
          () -> It.super.c2(c1.outcome(), c0.outcome()),
          TaskGroup.ended(c1),
          TaskGroup.ended(c0));
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(c2.outcome()), TaskGroup.ended(c2));
      group.join(IOException.class);
      return group.result(() -> new Of_g1(c2.outcome(), c6.resultNow(), c3.resultNow()));
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.startCollected("c0", () -> api.c0());
      Task<Of_g0> g0 = group.startCollected("g0", () -> g0(p));
      Task<String> c4 = group.startCollected("c4", () -> api.c4());
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2",
          () -> It.super.c2(c1.outcome(), c0.outcome()),
          TaskGroup.ended(c1),
          TaskGroup.ended(c0));
      Task<String> c6 = group.startAfter(
          "c6", () -> It.super.c6(c2.outcome()), TaskGroup.ended(c2));
      return group.joinOutcome(
          () -> new Of_run(
              c6.resultNow(),
              g0.outcome(),
              c4.outcome(),
              c2.outcome(),
              c0.outcome(),
              c1.resultNow(),
              p));
    }
  }
}
