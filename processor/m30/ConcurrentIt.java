package m30;

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
 *   at once:  c1
 *   returns:  c1
 *
 * c2(String c1, String c0)
 *   at once:  c2
 *   returns:  c2
 *
 * c3(Outcome<String> c0, String c2, String c1)
 *   at once:  c3 (api.c3)
 *   returns:  a Task of c3, without waiting for it
 *
 * c4(Outcome<String> c2, Of_g0 g0, Outcome<String> c1)
 *   at once:  c4
 *   returns:  c4
 *
 * c5()
 *   at once:  c5 (api.c5)
 *   returns:  a Task of c5, without waiting for it
 *
 * c6(String c4)
 *   at once:  c6 (api.c6)
 *   returns:  a Task of c6, without waiting for it
 *
 * g0(String p)
 *   at once:                                            c0 (collected)
 *   once c0 has ended:                                  c1 (collected)
 *   once c1 is there and c0 is there:                   c2 (collected)
 *   once c0 has ended and c2 is there and c1 is there:  c3 (api.c3, collected)
 *   returns:                                            Of_g0(outcome of c3)
 *
 * run(String p), within 35m58s159ms
 *   at once:                                            c0
 *   once c0 has ended:                                  c1
 *   once c1 is there and c0 is there:                   c2
 *   once c0 has ended and c2 is there and c1 is there:  c3 (api.c3)
 *   returns:                                            an Outcome of Of_run(c3, outcome of c1)
 * }</pre>
 */
@Generated("dev.fanout.processor.FanoutProcessor")
public final class ConcurrentIt implements It {
  private static final Duration RUN_TIMEOUT = Duration.ofMillis(2158159);

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
  public String c1(Outcome<String> c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c1")) {
      Task<String> c1 = group.start("c1", () -> It.super.c1(c0));
      group.join(IOException.class, InterruptedException.class);
      return c1.resultNow();
    }
  }

  @Override
  public String c2(String c1, String c0) throws IOException, InterruptedException {
    try (TaskGroup group = runtime.open("It.c2")) {
      Task<String> c2 = group.start("c2", () -> It.super.c2(c1, c0));
      group.join(IOException.class, InterruptedException.class);
      return c2.resultNow();
    }
  }

  @Override
  public Task<String> c3(Outcome<String> c0, String c2, String c1) {
    return runtime.start("It.c3", () -> api.c3(c0, c2, c1));
  }

  @Override
  public String c4(Outcome<String> c2, Of_g0 g0, Outcome<String> c1) throws IOException,
      InterruptedException {
    try (TaskGroup group = runtime.open("It.c4")) {
      Task<String> c4 = group.start("c4", () -> It.super.c4(c2, g0, c1));
      group.join(IOException.class, InterruptedException.class);
      return c4.resultNow();
    }
  }

  @Override
  public Task<String> c5() {
    return runtime.start("It.c5", () -> api.c5());
  }

  @Override
  public Task<String> c6(String c4) {
    return runtime.start("It.c6", () -> api.c6(c4));
  }

  @Override
  public Of_g0 g0(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.g0")) {
      Task<String> c0 = group.startCollected("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startCollectedAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startCollectedAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startCollectedAfter(
          "c3",
          () -> api.c3(c0.outcome(), c2.resultNow(), c1.resultNow()),
          TaskGroup.ended(c0),
          c2,
          c1);
      group.join(IOException.class);
      return group.result(() -> new Of_g0(c3.outcome()));
    }
  }

  @Override
  public Outcome<Of_run> run(String p) throws IOException {
    try (TaskGroup group = runtime.open("It.run", RUN_TIMEOUT)) {
      Task<String> c0 = group.start("c0", () -> It.super.c0(p));
      Task<String> c1 = group.startAfter(
          "c1", () -> It.super.c1(c0.outcome()), TaskGroup.ended(c0));
      Task<String> c2 = group.startAfter(
          "c2", () -> It.super.c2(c1.resultNow(), c0.resultNow()), c1, c0);
      Task<String> c3 = group.startAfter(
          "c3",
          () -> api.c3(c0.outcome(), c2.resultNow(), c1.resultNow()),
          TaskGroup.ended(c0),
          c2,
          c1);
      return group.joinOutcome(() -> new Of_run(c3.resultNow(), c1.outcome()));
    }
  }
}
